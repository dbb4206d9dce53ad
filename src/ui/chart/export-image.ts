const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

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

const svgNamespace = 'http://www.w3.org/2000/svg';

function compose(body: HTMLElement, title: string) {
  const frame = body.getBoundingClientRect();
  const root = document.createElementNS(svgNamespace, 'svg');
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  root.setAttribute('xmlns', svgNamespace);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const name = document.createElementNS(svgNamespace, 'title');
  name.textContent = title;
  const ground = document.createElementNS(svgNamespace, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  root.append(name, ground);
  for (const drawing of body.querySelectorAll('svg:not([data-not-exported])')) {
    const place = drawing.getBoundingClientRect();
    const copy = withStyles(drawing);
    copy.setAttribute('x', String(place.left - frame.left));
    copy.setAttribute('y', String(place.top - frame.top));
    copy.setAttribute('width', String(place.width));
    copy.setAttribute('height', String(place.height));
    root.append(copy);
  }
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** The drawings inside an element as one SVG document that needs nothing from outside. */
export const chartAsSvg = (body: HTMLElement, title: string): string => compose(body, title).text;

/** The same as pixels, at twice the size on screen. */
export async function chartAsPng(body: HTMLElement, title: string): Promise<Blob> {
  const { text, width, height } = compose(body, title);
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
