import { expect, it } from 'vitest';
import { allTrue, conditionTruth } from './condition.ts';
import type { Context } from './context.ts';

it('a missing answer is neither yes nor no', () => {
  expect(conditionTruth({ input: 'models', atLeast: 2 }, {})).toBe('maybe');
  expect(conditionTruth({ input: 'delay_to_half_life', above: 1 }, { label_delay_days: 5 })).toBe('maybe');
  const two = [{ input: 'models', atLeast: 2 } as const, { input: 'shocks', is: [true] } as const];
  expect(allTrue(two, { shocks: false })).toBe('no');
  expect(allTrue(two, { shocks: true })).toBe('maybe');
  expect(allTrue([], {})).toBe('yes');
});

it('labels that never come are later than any loss of quality; what is unknown is not', () => {
  const later = (context: Context) => conditionTruth({ input: 'delay_to_half_life', above: 1 }, context);
  expect(later({ label_delay_days: 'never' })).toBe('yes');
  expect(later({ label_delay_days: 'never', half_life_days: 'unknown' })).toBe('yes');
  expect(later({ label_delay_days: 'unknown', half_life_days: 3 })).toBe('no');
  expect(later({ label_delay_days: 10, half_life_days: 'unknown' })).toBe('no');
  expect(later({ label_delay_days: 10, half_life_days: 10 })).toBe('no');
  expect(later({ label_delay_days: 10, half_life_days: 9 })).toBe('yes');
});
