import { expect, it } from 'vitest';
import { squareAndAdd } from './square-and-add.ts';
import { wilson } from './wilson.ts';

const share = (hits: number, n: number) => ({ value: hits / n, ...wilson(hits, n) });

it('gives Newcombe’s interval of a difference of two proportions', () => {
  // Newcombe (1998), table II, method 10, example (a): 56/70 − 48/80 = 0.2, interval 0.0524 to 0.3339.
  // The difference of p and q is twice the mean of p and 1 − q, less one.
  const { value, low, high } = squareAndAdd([share(56, 70), share(80 - 48, 80)]);
  expect(2 * value - 1).toBeCloseTo(0.2, 12);
  expect(2 * low - 1).toBeCloseTo(0.0524, 4);
  expect(2 * high - 1).toBeCloseTo(0.3339, 4);
});

it('does not collapse when every part is at its end', () => {
  const { value, low, high } = squareAndAdd([share(10, 10), share(10, 10)]);
  expect(value).toBe(1);
  expect(low).toBeLessThan(0.9);
  expect(high).toBe(1);
});

it('leaves a single part as it is', () => {
  const { low, high } = squareAndAdd([share(3, 10)]);
  expect(low).toBeCloseTo(share(3, 10).low, 12);
  expect(high).toBeCloseTo(share(3, 10).high, 12);
});
