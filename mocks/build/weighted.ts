import type { Moments } from '#domain/profile/moments.ts';
import { sketchKey, type ValueSketch } from '#domain/profile/value-sketch.ts';

/** A number and how many rows have it. */
export type Weighted = readonly [value: number, rows: number];

export const rowsOf = (values: readonly Weighted[]): number =>
  values.reduce((sum, [, rows]) => sum + rows, 0);

export function weightedMoments(values: readonly Weighted[]): Moments {
  const n = rowsOf(values);
  if (n === 0) return { n: 0, mean: 0, m2: 0 };
  const mean = values.reduce((sum, [value, rows]) => sum + value * rows, 0) / n;
  return { n, mean, m2: values.reduce((sum, [value, rows]) => sum + rows * (value - mean) ** 2, 0) };
}

export function weightedSketch(values: readonly Weighted[]): ValueSketch {
  const counts = new Map<number, number>();
  for (const [value, rows] of values)
    if (rows > 0) counts.set(sketchKey(value), (counts.get(sketchKey(value)) ?? 0) + rows);
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  return { keys: sorted.map(([key]) => key), counts: sorted.map(([, rows]) => rows) };
}
