import type { Interval } from '#domain/quantity/interval.ts';
import { normalCdf } from '#domain/statistics/normal-distribution.ts';
import { z95 } from '#domain/statistics/z95.ts';

/** A correlation with what is needed to doubt it. */
export interface Correlation {
  /** Pearson's, −1 to 1. */
  readonly r: number;
  /** 95 %, by Fisher's z; null below four pairs. */
  readonly interval: Interval | null;
  /** Chance of a correlation at least as positive where there is none; one side. */
  readonly chance: number;
  readonly n: number;
}

/** Most correlations are one where a drift of 0 meets a loss of 0; the bound keeps Fisher's z finite. */
const nearOne = 1 - 1e-12;

/** True where what is left of the squares is the rounding of equal numbers. */
const isConstant = (squares: number, mean: number, n: number): boolean => squares <= n * (1e-12 * mean) ** 2;

/**
 * Pearson's correlation of two series, with its interval and one-sided chance by Fisher's z with 1/(n − 3) as variance.
 * @returns null below four pairs, or where one of the series is constant.
 * Source: Fisher (1921), Metron 1, 3–32.
 */
export function correlation(pairs: readonly (readonly [number, number])[]): Correlation | null {
  const n = pairs.length;
  if (n < 4) return null;
  const centre = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [x, y] = [centre(0), centre(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
    xy += (a - x) * (b - y);
  }
  if (isConstant(xx, x, n) || isConstant(yy, y, n)) return null;
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  const z = Math.atanh(Math.max(-nearOne, Math.min(nearOne, r)));
  const error = 1 / Math.sqrt(n - 3);
  return {
    r,
    interval: { low: Math.tanh(z - z95 * error), high: Math.tanh(z + z95 * error) },
    chance: normalCdf(-z / error),
    n,
  };
}
