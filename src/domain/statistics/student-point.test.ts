import { expect, it } from 'vitest';
import { studentPoint } from './student-point.ts';

// Published t table, two-sided 90 % and 95 %.
it.each([
  [0.9, 1, 6.314],
  [0.9, 2, 2.92],
  [0.9, 3, 2.353],
  [0.9, 5, 2.015],
  [0.9, 10, 1.812],
  [0.9, 1e9, 1.645],
  [0.95, 1, 12.706],
  [0.95, 4, 2.776],
  [0.95, 30, 2.042],
])('covers %d with %d degrees of freedom at %d standard errors', (coverage, freedom, point) => {
  expect(Math.abs(studentPoint(coverage, freedom) / point - 1)).toBeLessThan(0.0015);
});

it('refuses freedom below one and coverage it does not know', () => {
  expect(() => studentPoint(0.9, 0)).toThrow(RangeError);
  expect(() => studentPoint(0.99, 5)).toThrow(RangeError);
});
