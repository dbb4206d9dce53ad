import { describe, expect, it } from 'vitest';
import { RowRanks } from './row-ranks.ts';

const ranksOf = (times: readonly number[]) => {
  const ranks = new RowRanks();
  for (const at of times) ranks.add(at);
  return ranks.ranks();
};

describe('ranks of rows in time', () => {
  it('need no list when the rows are in order, ties included', () => {
    expect(ranksOf([1, 1, 2, 5, 5])).toBeNull();
    expect(ranksOf([])).toBeNull();
  });

  it('order rows by time, and ties as they stand in the file', () => {
    expect(ranksOf([3, 1, 2, 1, 3])).toEqual(Int32Array.of(3, 0, 2, 1, 4));
  });

  it('grow with the log', () => {
    const count = 5000;
    const backwards = Array.from({ length: count }, (_, i) => count - i);
    expect(ranksOf(backwards)).toEqual(Int32Array.from(backwards, (at) => at - 1));
  });
});
