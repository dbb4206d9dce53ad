import { describe, expect, it } from 'vitest';
import { dayChunk, rangeChunk } from './chunk-of-rows.test-kit.ts';
import { differences } from './differences.test-kit.ts';
import { binaryOutcomeOf, type BinaryRow } from './outcome-of-rows.test-kit.ts';
import { inWindow, regroup } from './regroup.ts';

const hit: BinaryRow = { score: 0.9, decision: 1, actual: 1 };
const miss: BinaryRow = { score: 0.2, decision: 0, actual: 1 };
const open: BinaryRow = { score: 0.4, decision: 0, actual: null };
const instant = (text: string) => Date.parse(`${text}T00:00:00Z`);
const keys = (chunks: readonly { key: string }[]) => chunks.map(({ key }) => key);

// 2026-03-29 is a Sunday.
const days = [
  dayChunk('2026-03-28', [hit], 'reference'),
  dayChunk('2026-03-29', [hit, open], 'reference'),
  dayChunk('2026-03-30', [miss, hit]),
  dayChunk('2026-03-31', [open]),
  dayChunk('2026-04-02', [hit, hit]),
  dayChunk('2026-04-06', [miss]),
];

describe('regrouping by calendar', () => {
  it('puts days into ISO weeks with the bounds of the calendar', () => {
    const weeks = regroup(days, { kind: 'period', period: 'week' });
    expect(keys(weeks)).toEqual(['2026-W13', '2026-W14', '2026-W15']);
    expect(weeks[1]).toMatchObject({
      period: 'analysis',
      start: instant('2026-03-30'),
      end: instant('2026-04-06'),
      rows: 5,
      labelled: 4,
    });
  });

  it('counts in the coarser chunk what counting its rows at once gives', () => {
    const [, week] = regroup(days, { kind: 'period', period: 'week' });
    expect(differences(week?.outcome, binaryOutcomeOf([miss, hit, open, hit, hit]))).toEqual([]);
  });

  it('keeps reference and analysis apart within one month', () => {
    const months = regroup(days, { kind: 'period', period: 'month' });
    expect(months.map(({ key, period, rows }) => [key, period, rows])).toEqual([
      ['2026-03', 'reference', 3],
      ['2026-03', 'analysis', 3],
      ['2026-04', 'analysis', 3],
    ]);
    expect(months[0]).toMatchObject({ start: instant('2026-03-01'), end: instant('2026-04-01') });
  });

  it('gives a week to the month it begins in, with the bounds of its weeks', () => {
    const weeks = regroup(days.slice(2), { kind: 'period', period: 'week' });
    const months = regroup(weeks, { kind: 'period', period: 'month' });
    expect(keys(months)).toEqual(['2026-03', '2026-04']);
    expect(months[0]).toMatchObject({ start: instant('2026-03-30'), end: instant('2026-04-06') });
  });

  it('leaves coarser chunks as they are when a finer grain is asked for', () => {
    const months = regroup(days, { kind: 'period', period: 'month' });
    expect(regroup(months, { kind: 'period', period: 'week' })).toEqual(months);
    expect(regroup(months, { kind: 'period', period: 'day' })).toEqual(months);
  });

  it('leaves chunks without time as they are', () => {
    const chunks = [rangeChunk(0, 4), rangeChunk(5, 9)];
    expect(regroup(chunks, { kind: 'period', period: 'day' })).toEqual(chunks);
  });
});

describe('regrouping by rows', () => {
  const chunks = [
    rangeChunk(0, 4, 'reference'),
    rangeChunk(5, 9, 'reference'),
    rangeChunk(10, 14, 'reference'),
    rangeChunk(0, 4),
    rangeChunk(5, 12),
  ];

  it('merges neighbours of one period while they fit, and names the range of rows', () => {
    const merged = regroup(chunks, { kind: 'rows', rows: 10 });
    expect(merged.map(({ key, period, rows }) => [key, period, rows])).toEqual([
      ['0-9', 'reference', 10],
      ['10-14', 'reference', 5],
      ['0-4', 'analysis', 5],
      ['5-12', 'analysis', 8],
    ]);
  });

  it('leaves chunks as they are that hold more rows than asked for', () => {
    expect(regroup(chunks, { kind: 'rows', rows: 3 })).toEqual(chunks);
  });

  it('names days from the first to the last', () => {
    const [merged] = regroup(days.slice(2), { kind: 'rows', rows: 3 });
    expect(merged).toMatchObject({ key: '2026-03-30..2026-03-31', rows: 3, end: instant('2026-04-01') });
  });
});

describe('regrouping into a number of parts', () => {
  it('cuts each period into parts of about as many rows', () => {
    const chunks = [rangeChunk(0, 4), rangeChunk(5, 9), rangeChunk(10, 14), rangeChunk(15, 29)];
    const merged = regroup(chunks, { kind: 'count', count: 2 });
    expect(merged.map(({ key, rows }) => [key, rows])).toEqual([
      ['0-14', 15],
      ['15-29', 15],
    ]);
  });

  it('leaves fewer chunks than parts as they are', () => {
    const chunks = [rangeChunk(0, 4, 'reference'), rangeChunk(0, 4)];
    expect(regroup(chunks, { kind: 'count', count: 2 })).toEqual(chunks);
  });
});

it('has nothing to regroup in a log without chunks', () => {
  expect(regroup([], { kind: 'period', period: 'week' })).toEqual([]);
  expect(regroup([], { kind: 'rows', rows: 10 })).toEqual([]);
  expect(regroup([], { kind: 'count', count: 2 })).toEqual([]);
});

describe('a window', () => {
  it('keeps the reference and the chunks that begin inside, the end excluded', () => {
    const window = { start: instant('2026-03-31'), end: instant('2026-04-06') };
    expect(keys(inWindow(days, window))).toEqual(['2026-03-28', '2026-03-29', '2026-03-31', '2026-04-02']);
  });

  it('cannot leave out chunks that have no time', () => {
    const chunks = [rangeChunk(0, 4)];
    expect(inWindow(chunks, { start: 0, end: 1 })).toEqual(chunks);
  });
});
