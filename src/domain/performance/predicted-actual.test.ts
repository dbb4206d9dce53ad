import { describe, expect, it } from 'vitest';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import {
  multiclassOutcomeOf,
  regressionOutcomeOf,
  type BinaryRow,
} from '#domain/profile/outcome-of-rows.test-kit.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { predictedActual } from './predicted-actual.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';

const row = (score: number, actual: 0 | 1 | null): BinaryRow => ({
  score,
  decision: score >= 0.5 ? 1 : 0,
  actual,
});
const monday = dayChunk('2026-03-02', [row(0.4, 1), row(0.2, 0), row(0.9, 1), row(0.5, 0)], 'reference');
const tuesday = dayChunk('2026-03-03', [row(0.6, 1), row(0.8, 0), row(0.1, null)]);
const wednesday = dayChunk('2026-03-04', [row(0.3, null)]);

const withOutcome = (outcome: Outcome, rows: number, labelled: number): ChunkProfile => ({
  ...tuesday,
  outcome,
  rows,
  labelled,
});

describe('predicted against actual of a yes/no model', () => {
  const points = predictedActual([monday, tuesday, wednesday]);

  it('compares mean score and rate over labelled rows alone', () => {
    expect(points[1]?.predicted.value).toBeCloseTo(0.7, 12);
    expect(points[1]?.actual).toMatchObject({ value: 0.5, n: 2 });
    expect(points[1]?.difference.value).toBeCloseTo(0.2, 12);
  });

  it('shows beside it the mean score of all rows', () => {
    expect(points[1]?.predictedAll).toMatchObject({ value: expect.closeTo(0.5, 12) as number, n: 3 });
    expect(points[2]?.predictedAll.value).toBeCloseTo(0.3, 12);
  });

  it('knows what a naive forecast would have said', () => {
    expect(points.map(({ previousActual }) => previousActual)).toEqual([null, 0.5, 0.5]);
    expect(points.map(({ referenceActual }) => referenceActual)).toEqual([0.5, 0.5, 0.5]);
  });

  it('has gaps, not zeros, without labels', () => {
    expect(points[2]).toMatchObject({ provisional: true, labelled: 0 });
    for (const given of [points[2]?.predicted, points[2]?.actual, points[2]?.difference])
      expect(given).toMatchObject({ value: null, reason: 'No label has come yet.' });
  });

  it('takes the share of positive decisions where there are no scores', () => {
    const unscored = { ...tuesday, outcome: { ...(tuesday.outcome as object), scores: null } as Outcome };
    const [point] = predictedActual([unscored]);
    expect(point?.predicted.value).toBe(1);
    expect(point?.difference.value).toBe(0.5);
    expect(point?.predictedAll.value).toBeCloseTo(2 / 3, 12);
  });

  it('has an interval of the difference that is as wide as the paired rows vary', () => {
    const rows = seededBinaryRows(500, 21);
    const [point] = predictedActual([dayChunk('2026-03-03', rows)]);
    const errors = rows.map(({ score, actual }) => score - (actual ?? 0));
    const mean = errors.reduce((sum, error) => sum + error, 0) / 500;
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 499);
    // t(499) = 1.964729 (SciPy: stats.t.ppf(0.975, 499))
    expect(point?.difference.high).toBeCloseTo(mean + (1.964729 * deviation) / Math.sqrt(500), 6);
  });
});

it('compares the means of a quantity', () => {
  const outcome = regressionOutcomeOf([
    { predicted: 4, actual: 2 },
    { predicted: 6, actual: 5 },
    { predicted: 20, actual: null },
  ]);
  const [point] = predictedActual([withOutcome(outcome, 3, 2)]);
  expect(point).toMatchObject({
    predicted: { value: 5 },
    actual: { value: 3.5 },
    difference: { value: 1.5 },
  });
  expect(point?.predictedAll).toMatchObject({ value: 10, n: 3 });
  // Differences 2 and 1: s = 0.707107, t(1) = 12.7062, half-width 6.3531.
  expect(point?.difference.high).toBeCloseTo(7.8531, 3);
  expect(point?.referenceActual).toBeNull();
});

describe('predicted against actual of one class among several', () => {
  const scores = [0.2, 0.3, 0.5];
  const outcome = multiclassOutcomeOf(
    [
      { scores, decision: 0, actual: 0 },
      { scores, decision: 0, actual: 1 },
      { scores, decision: 1, actual: 1 },
      { scores, decision: 0, actual: 2 },
      { scores, decision: 1, actual: null },
    ],
    ['a', 'b', 'c'],
  );

  it('compares the share predicted with the share that is', () => {
    const [point] = predictedActual([withOutcome(outcome, 5, 4)], 0);
    expect(point).toMatchObject({
      predicted: { value: 0.75 },
      actual: { value: 0.25 },
      difference: { value: 0.5 },
    });
    expect(point?.predictedAll).toMatchObject({ value: 0.6, n: 5 });
  });

  it('follows the class that is asked for', () => {
    const [point] = predictedActual([withOutcome(outcome, 5, 4)], 1);
    expect(point).toMatchObject({
      predicted: { value: 0.25 },
      actual: { value: 0.5 },
      difference: { value: -0.25 },
    });
    expect(point?.predictedAll.value).toBe(0.4);
  });
});
