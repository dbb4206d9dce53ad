import { expect, test } from 'vitest';
import { ciede2000, contrast, type Lab, leastDistance } from './colour-distance.ts';

// Sharma, Wu and Dalal 2005, table 1.
const published: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test.each(published)('the distance of %o and %o is the published one', (first, second, distance) => {
  expect(ciede2000(first, second)).toBeCloseTo(distance, 4);
});

test('black on white has the largest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
});

test('mid grey on white has the contrast that WCAG tools give', () => {
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('red and green of one lightness come closer to eyes without red cones', () => {
  const pair = ['#b00000', '#4a6b00'];
  expect(leastDistance(pair, 'protan')).toBeLessThan(leastDistance(pair, 'normal') / 2);
});
