import { describe, expect, it } from 'vitest';
import { toBins } from '#domain/profile/merge-score-table.ts';
import { defaultTableSpec, tableOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';
import { confusionAt } from './threshold.ts';

const table: ScoreTable = {
  ...defaultTableSpec,
  exact: true,
  keys: [0.1, 0.3, 0.5, 0.9],
  negative: [8, 4, 2, 1],
  positive: [1, 2, 3, 7],
  unlabelled: [5, 0, 6, 2],
};

describe('a moved threshold', () => {
  it('decides scores at or above it positive', () => {
    expect(confusionAt(table, 0.5)).toEqual({
      truePositive: 10,
      falsePositive: 3,
      falseNegative: 3,
      trueNegative: 12,
      unlabelledPositive: 8,
      unlabelledNegative: 5,
      applied: 0.5,
    });
  });

  it('counts what the rows count, at any threshold', () => {
    const rows = seededBinaryRows(1500, 12);
    const exact = tableOf(rows, defaultTableSpec);
    for (const threshold of [0, 0.123, 0.5, 0.77, 1]) {
      const count = (positive: boolean, actual: 0 | 1) =>
        rows.filter((row) => row.score >= threshold === positive && row.actual === actual).length;
      expect(confusionAt(exact, threshold)).toMatchObject({
        truePositive: count(true, 1),
        falsePositive: count(true, 0),
        falseNegative: count(false, 1),
        trueNegative: count(false, 0),
      });
    }
  });

  it('decides everything at 0 and nothing above the highest score', () => {
    expect(confusionAt(table, 0)).toMatchObject({ falseNegative: 0, trueNegative: 0 });
    expect(confusionAt(table, 0.91)).toMatchObject({ truePositive: 0, falsePositive: 0 });
  });
});

describe('a threshold on a binned table', () => {
  const binned = toBins({ ...table, bins: 10 });

  it('is raised to the next edge, and says so', () => {
    expect(confusionAt(binned, 0.42)).toMatchObject({ applied: 0.5, truePositive: 10 });
    expect(confusionAt(binned, 0.5)).toMatchObject({ applied: 0.5, truePositive: 10 });
    expect(confusionAt(binned, 0.51)).toMatchObject({ applied: 0.6, truePositive: 7 });
  });

  it('stays on an edge whose product with the bins is rounded up', () => {
    // 0.07 · 100 is 7.000000000000001 in floating point.
    const hundred = toBins({ ...table, bins: 100, keys: [0.075, 0.3, 0.5, 0.9] });
    expect(confusionAt(hundred, 0.07)).toMatchObject({ applied: 0.07, truePositive: 13 });
  });

  it('counts at its applied edge what the exact scores count there', () => {
    const rows = seededBinaryRows(1500, 13);
    const exact = tableOf(rows, defaultTableSpec);
    const { applied, ...counts } = confusionAt(toBins(exact), 0.4321);
    expect(applied - 0.4321).toBeGreaterThanOrEqual(0);
    expect(applied - 0.4321).toBeLessThan(1 / 4096);
    expect(confusionAt(exact, applied)).toMatchObject(counts);
  });
});
