import { expect, it } from 'vitest';
import { coarserRules, defaultRule } from './default-rule.ts';

it('shows a daily log by week first and any other log as it was cut', () => {
  expect(defaultRule({ kind: 'period', period: 'day' })).toEqual({ kind: 'period', period: 'week' });
  expect(defaultRule({ kind: 'period', period: 'month' })).toEqual({ kind: 'period', period: 'month' });
  expect(defaultRule({ kind: 'rows', rows: 5000 })).toEqual({ kind: 'rows', rows: 5000 });
});

it('offers the calendar grains from its own upwards, and multiples of a row count', () => {
  expect(coarserRules({ kind: 'period', period: 'week' })).toEqual([
    { kind: 'period', period: 'week' },
    { kind: 'period', period: 'month' },
  ]);
  expect(coarserRules({ kind: 'rows', rows: 5000 })).toEqual([
    { kind: 'rows', rows: 5000 },
    { kind: 'rows', rows: 10_000 },
    { kind: 'rows', rows: 20_000 },
  ]);
});

it('leaves a log cut into a fixed number of parts alone', () => {
  expect(coarserRules({ kind: 'count', count: 10 })).toEqual([{ kind: 'count', count: 10 }]);
});
