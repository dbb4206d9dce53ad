import { describe, expect, it } from 'vitest';
import { seasonCheck } from './season.ts';

/** Months from January 2024 on. */
const months = (values: readonly number[]) =>
  values.map((value, i) => ({
    key: `month ${i + 1}`,
    period: 'analysis' as const,
    start: Date.UTC(2024, i, 1),
    end: Date.UTC(2024, i + 1, 1),
    value,
  }));

/** A year that is level but for its last month, with a little noise. */
const year = (december: number) => [...Array.from({ length: 11 }, (_, i) => 10 + (i % 2) * 0.2), december];

describe('seasonCheck', () => {
  it('says that less than two seasons cannot be tested, and how long the log is', () => {
    expect(seasonCheck(months(year(15)))).toEqual({
      state: 'not-testable',
      text: 'Not testable: the log covers 366 days, and it takes two seasons of 365 to tell a season from a change.',
      before: null,
    });
    expect(seasonCheck([]).state).toBe('not-testable');
  });

  it('finds a month that stood out a year before as well', () => {
    expect(seasonCheck(months([...year(15), ...year(15.3)]))).toMatchObject({
      state: 'seasonal',
      before: 'month 12',
    });
  });

  it('finds a month that did not', () => {
    expect(seasonCheck(months([...year(10), ...year(15)]))).toMatchObject({
      state: 'new',
      before: 'month 12',
    });
    expect(seasonCheck(months([...year(5), ...year(15)])).state).toBe('new');
  });

  it('finds nothing in a month like the others', () => {
    expect(seasonCheck(months([...year(10.1), ...year(10.1)])).state).toBe('ordinary');
  });

  it('cannot tell where the same phase is missing', () => {
    const gaps = months([...year(15), ...year(15)]).map((point, i) => ({
      ...point,
      value: i === 11 || i === 10 || i === 12 ? null : point.value,
    }));
    expect(seasonCheck(gaps).state).toBe('not-testable');
  });
});
