/** Size of all text inside charts, in pixels. */
export const textSize = 12;

/** Where there is no screen to measure on: width of a letter as a share of its size, on the generous side. */
const typicalLetter = 0.6;

const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

function penOfPage() {
  if (pen !== undefined) return pen;
  pen = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  // Bold is the widest that charts use: what fits in bold always fits.
  if (pen) pen.font = `600 ${textSize}px ${getComputedStyle(document.body).fontFamily}`;
  return pen;
}

/** Room a text of a chart needs, in pixels. */
export function textWidth(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  const width = Math.ceil(penOfPage()?.measureText(text).width ?? text.length * textSize * typicalLetter);
  if (known.size > 5000) known.clear();
  known.set(text, width);
  return width;
}

/** The text, cut with an ellipsis so that it fits; empty where not even three letters would. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  for (let length = text.length - 1; length > 2; length -= 1) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (textWidth(cut) <= width) return cut;
  }
  return '';
}
