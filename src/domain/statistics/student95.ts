import { z95 } from './z95.ts';

/**
 * The 97.5 % point of Student's t distribution: half-width, in standard errors, of the 95 % interval of a mean.
 * Exact for 1 and 2 degrees of freedom; from 3 on within 0.15 % (within 0.01 % from 7 on).
 * @param freedom degrees of freedom, a whole number ≥ 1.
 * @throws RangeError below 1.
 * Source: Cornish–Fisher expansion, Abramowitz & Stegun (1964) 26.7.5.
 */
export function student95(freedom: number): number {
  if (!(freedom >= 1)) throw new RangeError(`no degrees of freedom: ${freedom}`);
  if (freedom === 1) return Math.tan(0.475 * Math.PI);
  if (freedom === 2) return 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2));
  const [z, z2] = [z95, z95 ** 2];
  return (
    z +
    (z * (z2 + 1)) / (4 * freedom) +
    (z * ((5 * z2 + 16) * z2 + 3)) / (96 * freedom ** 2) +
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / (384 * freedom ** 3) +
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / (92_160 * freedom ** 4)
  );
}
