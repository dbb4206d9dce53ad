import { expect, it } from 'vitest';
import { mergeScoreTables, toBins } from './merge-score-table.ts';
import { scoreOfKey, type ScoreTable } from './score-table.ts';

const table = (keys: readonly number[], exactUpTo: number): ScoreTable => ({
  bins: 4,
  exactUpTo,
  exact: true,
  keys,
  negative: keys.map(() => 1),
  positive: keys.map(() => 2),
  unlabelled: keys.map(() => 0),
});

it('stays exact while the distinct scores of both fit', () => {
  const merged = mergeScoreTables(table([0.1, 0.5], 3), table([0.5, 0.9], 3));
  expect(merged.exact).toBe(true);
  expect(merged.keys).toEqual([0.1, 0.5, 0.9]);
  expect(merged.negative).toEqual([1, 2, 1]);
  expect(merged.positive).toEqual([2, 4, 2]);
});

it('falls to bins as soon as one distinct score too many comes together', () => {
  const merged = mergeScoreTables(table([0.1, 0.5], 2), table([0.5, 0.9], 2));
  expect(merged.exact).toBe(false);
  expect(merged.keys).toEqual([0, 2, 3]);
  expect(merged.positive).toEqual([2, 4, 2]);
});

it('never comes back from bins', () => {
  const merged = mergeScoreTables(toBins(table([0.1], 9)), table([0.2], 9));
  expect(merged).toMatchObject({ exact: false, keys: [0], negative: [2], positive: [4] });
});

it('puts the score 1 into the last bin, which is closed', () => {
  expect(toBins(table([0.75, 1], 9)).keys).toEqual([3]);
});

it('lets the middle of a bin stand for its scores', () => {
  expect(scoreOfKey(toBins(table([0.3], 9)), 1)).toBe(0.375);
  expect(scoreOfKey(table([0.3], 9), 0.3)).toBe(0.3);
});
