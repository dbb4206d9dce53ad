/**
 * Count, mean and sum of squared deviations of a set of numbers: enough for mean, variance and their intervals,
 * and mergeable without the cancellation that raw sums of squares suffer.
 */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Σ (x − mean)². */
  readonly m2: number;
}

export const noMoments: Moments = { n: 0, mean: 0, m2: 0 };

/** Moments of two disjoint sets put together. Source: Chan, Golub & LeVeque (1979), pairwise update. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  return { n, mean: a.mean + (delta * b.n) / n, m2: a.m2 + b.m2 + (delta * delta * a.n * b.n) / n };
}

/** Population variance (ddof 0); null without values. */
export const populationVariance = ({ n, m2 }: Moments): number | null => (n > 0 ? m2 / n : null);

/** Sample variance (ddof 1); null below two values. */
export const sampleVariance = ({ n, m2 }: Moments): number | null => (n > 1 ? m2 / (n - 1) : null);
