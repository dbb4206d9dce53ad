import { expect, it } from 'vitest';
import { SeededRandom } from './seeded-random.ts';

const draws = (seed: number, n: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: n }, () => random.uniform());
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('gives the same numbers for the same seed and others for another', () => {
  expect(draws(7, 50)).toEqual(draws(7, 50));
  expect(draws(7, 50)).not.toEqual(draws(8, 50));
});

it('draws uniformly between 0 and 1', () => {
  const values = draws(3, 20_000);
  expect(Math.min(...values)).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(mean(values)).toBeCloseTo(0.5, 2);
  expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
});

it('draws normal numbers with mean 0 and variance 1', () => {
  const random = new SeededRandom(4);
  const values = Array.from({ length: 40_000 }, () => random.normal());
  expect(Math.abs(mean(values))).toBeLessThan(0.02);
  expect(Math.abs(mean(values.map((value) => value * value)) - 1)).toBeLessThan(0.03);
});

it('has the median it is asked for', () => {
  const random = new SeededRandom(5);
  const values = Array.from({ length: 20_000 }, () => random.logNormal(2, 0.9)).toSorted((a, b) => a - b);
  expect(Math.abs((values[10_000] ?? 0) - 2)).toBeLessThan(0.06);
});

it('picks in proportion to weights', () => {
  const random = new SeededRandom(6);
  const picked = Array.from({ length: 20_000 }, () => random.pick({ rare: 1, often: 3, never: 0 }));
  expect(Math.abs(picked.filter((key) => key === 'often').length / 20_000 - 0.75)).toBeLessThan(0.015);
  expect(picked).not.toContain('never');
});

it('refuses to pick from nothing', () => {
  expect(() => new SeededRandom(1).pick({ none: 0 })).toThrow(RangeError);
});
