import { sampleVariance, type Moments } from '#domain/profile/moments.ts';
import type { Interval } from '#domain/quantity/interval.ts';
import { student95 } from '#domain/statistics/student95.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import type { Estimate } from './metric.ts';

/** Said of every chunk without a labelled row. */
export const noLabels = 'No label has come yet.';

/** An estimate that cannot be given, with the reason in words for the screen. */
export const noEstimate = (reason: string, n = 0): Estimate => ({
  value: null,
  low: null,
  high: null,
  n,
  reason,
});

/** A value with its interval, if there is one. Sums that overflowed give no estimate rather than infinity or NaN. */
export function estimate(value: number, n: number, interval: Interval | null): Estimate {
  if (!Number.isFinite(value)) return noEstimate('The numbers are too large to be summed.', n);
  const given = interval && Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null;
  return { value, low: given?.low ?? null, high: given?.high ?? null, n, reason: null };
}

/** hits / n with Wilson's interval; no estimate when n is 0. */
export const proportion = (hits: number, n: number, reasonWhenEmpty: string): Estimate =>
  n > 0 ? estimate(hits / n, n, wilson(hits, n)) : noEstimate(reasonWhenEmpty);

/** The mean of per-row numbers ± t·s/√n; no interval below two rows, no estimate without any. */
export function meanOf(moments: Moments, reasonWhenEmpty = noLabels): Estimate {
  const { n, mean } = moments;
  if (n === 0) return noEstimate(reasonWhenEmpty);
  const variance = sampleVariance(moments);
  if (variance === null) return estimate(mean, n, null);
  const half = student95(n - 1) * Math.sqrt(variance / n);
  return estimate(mean, n, { low: mean - half, high: mean + half });
}

/** The square root of an estimate of a non-negative mean, its interval carried over by the monotone square root. */
export function rootOf(given: Estimate): Estimate {
  const root = (x: number | null) => (x === null ? null : Math.sqrt(Math.max(0, x)));
  return { ...given, value: root(given.value), low: root(given.low), high: root(given.high) };
}

/** The same estimate with its bounds kept inside the possible values. */
export function clipped(
  given: Estimate,
  [lowest, highest]: readonly [number | null, number | null],
): Estimate {
  const clip = (x: number | null) =>
    x === null ? null : Math.min(highest ?? Infinity, Math.max(lowest ?? -Infinity, x));
  return { ...given, low: clip(given.low), high: clip(given.high) };
}
