import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sketchOf } from './outcome-of-rows.test-kit.ts';
import { sketchQuantile } from './sketch-quantile.ts';
import { sketchAccuracy, sketchKey, sketchValue } from './value-sketch.ts';

fc.configureGlobal({ seed: 20_261_123 });

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true });

it('gives back every number within its relative accuracy', () => {
  fc.assert(
    fc.property(number, (x) => {
      // Below the smallest magnitude a number is taken for zero.
      const slack = Math.max(1e-9, sketchAccuracy * Math.abs(x) * (1 + 1e-9));
      expect(Math.abs(sketchValue(sketchKey(x)) - x)).toBeLessThanOrEqual(slack);
    }),
  );
});

it('keeps the order of numbers and mirrors the sign', () => {
  fc.assert(
    fc.property(number, number, (x, y) => {
      expect(Math.sign(sketchKey(x) - sketchKey(y)) * Math.sign(x - y)).toBeGreaterThanOrEqual(0);
      expect(sketchKey(-x)).toBe(0 - sketchKey(x));
    }),
  );
});

it('answers the quantiles of 1 to 100 as NumPy does, within one per cent', () => {
  // numpy.quantile(range(1, 101), [0, .25, .5, .9, 1]) = 1, 25.75, 50.5, 90.1, 100
  const sketch = sketchOf(Array.from({ length: 100 }, (_, i) => i + 1));
  const wanted = [
    [0, 1],
    [0.25, 25.75],
    [0.5, 50.5],
    [0.9, 90.1],
    [1, 100],
  ] as const;
  for (const [q, value] of wanted) {
    const given = sketchQuantile(sketch, q) ?? NaN;
    expect(Math.abs(given - value)).toBeLessThanOrEqual(sketchAccuracy * value);
  }
});

it('lies between the two middle values of an even count, as a median does', () => {
  expect(sketchQuantile(sketchOf([1, 3]), 0.5)).toBeCloseTo(2, 1);
});

it('has no quantile without numbers', () => {
  expect(sketchQuantile({ keys: [], counts: [] }, 0.5)).toBeNull();
});
