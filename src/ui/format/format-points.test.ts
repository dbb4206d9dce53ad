import { expect, it } from 'vitest';
import { formatPoints } from './format-points.ts';

it('writes the difference of two shares in percentage points, signed', () => {
  expect(formatPoints(0.0123)).toBe('+1.23 points');
  expect(formatPoints(-0.2)).toBe('−20 points');
  expect(formatPoints(0)).toBe('0 points');
  expect(formatPoints(null)).toBe('–');
});
