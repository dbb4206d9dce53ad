import { describe, expect, it } from 'vitest';
import { leastDouble, nextDouble } from './next-double.ts';

describe('the double after another', () => {
  it.each([
    [1, 1 + 2 ** -52],
    [-1, -1 + 2 ** -53],
    [0, Number.MIN_VALUE],
    [-0, Number.MIN_VALUE],
    [-Number.MIN_VALUE, 0],
    [Number.MAX_VALUE, Infinity],
    [0.1, 0.1 + 2 ** -56],
  ])('%d is followed by %d', (value, next) => {
    expect(nextDouble(value) + 0).toBe(next);
  });
});

it('the least double with a property is found, also below zero and at the ends', () => {
  expect(leastDouble(-5, 5, (value) => value >= 0.1)).toBe(0.1);
  expect(leastDouble(-5, 5, (value) => value >= -0.3)).toBe(-0.3);
  expect(leastDouble(1, 2, () => true)).toBe(1);
  expect(leastDouble(1, 2, (value) => value >= 2)).toBe(2);
});
