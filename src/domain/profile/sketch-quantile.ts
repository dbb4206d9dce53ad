import { sketchValue, type ValueSketch } from './value-sketch.ts';

/**
 * The value below which a share q of the numbers lies, within the sketch's relative accuracy.
 * @param q 0 ≤ q ≤ 1; rank ⌊q·(n − 1)⌋ counted from the smallest.
 * @returns null for an empty sketch.
 */
export function sketchQuantile({ keys, counts }: ValueSketch, q: number): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const rank = Math.floor(q * (n - 1));
  let seen = 0;
  for (const [i, key] of keys.entries()) {
    seen += counts[i] ?? 0;
    if (seen > rank) return sketchValue(key);
  }
  return null;
}
