import { describe, expect, it } from 'vitest';
import { parseChunkRule } from '#domain/time/chunk-rule.ts';
import { planChunks } from './chunk-plan.ts';
import { NoticeBook } from './notice-book.ts';

const plan = (rule: string, rows: number, starts: readonly number[] = []) => {
  const notices = new NoticeBook();
  const parsed = parseChunkRule(rule);
  if (!parsed) throw new RangeError(rule);
  const facts = { period: 'analysis', rows, calendarStarts: new Set(starts) } as const;
  const made = planChunks(facts, parsed, notices);
  const sizes = made.chunks.map(() => 0);
  for (let rank = 0; rank < rows && starts.length === 0; rank++) {
    const chunk = made.chunkOf(NaN, rank);
    sizes[chunk] = (sizes[chunk] ?? 0) + 1;
  }
  return { keys: made.chunks.map(({ key }) => key), sizes, notices: notices.list(), made };
};

describe('chunks of a number of rows', () => {
  it('follow each other without a rest', () => {
    const { keys, sizes, notices } = plan('rows:4', 12);
    expect(keys).toEqual(['0-3', '4-7', '8-11']);
    expect(sizes).toEqual([4, 4, 4]);
    expect(notices).toEqual([]);
  });

  it('merge a rest under half a chunk into the last one, and say so', () => {
    const { keys, sizes, notices } = plan('rows:4', 9);
    expect(keys).toEqual(['0-3', '4-8']);
    expect(sizes).toEqual([4, 5]);
    expect(notices).toEqual([
      {
        code: 'short-chunk-analysis',
        severity: 'info',
        count: 1,
        text: 'The last 1 rows of the analysis period are under half a chunk of 4 and were merged into the chunk before.',
      },
    ]);
  });

  it('keep a rest of half a chunk and more as a chunk of its own', () => {
    const { keys, sizes, notices } = plan('rows:4', 10);
    expect(keys).toEqual(['0-3', '4-7', '8-9']);
    expect(sizes).toEqual([4, 4, 2]);
    expect(notices).toEqual([]);
  });

  it('are one chunk when the log is shorter than a chunk', () => {
    expect(plan('rows:100', 3).sizes).toEqual([3]);
  });

  it('are none without rows', () => {
    expect(plan('rows:4', 0).keys).toEqual([]);
    expect(plan('count:4', 0).keys).toEqual([]);
    expect(plan('count:4', 0).made.chunkOf(0, 0)).toBe(-1);
  });
});

describe('a number of chunks', () => {
  it('share the rows; the last one takes what is left, which is said', () => {
    const { sizes, notices } = plan('count:3', 11);
    expect(sizes).toEqual([3, 3, 5]);
    expect(notices.map(({ count }) => count)).toEqual([2]);
  });

  it('are as many as there are rows at the most', () => {
    expect(plan('count:5', 3).sizes).toEqual([1, 1, 1]);
  });
});

describe('chunks of a calendar period', () => {
  it('are those in which rows lie, in time order, with the bounds of the calendar', () => {
    const march = Date.UTC(2026, 2, 1);
    const january = Date.UTC(2026, 0, 1);
    const { made } = plan('month', 2, [march, january]);
    expect(made.chunks).toEqual([
      { key: '2026-01', period: 'analysis', start: january, end: Date.UTC(2026, 1, 1) },
      { key: '2026-03', period: 'analysis', start: march, end: Date.UTC(2026, 3, 1) },
    ]);
    expect(made.chunkOf(Date.UTC(2026, 2, 31, 23, 59), 0)).toBe(1);
    expect(made.chunkOf(january, 0)).toBe(0);
    expect(made.chunkOf(Date.UTC(2026, 1, 1), 0)).toBe(-1);
    expect(made.chunkOf(Date.UTC(2026, 1, 1) - 1, 0)).toBe(0);
  });
});
