import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 10, 23, 12, 0, 0);

it.each([
  ['120', 120_000],
  ['0', 0],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('reads Retry-After: %s as %s ms', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});
