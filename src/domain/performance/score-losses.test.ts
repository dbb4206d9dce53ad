import { describe, expect, it } from 'vitest';
import {
  binaryOutcomeOf,
  multiclassOutcomeOf,
  type BinaryRow,
} from '#domain/profile/outcome-of-rows.test-kit.ts';
import { metricCatalogue } from './metric-catalogue.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';

const rows = (scores: readonly number[], actuals: readonly (0 | 1)[]): readonly BinaryRow[] =>
  scores.map((score, i) => ({ score, actual: actuals[i] ?? null, decision: score >= 0.5 ? 1 : 0 }));

const { log_loss, brier, mean_error } = metricCatalogue;

describe('log loss', () => {
  it('is 0.21616 in the example of scikit-learn', () => {
    expect(log_loss.compute(binaryOutcomeOf(rows([0.9, 0.1, 0.2, 0.65], [1, 0, 0, 1]))).value).toBeCloseTo(
      0.21616,
      5,
    );
  });

  it('is the same for two classes, as it is about the score of what happened', () => {
    const outcome = multiclassOutcomeOf(
      [
        { scores: [0.1, 0.9], decision: 1, actual: 1 },
        { scores: [0.9, 0.1], decision: 0, actual: 0 },
        { scores: [0.8, 0.2], decision: 0, actual: 0 },
        { scores: [0.35, 0.65], decision: 1, actual: 1 },
      ],
      ['ham', 'spam'],
    );
    expect(log_loss.compute(outcome).value).toBeCloseTo(0.21616, 5);
  });

  it('stays finite for a score of 0 on what happened', () => {
    // −ln(1e-15) = 34.538776
    expect(log_loss.compute(binaryOutcomeOf(rows([0], [1]))).value).toBeCloseTo(34.538776, 6);
  });
});

describe('the Brier score', () => {
  it('is 0.0375 in the example of scikit-learn', () => {
    const given = brier.compute(binaryOutcomeOf(rows([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])));
    expect(given.value).toBeCloseTo(0.0375, 12);
    // Squares 0.01, 0.01, 0.04, 0.09: s = 0.037749, t(3) = 3.182, half-width 3.182 · 0.037749 / 2 = 0.06007; clipped at 0.
    expect(given.low).toBe(0);
    expect(given.high).toBeCloseTo(0.0375 + 0.06007, 3);
  });

  it('sums over classes where there are several', () => {
    const outcome = multiclassOutcomeOf(
      [{ scores: [0.2, 0.3, 0.5], decision: 2, actual: 0 }],
      ['a', 'b', 'c'],
    );
    expect(brier.compute(outcome).value).toBeCloseTo(0.64 + 0.09 + 0.25, 12);
  });
});

describe('mean error of a yes/no model', () => {
  it('is mean score less rate, with the interval of paired rows', () => {
    const given = mean_error.compute(binaryOutcomeOf(rows([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])));
    // Differences 0.1, −0.1, −0.2, 0.3: mean 0.025, s = √(0.1475 / 3) = 0.221736, t(3) = 3.182.
    expect(given.value).toBeCloseTo(0.025, 12);
    expect(given.high).toBeCloseTo(0.025 + (3.182 * 0.221736) / 2, 2);
    expect(given.low).toBeCloseTo(0.025 - (3.182 * 0.221736) / 2, 2);
  });

  it('falls back to decisions where the log has no scores', () => {
    const outcome = { ...binaryOutcomeOf(rows([0.6, 0.9, 0.1, 0.2], [0, 1, 0, 0])), scores: null };
    expect(mean_error.compute(outcome).value).toBeCloseTo(0.25, 12);
  });

  it('compares over rows that have a score, not over all labelled rows', () => {
    const scored = binaryOutcomeOf(rows([0.4, 0.6], [0, 1]));
    const outcome = { ...scored, decisions: { ...scored.decisions, truePositive: 500 } };
    expect(mean_error.compute(outcome)).toMatchObject({ value: 0, n: 2 });
  });
});

it('computes from sums over rows what the rows give', () => {
  const all = seededBinaryRows(2000, 8);
  const outcome = binaryOutcomeOf(all);
  const mean = (of: (row: BinaryRow) => number) => all.reduce((sum, row) => sum + of(row), 0) / all.length;
  expect(brier.compute(outcome).value).toBeCloseTo(
    mean((r) => (r.score - (r.actual ?? 0)) ** 2),
    12,
  );
  expect(mean_error.compute(outcome).value).toBeCloseTo(
    mean((r) => r.score - (r.actual ?? 0)),
    12,
  );
  expect(log_loss.compute(outcome).value).toBeCloseTo(
    mean((r) => -Math.log(r.actual === 1 ? r.score : 1 - r.score)),
    12,
  );
});
