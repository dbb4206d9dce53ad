import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('labels that would cover each other move apart and keep their order', () => {
  expect(spread([50, 50, 52], 10, [0, 100])).toEqual([50, 60, 70]);
  expect(spread([98, 99], 10, [0, 100])).toEqual([90, 100]);
});

test('labels with room stay where they are', () => {
  expect(spread([80, 10, 40], 10, [0, 100])).toEqual([80, 10, 40]);
});

test('wherever they start, neighbours end a gap apart, inside the span if there is room', () => {
  const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 9 });
  fc.assert(
    fc.property(places, (positions) => {
      const placed = spread(positions, 10, [0, 100]).sort((a, b) => a - b);
      placed
        .slice(1)
        .forEach((place, index) => expect(place - (placed[index] ?? 0)).toBeGreaterThan(10 - 1e-9));
      for (const place of placed) expect(place).toBeLessThanOrEqual(100);
      for (const place of placed) expect(place).toBeGreaterThan(-1e-9);
    }),
    { seed: 1 },
  );
});
