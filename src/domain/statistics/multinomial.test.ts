import { describe, expect, it } from 'vitest';
import { drawBinomial, drawCounts } from './multinomial.ts';
import { seededRandom } from './seeded-random.ts';

const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};

describe('drawn counts', () => {
  it.each([
    [10, 0.3],
    [1000, 0.001],
    [1000, 0.9995],
    [5000, 0.4],
  ])('have the mean n·p and the variance n·p·(1 − p) for n = %d, p = %d', (n, p) => {
    const random = seededRandom(7);
    const { mean, variance } = moments(Array.from({ length: 20_000 }, () => drawBinomial(n, p, random)));
    const expected = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(expected / 20_000));
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it('add up to the rows and stay out of bins without a share', () => {
    const random = seededRandom(3);
    for (let i = 0; i < 200; i++) {
      const counts = drawCounts([0.5, 0, 0.25, 0.25], 97, random);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(97);
      expect(counts[1]).toBe(0);
    }
  });

  it('are certain where the chance is 0 or 1', () => {
    const random = seededRandom(1);
    expect([drawBinomial(5, 0, random), drawBinomial(5, 1, random), drawBinomial(0, 0.5, random)]).toEqual([
      0, 5, 0,
    ]);
  });
});
