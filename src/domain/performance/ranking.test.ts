import { describe, expect, it } from 'vitest';
import { toBins } from '#domain/profile/merge-score-table.ts';
import { defaultTableSpec, tableOf, type BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import { normalFrom, seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { averagePrecision, rocAuc } from './ranking.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';

type Scored = Pick<BinaryRow, 'score' | 'actual'>;

const exact = (rows: readonly Scored[]) => tableOf(rows, { ...defaultTableSpec, exactUpTo: 1e6 });
const scored = (scores: readonly number[], actuals: readonly (0 | 1)[]) =>
  exact(scores.map((score, i) => ({ score, actual: actuals[i] ?? null })));

/** The example of scikit-learn's roc_auc_score and average_precision_score. */
const documented = scored([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);

const split = (rows: readonly Scored[]) => ({
  positives: rows.filter(({ actual }) => actual === 1).map(({ score }) => score),
  negatives: rows.filter(({ actual }) => actual === 0).map(({ score }) => score),
});
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const beats = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);

/** Every positive against every negative, and the variance of the placements as DeLong's paper writes it. */
function pairwise(rows: readonly Scored[]) {
  const { positives, negatives } = split(rows);
  const ofPositive = positives.map((p) => mean(negatives.map((n) => beats(p, n))));
  const ofNegative = negatives.map((n) => mean(positives.map((p) => beats(p, n))));
  const auc = mean(ofPositive);
  const part = (placements: readonly number[]) =>
    placements.reduce((sum, v) => sum + (v - auc) ** 2, 0) / (placements.length - 1) / placements.length;
  return { auc, error: Math.sqrt(part(ofPositive) + part(ofNegative)) };
}

/** Precision at the score of each positive, averaged: the definition for scores without ties. */
function precisionAtEachPositive(rows: readonly Scored[]) {
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  const hits = sorted.flatMap(({ actual }, i) => (actual === 1 ? [i + 1] : []));
  return mean(hits.map((rank, k) => (k + 1) / rank));
}

const coarse = (rows: readonly Scored[]) =>
  rows.map(({ score, actual }) => ({ actual, score: Math.round(score * 10) / 10 }));

/** Half positives; scores from two normal distributions one standard deviation apart, squeezed into 0–1. */
function normalRows(count: number, seed: number): readonly Scored[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const actual = i % 2 === 0 ? 1 : 0;
    return { actual, score: 1 / (1 + Math.exp(-normalFrom(random) - actual)) };
  });
}

describe('ROC AUC', () => {
  it('is 0.75 in the example of scikit-learn', () => {
    expect(rocAuc(documented)).toMatchObject({ value: 0.75, n: 4 });
  });

  it('has DeLong’s error in that example, by hand', () => {
    // Placements of the positives 1/2 and 1, of the negatives 1 and 1/2: variances 0.125 each over 2 rows each,
    // so se = √(0.0625 + 0.0625) = 0.353553; logit(0.75) = 1.098612; half-width 1.959964 · 0.353553 / 0.1875 = 3.695735.
    const { low, high } = rocAuc(documented);
    expect(low).toBeCloseTo(1 / (1 + Math.exp(-(1.098612 - 3.695735))), 5);
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-(1.098612 + 3.695735))), 5);
  });

  it('is the share of positive–negative pairs in the right order, ties counted half', () => {
    for (const rows of [seededBinaryRows(400, 1), coarse(seededBinaryRows(400, 2))]) {
      const { auc, error } = pairwise(rows);
      const given = rocAuc(exact(rows));
      expect(given.value).toBeCloseTo(auc, 12);
      const logit = (x: number) => Math.log(x / (1 - x));
      const width = logit(given.high ?? NaN) - logit(given.low ?? NaN);
      expect((width * auc * (1 - auc)) / (2 * 1.959964)).toBeCloseTo(error, 6);
    }
  });

  it.each([
    [4, 0.2],
    [64, 0.02],
    [4096, 0.001],
  ])(
    'takes rows of one of %i bins for ties, off by at most half the pairs that share a bin',
    (bins, small) => {
      const rows = seededBinaryRows(3000, 3);
      const table = toBins({ ...exact(rows), bins });
      const { positives, negatives } = split(rows);
      const shared = table.keys.reduce(
        (sum, _, i) => sum + (table.positive[i] ?? 0) * (table.negative[i] ?? 0),
        0,
      );
      const bound = shared / (positives.length * negatives.length) / 2;
      const off = Math.abs((rocAuc(table).value ?? NaN) - (rocAuc(exact(rows)).value ?? NaN));
      expect(off).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(small);
    },
  );

  it('covers the true area about 95 times in 100', () => {
    // Scores N(0, 1) and N(1, 1): the area is Φ(1 / √2) = 0.760250.
    const truth = 0.76025;
    const runs = 600;
    const covered = Array.from({ length: runs }, (_, run) => {
      const rows = normalRows(120, run + 1);
      const { low, high } = rocAuc(exact(rows));
      return (low ?? 1) <= truth && truth <= (high ?? 0);
    }).filter(Boolean).length;
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.975);
  });
});

describe('average precision', () => {
  it('is 0.83 in the example of scikit-learn', () => {
    // 1/2 · 1 + 1/2 · 2/3
    expect(averagePrecision(documented).value).toBeCloseTo(0.8333333, 7);
  });

  it('is the mean of the precision at each positive', () => {
    const rows = seededBinaryRows(500, 4);
    expect(averagePrecision(exact(rows)).value).toBeCloseTo(precisionAtEachPositive(rows), 12);
  });

  it('takes tied rows as one step', () => {
    // Three rows share the top score: recall 2/2 at precision 2/3.
    expect(averagePrecision(scored([0.9, 0.9, 0.9, 0.1], [1, 0, 1, 0])).value).toBeCloseTo(2 / 3, 12);
  });

  it('has a logit interval from the number of positives, by hand', () => {
    // se = √(5/6 · 1/6 / 2) = 0.263523; logit = ln 5 = 1.609438; half-width 1.959964 · 0.263523 / (5/36) = 3.718802.
    const { low, high } = averagePrecision(documented);
    expect(low).toBeCloseTo(1 / (1 + Math.exp(3.718802 - 1.609438)), 4);
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-3.718802 - 1.609438)), 4);
  });
});

describe('rankings that cannot be judged', () => {
  const reasons: readonly (readonly [string, ScoreTable, string])[] = [
    ['no labels', exact([{ score: 0.4, actual: null }]), 'No label has come yet.'],
    ['no positives', scored([0.1, 0.2], [0, 0]), 'No actual is positive.'],
    ['no negatives', scored([0.1, 0.2], [1, 1]), 'Every actual is positive.'],
  ];

  it.each(reasons)('have no value with %s', (_, table, reason) => {
    for (const metric of [rocAuc, averagePrecision])
      expect(metric(table)).toMatchObject({ value: null, low: null, high: null, reason });
  });

  it('claim no interval when the classes are separated completely', () => {
    const separated = scored([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1]);
    for (const metric of [rocAuc, averagePrecision])
      expect(metric(separated)).toMatchObject({
        value: 1,
        low: null,
        high: null,
        reason: expect.stringContaining('no interval') as string,
      });
  });

  it('have no interval with a single positive', () => {
    expect(rocAuc(scored([0.1, 0.5, 0.4], [0, 0, 1]))).toMatchObject({ value: 0.5, low: null, high: null });
  });
});
