import { describe, expect, it } from 'vitest';
import { formatChunkRule, parseChunkRule, periodEnd, periodKey, periodStart } from './chunk-rule.ts';
import { isoDate } from './instant.ts';

const instant = (text: string) => Date.parse(text);

describe('a chunk rule as text', () => {
  it('is read and written the same way', () => {
    for (const text of ['day', 'week', 'month', 'rows:5000', 'count:10']) {
      const rule = parseChunkRule(text);
      expect(rule && formatChunkRule(rule)).toBe(text);
    }
  });

  it('is refused when it is none', () => {
    for (const text of [
      '',
      'year',
      'rows',
      'rows:',
      'rows:0',
      'rows:-5',
      'rows:1e3',
      'rows:5000 ',
      'count:1.5',
      'DAY',
    ])
      expect(parseChunkRule(text)).toBeNull();
  });
});

describe('calendar periods', () => {
  // ISO 8601 week dates as Wikipedia lists them around New Year, and Monday as the first day.
  it('know the ISO week at the turn of the year', () => {
    const weeks = [
      ['2005-01-01', '2004-W53'],
      ['2005-12-31', '2005-W52'],
      ['2007-01-01', '2007-W01'],
      ['2008-12-29', '2009-W01'],
      ['2010-01-03', '2009-W53'],
      ['2026-11-23', '2026-W48'],
    ] as const;
    for (const [day, week] of weeks)
      expect(periodKey('week', periodStart('week', instant(`${day}T12:00:00Z`)))).toBe(week);
  });

  it('begin at midnight UTC and end where the next begins', () => {
    const at = instant('2026-02-28T23:59:59.999Z');
    const bounds = (['day', 'week', 'month'] as const).map((period) => {
      const start = periodStart(period, at);
      return [isoDate(start), isoDate(periodEnd(period, start))];
    });
    expect(bounds).toEqual([
      ['2026-02-28', '2026-03-01'],
      ['2026-02-23', '2026-03-02'],
      ['2026-02-01', '2026-03-01'],
    ]);
  });

  it('hold before 1970 as well', () => {
    const at = instant('1969-12-31T12:00:00Z');
    expect(isoDate(periodStart('day', at))).toBe('1969-12-31');
    expect(isoDate(periodStart('week', at))).toBe('1969-12-29');
    expect(isoDate(periodStart('month', at))).toBe('1969-12-01');
  });

  it('cross a leap day and the end of a year', () => {
    expect(isoDate(periodEnd('month', instant('2028-02-01T00:00:00Z')))).toBe('2028-03-01');
    expect(isoDate(periodEnd('month', instant('2026-12-01T00:00:00Z')))).toBe('2027-01-01');
  });

  it('are named by their start', () => {
    const start = instant('2026-03-01T00:00:00Z');
    expect(periodKey('day', start)).toBe('2026-03-01');
    expect(periodKey('month', start)).toBe('2026-03');
  });
});
