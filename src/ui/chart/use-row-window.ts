import { type UIEvent, useState } from 'react';

/** Height of a row in a table of which a part is drawn; the stylesheet holds it there. */
export const windowRowHeight = 28;

/** Rows drawn at once: those in view and some around them, so that scrolling meets no gap. */
const drawnRows = 30;
const around = 7;

/** Which rows of a long table are drawn, and the room that the others take. */
export function useRowWindow(count: number, whole: boolean) {
  const [scrolled, setScrolled] = useState(0);
  const first = whole ? 0 : Math.max(0, Math.min(scrolled - around, count - drawnRows));
  const last = whole ? count : Math.min(count, first + drawnRows);
  return {
    first,
    last,
    before: first * windowRowHeight,
    after: (count - last) * windowRowHeight,
    onScroll: (event: UIEvent) => setScrolled(Math.floor(event.currentTarget.scrollTop / windowRowHeight)),
  };
}
