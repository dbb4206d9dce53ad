import type { Interval } from '#domain/quantity/interval.ts';
import { z95 } from './z95.ts';

/** 95 % interval of an estimate with a known standard error, by the normal approximation. */
export const normalInterval = (value: number, standardError: number): Interval => ({
  low: value - z95 * standardError,
  high: value + z95 * standardError,
});

/**
 * 95 % interval of a proportion-like estimate on the logit scale; stays inside 0–1.
 * At exactly 0 or 1, where the logit is undefined, the interval is the normal one clipped to 0–1.
 */
export function logitInterval(value: number, standardError: number): Interval {
  if (value <= 0 || value >= 1) {
    const { low, high } = normalInterval(value, standardError);
    return { low: Math.max(0, low), high: Math.min(1, high) };
  }
  const logit = Math.log(value / (1 - value));
  const half = (z95 * standardError) / (value * (1 - value));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  return { low: expit(logit - half), high: expit(logit + half) };
}
