import { normalQuantile } from './normal-distribution.ts';

/**
 * Half-width, in standard errors, of an interval of a mean with this coverage: the (1 + coverage)/2 point of Student's
 * t distribution. Exact for 1 and 2 degrees of freedom; from 3 on within 0.15 % for coverages up to 95 %.
 * @param coverage 0.5 to 0.95.
 * @param freedom degrees of freedom ≥ 1, whole or not.
 * @throws RangeError outside these.
 * Source: Cornish–Fisher expansion, Abramowitz & Stegun (1964) 26.7.5.
 */
export function studentPoint(coverage: number, freedom: number): number {
  if (!(freedom >= 1)) throw new RangeError(`no degrees of freedom: ${freedom}`);
  if (!(coverage >= 0.5 && coverage <= 0.95)) throw new RangeError(`no such coverage: ${coverage}`);
  if (freedom === 1) return Math.tan((coverage * Math.PI) / 2);
  if (freedom === 2) return coverage * Math.sqrt(2 / (1 - coverage ** 2));
  const z = normalQuantile((1 + coverage) / 2);
  const z2 = z * z;
  return (
    z +
    (z * (z2 + 1)) / (4 * freedom) +
    (z * ((5 * z2 + 16) * z2 + 3)) / (96 * freedom ** 2) +
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / (384 * freedom ** 3) +
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / (92_160 * freedom ** 4)
  );
}
