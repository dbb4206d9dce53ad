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

/** Room for the title above the drawing, in pixels. */
const titleHeight = 32;

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Copies what the stylesheets say onto the elements, since a file has no stylesheets. */
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

function make(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function heading(title: string) {
  const { color, fontFamily } = getComputedStyle(document.body);
  const text = make('text', {
    x: 2,
    y: 18,
    fill: color,
    'font-size': 16,
    'font-weight': 650,
    'font-family': fontFamily,
  });
  text.textContent = title;
  return text;
}

/** The drawings inside an element under their title, as one SVG document that needs nothing from outside. */
export function chartAsSvg(body: HTMLElement, title: string): Picture {
  const frame = body.getBoundingClientRect();
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height) + titleHeight];
  const root = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const name = make('title', {});
  name.textContent = title;
  const ground = make('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor });
  root.append(name, ground, heading(title));
  for (const drawing of body.querySelectorAll('svg:not([data-not-exported])')) {
    const place = drawing.getBoundingClientRect();
    const copy = withStyles(drawing);
    copy.setAttribute('x', String(place.left - frame.left));
    copy.setAttribute('y', String(place.top - frame.top + titleHeight));
    copy.setAttribute('width', String(place.width));
    copy.setAttribute('height', String(place.height));
    root.append(copy);
  }
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** A picture as pixels, at twice the size on screen. */
export async function asPng({ text, width, height }: Picture): Promise<Blob> {
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw the picture.');
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser cannot write the picture.'));
    });
  });
}
