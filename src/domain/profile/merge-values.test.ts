import { expect, it } from 'vitest';
import { mergeValues } from './merge-values.ts';

it('adds the counts of values that both have and keeps the others in order', () => {
  const a = { values: [-2, 0, 5], counts: [1, 2, 3] };
  const b = { values: [0, 1, 7], counts: [10, 1, 4] };
  const both = { values: [-2, 0, 1, 5, 7], counts: [1, 12, 1, 3, 4] };
  expect(mergeValues(a, b)).toEqual(both);
  expect(mergeValues(b, a)).toEqual(both);
  expect(mergeValues(a, { values: [], counts: [] })).toEqual(a);
});
