import { normalCdf, normalDensity } from '#domain/statistics/normal-distribution.ts';

/**
 * Expected largest of m independent standard normal numbers: by how many standard errors the best of m equal chunks
 * lies above their mean by chance alone. 0 for one chunk, 0.56 for two, 1.63 for twelve.
 * @param m whole number ≥ 1.
 * @throws RangeError below 1.
 * ∫ x·m·φ(x)·Φ(x)^(m−1) dx by the trapezium rule, which is exact to rounding for smooth functions that vanish at both
 * ends.
 */
export function expectedMaximum(m: number): number {
  if (!(m >= 1)) throw new RangeError(`no largest of ${m} chunks`);
  if (m === 1) return 0;
  const step = 1 / 64;
  let sum = 0;
  for (let x = -12; x <= 12; x += step) sum += x * m * normalDensity(x) * normalCdf(x) ** (m - 1);
  return sum * step;
}
