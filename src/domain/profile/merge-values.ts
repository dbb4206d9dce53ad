import type { ValueCounts } from './feature-profile.ts';

/** Counts of distinct values of two disjoint sets of rows put together. Exact. */
export function mergeValues(a: ValueCounts, b: ValueCounts): ValueCounts {
  const values: number[] = [];
  const counts: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.values.length || j < b.values.length) {
    const left = a.values[i] ?? Infinity;
    const right = b.values[j] ?? Infinity;
    values.push(Math.min(left, right));
    counts.push((left <= right ? (a.counts[i++] ?? 0) : 0) + (right <= left ? (b.counts[j++] ?? 0) : 0));
  }
  return { values, counts };
}
