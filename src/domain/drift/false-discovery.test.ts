import { expect, it } from 'vitest';
import { adjustedPValues } from './false-discovery.ts';

// The fifteen p-values of Benjamini & Hochberg (1995), section 4: four are found at a false discovery rate of 0.05.
it('finds the four effects of the authors’ own example', () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const adjusted = adjustedPValues(published);
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  expect(adjusted[0]).toBeCloseTo(0.0015, 12);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});

it('keeps the order of what it is given, and leaves a single test alone', () => {
  expect(adjustedPValues([0.5, 0.01])).toEqual([0.5, 0.02]);
  expect(adjustedPValues([0.03])).toEqual([0.03]);
  expect(adjustedPValues([])).toEqual([]);
});
