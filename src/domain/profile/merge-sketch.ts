import type { ValueSketch } from './value-sketch.ts';

/** Sketches of two disjoint sets of numbers put together: counts of equal keys are added. Exact. */
export function mergeSketches(a: ValueSketch, b: ValueSketch): ValueSketch {
  const keys: number[] = [];
  const counts: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.keys.length || j < b.keys.length) {
    const left = a.keys[i] ?? Infinity;
    const right = b.keys[j] ?? Infinity;
    const key = Math.min(left, right);
    keys.push(key);
    counts.push((left === key ? (a.counts[i++] ?? 0) : 0) + (right === key ? (b.counts[j++] ?? 0) : 0));
  }
  return { keys, counts };
}
