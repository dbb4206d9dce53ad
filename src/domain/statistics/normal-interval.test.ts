import { expect, it } from 'vitest';
import { logitInterval, normalInterval } from './normal-interval.ts';

it('is the textbook mean ± 1.96 standard errors', () => {
  expect(normalInterval(10, 2).low).toBeCloseTo(6.080072, 6);
  expect(normalInterval(10, 2).high).toBeCloseTo(13.919928, 6);
});

it('maps a symmetric interval on the logit scale back to 0–1', () => {
  // logit(0.5) = 0, half-width 1.959964 · 0.05 / 0.25 = 0.391993, expit(0.391993) = 0.596762.
  const { low, high } = logitInterval(0.5, 0.05);
  expect(high).toBeCloseTo(0.596762, 5);
  expect(low).toBeCloseTo(1 - 0.596762, 5);
});

it('never leaves 0–1', () => {
  expect(logitInterval(1, 0.1)).toEqual({ low: 1 - 0.1 * 1.959963984540054, high: 1 });
  expect(logitInterval(0.999, 0.2).high).toBeLessThanOrEqual(1);
});
