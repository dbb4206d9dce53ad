import { expect, it } from 'vitest';
import { withGaps } from './with-gaps.ts';

const at = (places: readonly number[]) => places.map((x) => ({ x, y: 1 }));

it('parts rows where a day has none, and nowhere else', () => {
  expect(withGaps(at([1, 2, 4, 5]), 'x')).toEqual([...at([1, 2]), { x: 3 }, ...at([4, 5])]);
});

it('takes months of 28 to 31 days for neighbours', () => {
  const months = [0, 1, 2, 3].map((month) => Date.UTC(2026, month, 1));
  expect(withGaps(at(months), 'x')).toEqual(at(months));
});

it('leaves one row and two rows as they are', () => {
  expect(withGaps(at([1]), 'x')).toEqual(at([1]));
  expect(withGaps(at([1, 9]), 'x')).toEqual(at([1, 9]));
});
