import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisFigures } from './axis-figures.ts';
import { niceTicks, ticksWithin } from './ticks.ts';
import { timeTicks } from './time-ticks.ts';

test('ticks are round and cover the values', () => {
  expect(niceTicks([0.713, 0.794], 5)).toEqual([0.7, 0.72, 0.74, 0.76, 0.78, 0.8]);
  expect(niceTicks([-3.6, 0.9], 2)).toEqual([-5, 0, 5]);
});

test('ticks stay inside the bounds of the values', () => {
  expect(niceTicks([0.02, 0.99], 5, [0, 1])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('a single value still has an axis', () => {
  expect(niceTicks([0, 0], 4).length).toBeGreaterThan(1);
  expect(niceTicks([5, 5], 4).length).toBeGreaterThan(1);
});

test('for any values the ticks rise, are few and reach over them', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 10 }), (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high - low > Math.max(Math.abs(high), Math.abs(low), 1) * 1e-6);
      const ticks = niceTicks([low, high], count);
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
      expect(ticks.length).toBeLessThanOrEqual(count + 3);
      expect(ticks[0] ?? 0).toBeLessThanOrEqual(low + step * 1e-6);
      expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(high - step * 1e-6);
      expect(ticks.slice(1).every((tick, index) => tick > (ticks[index] ?? 0))).toBe(true);
    }),
    { seed: 1 },
  );
});

test('an axis that ends with the data has no tick outside', () => {
  expect(ticksWithin([-11, 59], 4)).toEqual([0, 20, 40]);
});

test('labels of an axis have the same number of decimals', () => {
  const format = (value: number) => String(value);
  expect(axisFigures([0, 0.05, 0.1], format)).toEqual(['0', '0.05', '0.10']);
  expect(axisFigures([10, 12.5, 15], (value) => `${value} min`)).toEqual([
    '10.0 min',
    '12.5 min',
    '15.0 min',
  ]);
  expect(axisFigures([0, 0.2, 0.4], (value) => value.toFixed(3))).toEqual(['0', '0.2', '0.4']);
  expect(axisFigures([1000, 2000], (value) => `${value / 1000}k`)).toEqual(['1k', '2k']);
});

test('labels that the format rounds together get the decimals that part them', () => {
  expect(axisFigures([0.9982, 0.9984, 0.9986], (value) => value.toFixed(3))).toEqual([
    '0.9982',
    '0.9984',
    '0.9986',
  ]);
});

test('time is marked on calendar boundaries, with each new year below', () => {
  const ticks = timeTicks([Date.UTC(2025, 9, 6), Date.UTC(2026, 3, 2)], 8);
  expect(ticks.map(({ label, year }) => [label, year])).toEqual([
    ['Nov', '2025'],
    ['Dec', null],
    ['Jan', '2026'],
    ['Feb', null],
    ['Mar', null],
    ['Apr', null],
  ]);
  expect(ticks[0]?.at).toBe(Date.UTC(2025, 10, 1));
});

test('less room leaves fewer marks, whole quarters or years', () => {
  const span = [Date.UTC(2020, 1, 1), Date.UTC(2026, 1, 1)] as const;
  expect(timeTicks(span, 6).map(({ label }) => label)).toEqual([
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ]);
  expect(timeTicks([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 15)], 3).map(({ label }) => label)).toEqual([
    '5 Jan',
    '12 Jan',
  ]);
});
