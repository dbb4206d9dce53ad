import { studentPoint } from './student-point.ts';

/**
 * The 97.5 % point of Student's t distribution: half-width, in standard errors, of the 95 % interval of a mean.
 * Exact for 1 and 2 degrees of freedom; from 3 on within 0.15 % (within 0.01 % from 7 on).
 * @param freedom degrees of freedom, a whole number ≥ 1.
 * @throws RangeError below 1.
 */
export const student95 = (freedom: number): number => studentPoint(0.95, freedom);
