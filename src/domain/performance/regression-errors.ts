import { sampleVariance, type Moments } from '#domain/profile/moments.ts';
import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { estimate, meanOf, noEstimate, rootOf } from './estimate.ts';
import type { Estimate } from './metric.ts';

const noLabels = 'No label has come yet.';

/** Mean of an error measure over labelled rows with its interval. */
export const meanError = (moments: Moments): Estimate => meanOf(moments, noLabels);

/** Root of the mean squared error; the interval of the mean square carried through the root. */
export const rootMeanSquare = (moments: Moments): Estimate => rootOf(meanOf(moments, noLabels));

/** Mean |error / actual|. Rows with actual zero have no percentage: they are left out and counted. */
export function meanPercentageError({ percentageError, zeroActuals }: RegressionOutcome): Estimate {
  if (percentageError.n === 0 && zeroActuals > 0) return noEstimate('Every actual is zero.', zeroActuals);
  const given = meanOf(percentageError, noLabels);
  return zeroActuals > 0 ? { ...given, reason: `${zeroActuals} rows with actual zero are left out.` } : given;
}

/** Mean squared difference of log1p, over rows where both values are above −1. */
export function meanSquaredLogError({ squaredLogError, belowMinusOne }: RegressionOutcome): Estimate {
  if (squaredLogError.n === 0 && belowMinusOne > 0)
    return noEstimate('Predicted or actual is −1 or less in every row.', belowMinusOne);
  const given = meanOf(squaredLogError, noLabels);
  return belowMinusOne > 0
    ? { ...given, reason: `${belowMinusOne} rows with a value of −1 or less are left out.` }
    : given;
}

/**
 * 1 − Σ(error²) / Σ(actual − mean actual)². Can be below zero: worse than always saying the chunk's mean.
 * Interval: error of the mean square alone, relative to the spread of the actuals, which is taken as given.
 */
export function rSquared({ actual, squaredError }: RegressionOutcome): Estimate {
  if (actual.n < 2)
    return noEstimate(actual.n === 0 ? noLabels : 'One labelled row has no spread.', actual.n);
  if (actual.m2 === 0) return noEstimate('All actuals are equal.', actual.n);
  const spread = actual.m2 / actual.n;
  const value = 1 - squaredError.mean / spread;
  const half = (z95 * Math.sqrt((sampleVariance(squaredError) ?? 0) / actual.n)) / spread;
  return estimate(value, actual.n, { low: value - half, high: value + half });
}

/** The sketch of |x|: keys of both signs put together. */
function magnitudes({ keys, counts }: ValueSketch): ValueSketch {
  const bySize = new Map<number, number>();
  for (const [i, key] of keys.entries())
    bySize.set(Math.abs(key), (bySize.get(Math.abs(key)) ?? 0) + (counts[i] ?? 0));
  const sorted = [...bySize].toSorted(([a], [b]) => a - b);
  return { keys: sorted.map(([key]) => key), counts: sorted.map(([, count]) => count) };
}

/**
 * A quantile of |error| within 1 %, with the distribution-free interval between the order statistics that lie
 * 1.96·√(n·q·(1−q)) ranks to either side.
 */
export function absoluteErrorQuantile({ errors, error: { n } }: RegressionOutcome, q: number): Estimate {
  if (n === 0) return noEstimate(noLabels);
  const sizes = magnitudes(errors);
  const step = z95 * Math.sqrt((q * (1 - q)) / n);
  const at = (p: number) => sketchQuantile(sizes, Math.min(1, Math.max(0, p))) ?? 0;
  return estimate(at(q), n, { low: at(q - step), high: at(q + step) });
}
