import { expect, it } from 'vitest';
import { grouped, significant } from './significant.ts';

it('keeps three digits that matter', () => {
  expect([0.71234, 12.345, 16_204, 0.000_123_4, -3.14159].map(significant)).toEqual([
    '0.712',
    '12.3',
    '16200',
    '0.000123',
    '-3.14',
  ]);
});

it('drops zeros that say nothing, and the sign of zero', () => {
  expect([0.5, 1, -0].map(significant)).toEqual(['0.5', '1', '0']);
});

it('sets thousands apart', () => {
  expect([0, 999, 1000, 16_204, 10_000_000].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '16,204',
    '10,000,000',
  ]);
});
