import { describe, expect, it } from 'vitest';
import { instantOfIso, isInstant } from './instant.ts';

describe('an instant', () => {
  it('is a number that a date can stand for', () => {
    expect([0, -1, 8.64e15, -8.64e15].every(isInstant)).toBe(true);
    expect([8.64e15 + 2, 1e300, Infinity, NaN, '0', null, undefined].some(isInstant)).toBe(false);
  });

  it('is read from days and from times with a zone', () => {
    expect(instantOfIso('2026-03-31')).toBe(Date.UTC(2026, 2, 31));
    expect(instantOfIso('2024-02-29T12:30:00Z')).toBe(Date.UTC(2024, 1, 29, 12, 30));
    expect(instantOfIso('2026-03-31T00:00:00.5+02:00')).toBe(Date.UTC(2026, 2, 30, 22) + 500);
  });

  it.each([
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-03-31T10:00',
    '31.03.2026',
    '',
  ])('is not read from %j', (text) => {
    expect(instantOfIso(text)).toBeNull();
  });
});
