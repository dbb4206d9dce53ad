import { sketchValue, type ValueSketch } from './value-sketch.ts';

/** The value that stands for the bin of the rank-th smallest number, rank counted from 0. */
function valueAtRank({ keys, counts }: ValueSketch, rank: number): number | null {
  let seen = 0;
  for (const [i, key] of keys.entries()) {
    seen += counts[i] ?? 0;
    if (seen > rank) return sketchValue(key);
  }
  return null;
}

/**
 * The value below which a share q of the numbers lies: between the two neighbours of rank q·(n − 1) in proportion, as
 * NumPy's default. Each neighbour is known within the sketch's relative accuracy.
 * @param q 0 ≤ q ≤ 1.
 * @returns null for an empty sketch.
 */
export function sketchQuantile(sketch: ValueSketch, q: number): number | null {
  const n = sketch.counts.reduce((sum, count) => sum + count, 0);
  const rank = q * (n - 1);
  const below = valueAtRank(sketch, Math.floor(rank));
  const above = valueAtRank(sketch, Math.ceil(rank));
  if (below === null || above === null) return null;
  return below + (above - below) * (rank - Math.floor(rank));
}
