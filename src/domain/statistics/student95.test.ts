import { expect, it } from 'vitest';
import { student95 } from './student95.ts';

it('agrees with the printed table of Student’s t, two-sided 95 %', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.
  const table = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [7, 2.365],
    [10, 2.228],
    [20, 2.086],
    [30, 2.042],
    [100, 1.984],
  ] as const;
  for (const [freedom, t] of table) expect(Math.abs(student95(freedom) / t - 1)).toBeLessThan(0.0015);
  for (const [freedom, t] of table.slice(5)) expect(student95(freedom)).toBeCloseTo(t, 3);
});

it('comes down to the normal distribution in large samples', () => {
  expect(student95(1_000_000)).toBeCloseTo(1.959964, 5);
});

it('refuses what leaves nothing free to vary', () => {
  expect(() => student95(0)).toThrow(RangeError);
});
