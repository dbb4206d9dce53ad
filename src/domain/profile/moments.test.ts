import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './differences.test-kit.ts';
import { mergeMoments, noMoments, populationVariance, sampleVariance } from './moments.ts';
import { momentsOf } from './outcome-of-rows.test-kit.ts';

fc.configureGlobal({ seed: 20_261_123 });

const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true }), {
  maxLength: 30,
});

it('merges to what all numbers at once give', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(
        differences({ of: mergeMoments(momentsOf(a), momentsOf(b)) }, { of: momentsOf([...a, ...b]) }),
      ).toEqual([]);
    }),
  );
});

it('has both variances of 2, 4, 4, 4, 5, 5, 7, 9', () => {
  // Mean 5, squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
  const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(moments).toEqual({ n: 8, mean: 5, m2: 32 });
  expect(populationVariance(moments)).toBe(4);
  expect(sampleVariance(moments)).toBeCloseTo(32 / 7, 12);
});

it('has no variance where there is nothing to vary', () => {
  expect(populationVariance(noMoments)).toBeNull();
  expect(sampleVariance({ n: 1, mean: 3, m2: 0 })).toBeNull();
});

it('survives a large offset that sums of squares would not', () => {
  const offset = 1e9;
  const { m2 } = mergeMoments(momentsOf([offset + 4, offset + 7]), momentsOf([offset + 13, offset + 16]));
  // Variance of 4, 7, 13, 16 around 10: 36 + 9 + 9 + 36.
  expect(m2).toBe(90);
});
