import type { ActivePoint } from './active-context.ts';

/** The rows and the keys of the columns that can be walked. */
export interface Walkway {
  readonly rows: number;
  readonly keys: readonly string[];
  /** `series`: left and right change the row; `grid`: up and down do. */
  readonly navigation: 'series' | 'grid';
}

const alongRow: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const acrossRow: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/**
 * Where a key leads from a point: arrows step and stop at the ends, Home and End go to the first and last, Escape
 * leaves. @returns the new point, null to leave, or undefined when the key means nothing here.
 */
export function walk(from: ActivePoint | null, key: string, way: Walkway): ActivePoint | null | undefined {
  if (key === 'Escape') return null;
  if (way.rows === 0 || way.keys.length === 0) return undefined;
  const inSeries = way.navigation === 'series';
  const row = from?.row ?? (inSeries ? way.rows - 1 : 0);
  const column = Math.max(0, from?.key ? way.keys.indexOf(from.key) : 0);
  const point = (nextRow: number, nextColumn: number): ActivePoint => ({
    row: clamp(nextRow, way.rows),
    key: way.keys[clamp(nextColumn, way.keys.length)] ?? null,
  });
  if (key === 'Home') return inSeries ? point(0, column) : point(row, 0);
  if (key === 'End') return inSeries ? point(way.rows - 1, column) : point(row, way.keys.length - 1);
  const along = alongRow[key];
  const across = acrossRow[key];
  if (along === undefined && across === undefined) return undefined;
  // The first key lands on the newest row (or the first cell) instead of stepping past it.
  if (!from?.key) return point(row, column);
  if (along !== undefined) return inSeries ? point(row + along, column) : point(row, column + along);
  return inSeries ? point(row, column + (across ?? 0)) : point(row + (across ?? 0), column);
}
