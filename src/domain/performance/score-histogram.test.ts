import { expect, it } from 'vitest';
import { toBins } from '#domain/profile/merge-score-table.ts';
import { defaultTableSpec, tableOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { scoreHistogram } from './score-histogram.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';

it('counts rows by score and outcome on equal bars, the last one closed', () => {
  const table = tableOf(
    [
      { score: 0, actual: 0 },
      { score: 0.24, actual: 1 },
      { score: 0.25, actual: 1 },
      { score: 1, actual: null },
    ],
    defaultTableSpec,
  );
  expect(scoreHistogram(table, 4)).toEqual([
    { from: 0, to: 0.25, negative: 1, positive: 1, unlabelled: 0 },
    { from: 0.25, to: 0.5, negative: 0, positive: 1, unlabelled: 0 },
    { from: 0.5, to: 0.75, negative: 0, positive: 0, unlabelled: 0 },
    { from: 0.75, to: 1, negative: 0, positive: 0, unlabelled: 1 },
  ]);
});

it('is the same from a binned table whose bins the bars divide', () => {
  const table = tableOf(seededBinaryRows(800, 14), defaultTableSpec);
  expect(scoreHistogram(toBins(table), 32)).toEqual(scoreHistogram(table, 32));
});
