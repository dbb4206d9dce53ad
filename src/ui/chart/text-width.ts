/** Size of all text inside charts, in pixels. */
export const textSize = 12;

/** Room a text needs, in pixels: generous, since the system's font is not known. */
export const textWidth = (text: string): number => Math.ceil(text.length * textSize * 0.58);

/** The text, cut with an ellipsis so that it fits. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const room = Math.floor(width / (textSize * 0.58)) - 1;
  return room < 2 ? '' : `${text.slice(0, room).trimEnd()}…`;
}
