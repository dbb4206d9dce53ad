import { describe, expect, it } from 'vitest';
import { readInstant } from './read-instant.ts';

describe('a time in a log', () => {
  it.each([
    ['2026-03-31', Date.UTC(2026, 2, 31), null],
    ['2026-03-31T14:05', Date.UTC(2026, 2, 31, 14, 5), null],
    ['2026-03-31 14:05:09', Date.UTC(2026, 2, 31, 14, 5, 9), null],
    ['2026-03-31 14:05:09.123456', Date.UTC(2026, 2, 31, 14, 5, 9, 123), null],
    ['2026-03-31 14:05:09,5', Date.UTC(2026, 2, 31, 14, 5, 9, 500), null],
    ['2026-03-31T14:05:09Z', Date.UTC(2026, 2, 31, 14, 5, 9), 0],
    ['2026-03-31 14:05:09 UTC', Date.UTC(2026, 2, 31, 14, 5, 9), 0],
    ['2026-03-31T14:05:09+02:00', Date.UTC(2026, 2, 31, 12, 5, 9), 120],
    ['2026-03-31T14:05:09-0530', Date.UTC(2026, 2, 31, 19, 35, 9), -330],
    ['2026-03-31T00:30:00+01', Date.UTC(2026, 2, 30, 23, 30), 60],
    [' 2024-02-29 ', Date.UTC(2024, 1, 29), null],
  ])('%s is read with its zone', (text, at, offset) => {
    expect(readInstant(text)).toEqual({ at, offset });
  });

  it.each([
    '31.03.2026',
    '03/31/2026',
    '2026-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-03-31T24:00',
    '2026-03-31T10:60',
    '2026-03-31T10:00:60',
    '2026-03-31T10',
    'yesterday',
    '20260331',
    '0001-01-01',
    '',
  ])('"%s" is not guessed at', (text) => {
    expect(readInstant(text)).toBeNull();
  });
});
