import { firstDarkStep, heatSteps } from './heat.ts';
import { limitStep } from './limit-steps.ts';

/** One value of the map. */
export interface MapCell {
  /** Distance to the limit: 1 is the limit. Null without a value. */
  readonly distance: number | null;
  readonly alert: boolean;
}

export interface MapGrid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  /** Columns that share one cell where there is no room for each. */
  readonly group: number;
  /** Cells in a row. */
  readonly cells: number;
}

/** Least width of a cell in pixels: narrower ones are put together. */
const leastWidth = 4;

/** The grid that fits `columns` cells into a width. */
export function mapGrid(columns: number, [left, right]: readonly [number, number], top: number): MapGrid {
  const count = Math.max(1, columns);
  const room = Math.max(leastWidth, right - left);
  const group = Math.ceil((leastWidth * count) / room);
  const cells = Math.ceil(count / group);
  return { left, top, cellWidth: Math.min(72, room / cells), rowHeight: 22, group, cells };
}

/** The furthest of several cells, and an alert where any has one: what is put together keeps its extremes. */
function worst(cells: readonly MapCell[]): MapCell {
  return cells.reduce((a, b) => ({
    distance: a.distance === null ? b.distance : Math.max(a.distance, b.distance ?? 0),
    alert: a.alert || b.alert,
  }));
}

/** Paths that draw many cells at once. */
export interface MapPaths {
  /** One per shade that occurs; shade 0 holds the cells without a value. */
  readonly shades: readonly { readonly step: number; readonly path: string }[];
  /** Triangles of alerts, on light and on dark shades. */
  readonly onLight: string;
  readonly onDark: string;
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Draws rows of cells as a path per shade: a few elements however many cells there are.
 * @param rows cells of the rows in view, a list per row.
 */
export function mapPaths(rows: readonly (readonly MapCell[])[], grid: MapGrid): MapPaths {
  const { left, top, cellWidth, rowHeight, group, cells } = grid;
  const shades = Array.from({ length: heatSteps }, () => '');
  const marks = { light: '', dark: '' };
  const [gap, size] = [cellWidth > 8 ? 1 : 0, Math.min(cellWidth, rowHeight) * 0.34];
  for (const [line, row] of rows.entries())
    for (let at = 0; at < cells; at++) {
      const some = row.slice(at * group, (at + 1) * group);
      if (some.length === 0) continue;
      const { distance, alert } = worst(some);
      const step = distance === null ? 0 : limitStep(distance);
      const [x, y] = [round(left + at * cellWidth), top + line * rowHeight];
      const [w, h] = [round(cellWidth - gap), rowHeight - 1];
      shades[step] += `M${x} ${y}h${w}v${h}h${-w}z`;
      if (!alert) continue;
      const [cx, cy] = [round(x + w / 2), y + h / 2];
      const mark = `M${cx} ${round(cy - size)}l${round(size)} ${round(1.7 * size)}h${round(-2 * size)}z`;
      marks[step < firstDarkStep ? 'light' : 'dark'] += mark;
    }
  return {
    shades: shades.flatMap((path, step) => (path === '' ? [] : [{ step, path }])),
    onLight: marks.light,
    onDark: marks.dark,
  };
}

/** The row (counted from the first in view) and the column at a place of the picture; null outside the cells. */
export function cellAt(
  { left, top, cellWidth, rowHeight, group }: MapGrid,
  [x, y]: readonly [number, number],
  columns: number,
): { readonly line: number; readonly column: number } | null {
  if (x < left || y < top) return null;
  const column = Math.floor(((x - left) / cellWidth) * group);
  return column < columns ? { line: Math.floor((y - top) / rowHeight), column } : null;
}
