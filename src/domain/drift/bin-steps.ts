import type { NumericProfile } from '#domain/profile/feature-profile.ts';
import type { Interval } from '#domain/quantity/interval.ts';

/** A value read from bins, and the bounds that the value from the rows cannot leave. */
export interface BoundedValue extends Interval {
  readonly value: number;
}

const valuesIn = (feature: NumericProfile): number => feature.values.n;

/** Shares of all values up to the end of each bin, the rows below the first bin first. */
function cumulative(feature: NumericProfile, missing: number): readonly number[] {
  const all = valuesIn(feature) + missing;
  let sum = missing;
  const shares = [sum / all];
  for (const count of [feature.below, ...feature.counts, feature.above]) shares.push((sum += count) / all);
  return shares;
}

const widestGap = (a: readonly number[], b: readonly number[], lag: number): number =>
  b.reduce((most, share, k) => (k < lag ? most : Math.max(most, share - (a[k - lag] ?? 0))), 0);

/**
 * Kolmogorov–Smirnov distance at the edges of the bins. Never above the distance of the rows, because it looks at
 * fewer places; that one is at most where, inside a bin, one side's rows all come first and the other's all last.
 * @param missing rows without a value on each side that count as smaller than any value; 0 to leave them out.
 * @returns null when a side has no row to count.
 */
export function binnedKolmogorovSmirnov(
  reference: NumericProfile,
  chunk: NumericProfile,
  missing: { readonly reference: number; readonly chunk: number },
): BoundedValue | null {
  if (valuesIn(reference) + missing.reference === 0 || valuesIn(chunk) + missing.chunk === 0) return null;
  const f = cumulative(reference, missing.reference);
  const g = cumulative(chunk, missing.chunk);
  const value = Math.max(widestGap(f, g, 0), widestGap(g, f, 0));
  const high = Math.max(value, widestGap(f, g, 1), widestGap(g, f, 1));
  return { value, low: value, high: Math.min(1, high) };
}

/** Area between two lines over a stretch of width 1, from their gaps at its ends. */
function areaBetween(from: number, to: number): number {
  const [a, b] = [Math.abs(from), Math.abs(to)];
  if (from * to >= 0) return (a + b) / 2;
  return (a * a + b * b) / (2 * (a + b));
}

/** The bins and what lies outside them as stretches of numbers. */
function stretches(edges: readonly number[], reference: NumericProfile, chunk: NumericProfile) {
  const [first = 0] = edges;
  const last = edges.at(-1) ?? first;
  const ends = (pick: 'min' | 'max') =>
    [reference, chunk].map((feature) => feature[pick]).filter((end) => end !== null);
  const points = [Math.min(first, ...ends('min')), ...edges, Math.max(last, ...ends('max'))];
  return points.slice(1).map((point, i) => point - (points[i] ?? point));
}

/**
 * Wasserstein distance with the rows of a bin spread evenly over it; of rows outside the bins over the stretch to the
 * furthest of them. Bounds: the area where the two step functions are as close, or as far, as the bins allow; and it
 * is never less than the difference of the means, which profiles hold exactly.
 * @param edges of the bins of both profiles.
 * @returns in the unit of the feature; null when a side has no value.
 */
export function binnedWasserstein(
  edges: readonly number[],
  reference: NumericProfile,
  chunk: NumericProfile,
): BoundedValue | null {
  if (valuesIn(reference) === 0 || valuesIn(chunk) === 0) return null;
  const [f, g] = [cumulative(reference, 0), cumulative(chunk, 0)];
  let [value, low, high] = [0, 0, 0];
  for (const [k, width] of stretches(edges, reference, chunk).entries()) {
    const [f0 = 0, f1 = 0] = f.slice(k, k + 2);
    const [g0 = 0, g1 = 0] = g.slice(k, k + 2);
    value += areaBetween(f0 - g0, f1 - g1) * width;
    low += Math.max(0, f0 - g1, g0 - f1) * width;
    high += Math.max(f1 - g0, g1 - f0) * width;
  }
  low = Math.max(low, Math.abs(reference.values.mean - chunk.values.mean));
  return { value: Math.min(high, Math.max(low, value)), low: Math.min(low, high), high };
}
