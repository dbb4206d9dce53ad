import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it('agrees with the intervals printed by Newcombe (1998, table I, method 3)', () => {
  const cases = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [hits, n, low, high] of cases) {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

it('refuses what is not a proportion', () => {
  expect(() => wilson(1, 0)).toThrow(RangeError);
  expect(() => wilson(3, 2)).toThrow(RangeError);
});
