const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A line of text in the page's ink and font. */
export function svgText(text: string, attributes: Readonly<Record<string, string | number>>): Element {
  const { color, fontFamily } = getComputedStyle(document.body);
  const element = svgElement('text', { fill: color, 'font-family': fontFamily, ...attributes });
  element.textContent = text;
  return element;
}

/** Copies what the stylesheets say onto the elements, since a file has no stylesheets; leaves the cursor behind. */
function withStyles(source: Element): Element {
  const copy = source.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [source, ...source.querySelectorAll('*')].forEach((element, index) => {
    const computed = getComputedStyle(element);
    const target = copies[index];
    target?.removeAttribute('class');
    target?.removeAttribute('style');
    for (const name of inlined) target?.setAttribute(name, computed.getPropertyValue(name));
  });
  for (const cursor of copy.querySelectorAll('[data-layer="cursor"]')) cursor.remove();
  return copy;
}

/** A drawing of the page as a part of another, at a place and in its size on screen. */
export function svgCopy(drawing: Element, x: number, y: number): Element {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = withStyles(drawing);
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  return copy;
}
