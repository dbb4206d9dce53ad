import { expect, it } from 'vitest';
import type { ValueCourse } from './value-course.ts';
import { smallestValueLoss } from './value-detectability.ts';

/** A course of chunks with these values per prediction, all with the same standard error; the first two are the reference. */
function courseOf(values: readonly number[], standardError: number): ValueCourse {
  const chunks = values.map((perPrediction, i) => ({
    chunk: { key: String(i) },
    labels: 'mature',
    value: { n: 100, total: perPrediction * 100, perPrediction, standardError },
  }));
  return { chunks, reference: { keys: ['0', '1'] } } as unknown as ValueCourse;
}

it('is the reach of both chances times the deviation of a chunk', () => {
  // (1.6448536 + 0.8416212) · 0.1 · √(1/4 + 1/2)
  expect(smallestValueLoss(courseOf([1, 1, 1, 1, 1, 1], 0.1))).toBeCloseTo(0.215335, 5);
});

it('is not less than the reference’s own wandering makes it', () => {
  // The two reference chunks deviate by 0.2828427.
  expect(smallestValueLoss(courseOf([0.8, 1.2, 1, 1, 1, 1], 0.1))).toBeCloseTo(0.215335 * 2.828427, 4);
});

it('is not told without a reference, or without chunks after it', () => {
  expect(smallestValueLoss(courseOf([1, 1], 0.1))).toBeNull();
  expect(smallestValueLoss({ ...courseOf([1, 1, 1], 0.1), reference: null })).toBeNull();
});
