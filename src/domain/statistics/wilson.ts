import type { Interval } from '#domain/quantity/interval.ts';
import { z95 } from './z95.ts';

/**
 * 95 % score interval of a proportion; stays inside 0–1 and is sensible at 0 and 1, where ± z·s/√n collapses.
 * @param hits 0 ≤ hits ≤ n (may be fractional)
 * @param n > 0
 * @throws RangeError outside these.
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
 */
export function wilson(hits: number, n: number): Interval {
  if (!(n > 0) || hits < 0 || hits > n) throw new RangeError(`no proportion: ${hits} of ${n}`);
  const p = hits / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
