import type { ValueGrid } from './outcome.ts';

type Cell = ValueGrid['cells'][number];

const byCell = (a: Cell, b: Cell) => a[0] - b[0] || a[1] - b[1];

/**
 * Grids of two disjoint sets of rows put together.
 * @throws RangeError when their edges differ.
 */
export function mergeGrids(a: ValueGrid, b: ValueGrid): ValueGrid {
  if (a.edges.length !== b.edges.length || a.edges.some((edge, i) => edge !== b.edges[i]))
    throw new RangeError('grids differ in their edges');
  const cells = [...a.cells, ...b.cells].toSorted(byCell);
  const merged: Cell[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    if (last && byCell(last, cell) === 0)
      merged[merged.length - 1] = [last[0], last[1], last[2] + cell[2], last[3] + cell[3]];
    else merged.push(cell);
  }
  return { edges: a.edges, cells: merged };
}
