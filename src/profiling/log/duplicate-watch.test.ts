import { describe, expect, it } from 'vitest';
import type { Column } from '#profiling/column-batch.ts';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import { DuplicateWatch } from './duplicate-watch.ts';
import { NoticeBook } from './notice-book.ts';

const numbers = (...values: readonly number[]): Column => ({
  kind: 'number',
  instant: false,
  values: Float64Array.from(values),
  valid: null,
});

const countOf = (...columns: readonly Column[]) => {
  const notices = new NoticeBook();
  const watch = new DuplicateWatch(notices);
  for (const column of columns) watch.look(column);
  return notices.list()[0]?.count ?? 0;
};

describe('duplicate ids', () => {
  it('are not found among ids that ascend', () => {
    expect(countOf(numbers(1, 2, 3), numbers(4, 10), numbers(11))).toBe(0);
  });

  it('are found inside a batch and across batches, also after ids ascended for a while', () => {
    expect(countOf(numbers(1, 2, 2))).toBe(1);
    expect(countOf(numbers(1, 2, 3), numbers(4, 5), numbers(2, 4, 6), numbers(7, 6))).toBe(3);
  });

  it('are found between numbers and the same numbers as text', () => {
    expect(countOf(numbers(1, 2), encodeStrings(['2', 'x', null, 'x']))).toBe(2);
  });
});
