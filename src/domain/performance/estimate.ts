import type { Interval } from '#domain/quantity/interval.ts';
import type { Moments } from '#domain/profile/moments.ts';
import { sampleVariance } from '#domain/profile/moments.ts';
import { normalInterval } from '#domain/statistics/normal-interval.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import type { Estimate } from './metric.ts';

/** An estimate that cannot be given, with the reason in words for the screen. */
export const noEstimate = (reason: string, n = 0): Estimate => ({
  value: null,
  low: null,
  high: null,
  n,
  reason,
});

/** A value with its interval; either bound is null where none is defined. */
export const estimate = (value: number, n: number, interval: Interval | null): Estimate => ({
  value,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
  n,
  reason: null,
});

/** hits / n with Wilson's interval; no estimate when n is 0. */
export const proportion = (hits: number, n: number, reasonWhenEmpty: string): Estimate =>
  n > 0 ? estimate(hits / n, n, wilson(hits, n)) : noEstimate(reasonWhenEmpty);

/** The mean of per-row numbers ± z·s/√n; no interval below two rows, no estimate without any. */
export function meanOf(moments: Moments, reasonWhenEmpty: string): Estimate {
  if (moments.n === 0) return noEstimate(reasonWhenEmpty);
  const variance = sampleVariance(moments);
  const interval = variance === null ? null : normalInterval(moments.mean, Math.sqrt(variance / moments.n));
  return estimate(moments.mean, moments.n, interval);
}

/** The square root of an estimate of a non-negative mean, its interval carried over by the monotone square root. */
export function rootOf({ value, low, high, n, reason }: Estimate): Estimate {
  if (value === null) return noEstimate(reason ?? 'No value.', n);
  const root = (x: number | null) => (x === null ? null : Math.sqrt(Math.max(0, x)));
  return { value: Math.sqrt(value), low: root(low), high: root(high), n, reason };
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
