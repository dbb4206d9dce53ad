import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { doubles, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { Named } from '#backend/clickhouse/log/group-query.ts';
import { sketchBounds } from './sketch-bounds.ts';

interface Bounds {
  readonly list: Sql;
  readonly keys: ReadonlyMap<number, number>;
}

let made: Bounds | null = null;

/** Made with the first sketch, and kept: 50 kB of text. */
function bounds(): Bounds {
  if (made) return made;
  const sizes = sketchBounds();
  made = { list: doubles(sizes), keys: new Map(sizes.map((size, key) => [size, key])) };
  return made;
}

/** Terms of a finite value's bin in a sketch: its side of zero, and the bound below its size. */
export const sketchTerms = (value: Sql): readonly Named[] => [
  ['r_side', sql`toInt8(if(${value} < 0, -1, 1))`],
  ['r_bin', sql`roundDown(abs(${value}), ${bounds().list})`],
];

export const sketchKeys: readonly Named[] = [
  ['side', sql`r_side`],
  ['bin', sql`r_bin`],
];

/** Reads side, bound and count of each row on. */
export function readSketch(rows: readonly RowCells[]): ValueSketch {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    const side = cells.number();
    // −0 and 0 are one key.
    const key = side * (bounds().keys.get(cells.number()) ?? NaN) + 0;
    counts.set(key, (counts.get(key) ?? 0) + cells.count());
  }
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  return { keys: sorted.map(([key]) => key), counts: sorted.map(([, count]) => count) };
}
