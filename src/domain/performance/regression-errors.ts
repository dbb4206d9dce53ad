import type { Moments } from '#domain/profile/moments.ts';
import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import { grouped } from '#domain/quantity/significant.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { estimate, meanOf, noEstimate, noLabels, rootOf } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** Root of the mean squared error; the interval of the mean square carried through the root. */
export const rootMeanSquare = (moments: Moments): Estimate => rootOf(meanOf(moments));

/** Mean |error / actual|. Rows with actual zero have no percentage: they are left out and counted. */
export function meanPercentageError({ percentageError, zeroActuals }: RegressionOutcome): Estimate {
  if (percentageError.n === 0 && zeroActuals > 0) return noEstimate('Every actual is zero.', zeroActuals);
  const given = meanOf(percentageError);
  return zeroActuals > 0 && given.value !== null
    ? { ...given, reason: `Rows with actual zero, left out: ${grouped(zeroActuals)}.` }
    : given;
}

/** Mean squared difference of log1p, over rows where both values are above −1. */
export function meanSquaredLogError({ squaredLogError, belowMinusOne }: RegressionOutcome): Estimate {
  if (squaredLogError.n === 0 && belowMinusOne > 0)
    return noEstimate('Predicted or actual is −1 or less in every row.', belowMinusOne);
  const given = meanOf(squaredLogError);
  return belowMinusOne > 0 && given.value !== null
    ? { ...given, reason: `Rows with a value of −1 or less, left out: ${grouped(belowMinusOne)}.` }
    : given;
}

/**
 * 1 − Σ(error²) / Σ(actual − mean actual)². Can be below zero: worse than always saying the chunk's mean.
 * Undefined below two rows and when all actuals are equal.
 * Interval: that of the mean squared error, relative to the variance of the actuals, which is taken as given; the
 * profile does not hold how the two vary together.
 */
export function rSquared({ actual, squaredError }: RegressionOutcome): Estimate {
  if (actual.n < 2)
    return noEstimate(actual.n === 0 ? noLabels : 'One labelled row has no spread.', actual.n);
  // Merging leaves rounding noise of about 1e-16 of the mean where there is no spread at all.
  if (actual.m2 <= actual.n * (1e-12 * actual.mean) ** 2)
    return noEstimate('All actuals are equal.', actual.n);
  const { value, low, high } = meanOf(squaredError);
  const carry = (meanSquare: number) => 1 - (meanSquare * actual.n) / actual.m2;
  const interval = low !== null && high !== null ? { low: carry(high), high: carry(low) } : null;
  return estimate(carry(value ?? NaN), actual.n, interval);
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
 * 1.96·√(n·q·(1−q)) ranks to either side; no interval where the rows have no such ranks.
 * @param q 0 < q < 1.
 */
export function absoluteErrorQuantile({ errors, error: { n } }: RegressionOutcome, q: number): Estimate {
  const sizes = magnitudes(errors);
  const value = sketchQuantile(sizes, q);
  if (value === null) return noEstimate(noLabels);
  const step = z95 * Math.sqrt((q * (1 - q)) / n);
  if (q - step < 0 || q + step > 1) return estimate(value, n, null);
  const at = (p: number) => sketchQuantile(sizes, p) ?? value;
  return estimate(value, n, { low: at(q - step), high: at(q + step) });
}
