import { svgCopy, svgElement, svgText } from './svg-copy.ts';
import { textWidth } from './text-width.ts';

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const titleHeight = 30;
const legendRow = 22;

/** The legend's series that are on, as rows under the title. */
function legendOf(body: HTMLElement, width: number) {
  const entries = [
    ...(body.closest('figure')?.querySelectorAll('[data-legend] [aria-pressed="true"]') ?? []),
  ];
  const parts: Element[] = [];
  let [x, y] = [2, titleHeight];
  for (const entry of entries) {
    const sample = entry.querySelector('svg');
    const name = entry.textContent;
    const room = 40 + textWidth(name) + 18;
    if (x > 2 && x + room > width) [x, y] = [2, y + legendRow];
    if (sample) parts.push(svgCopy(sample, x, y + 3));
    parts.push(svgText(name, { x: x + 34, y: y + 13, 'font-size': 12 }));
    x += room;
  }
  return { parts, bottom: entries.length > 0 ? y + legendRow + 4 : titleHeight };
}

/** The drawings inside an element under their title and legend, as one SVG document that needs nothing from outside. */
export function chartAsSvg(body: HTMLElement, title: string): Picture {
  const frame = body.getBoundingClientRect();
  const width = Math.ceil(frame.width);
  const legend = legendOf(body, width);
  const height = Math.ceil(frame.height) + legend.bottom;
  const root = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const name = svgElement('title');
  name.textContent = title;
  const fill = getComputedStyle(document.body).backgroundColor;
  root.append(name, svgElement('rect', { width, height, fill }));
  root.append(svgText(title, { x: 2, y: 18, 'font-size': 16, 'font-weight': 650 }), ...legend.parts);
  for (const drawing of body.querySelectorAll('svg:not([data-not-exported])')) {
    const { left, top } = drawing.getBoundingClientRect();
    root.append(svgCopy(drawing, left - frame.left, top - frame.top + legend.bottom));
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
