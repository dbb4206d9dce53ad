import { expect, test } from 'vitest';
import { compareValues } from './sort.ts';

test('numbers go by size and texts by the alphabet with digits by value', () => {
  expect([10, 9, 100].toSorted((a, b) => compareValues(a, b, 'ascending'))).toEqual([9, 10, 100]);
  expect(['chunk 10', 'chunk 9', 'Äpfel'].toSorted((a, b) => compareValues(a, b, 'ascending'))).toEqual([
    'Äpfel',
    'chunk 9',
    'chunk 10',
  ]);
});

test('missing values stand last in both directions', () => {
  const values = [null, 2, Number.NaN, 1];
  expect(values.toSorted((a, b) => compareValues(a, b, 'ascending')).slice(0, 2)).toEqual([1, 2]);
  expect(values.toSorted((a, b) => compareValues(a, b, 'descending')).slice(0, 2)).toEqual([2, 1]);
});
