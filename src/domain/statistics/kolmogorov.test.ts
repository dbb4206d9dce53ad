import { describe, expect, it } from 'vitest';
import { kolmogorovPoint, kolmogorovTail } from './kolmogorov.ts';

describe('the Kolmogorov–Smirnov distribution', () => {
  // Exact one-sample critical values for n = 50 of Miller (1956), J. Am. Stat. Assoc. 51, 111–121 (two-sided).
  it.each([
    [0.2, 0.148_4],
    [0.1, 0.169_6],
    [0.05, 0.188_4],
    [0.01, 0.226_0],
  ])('has the printed critical value at %d for n = 50', (tail, point) => {
    expect(kolmogorovTail(point, 50)).toBeCloseTo(tail, 2);
    expect(kolmogorovPoint(tail, 50)).toBeCloseTo(point, 2);
  });

  // Smirnov (1948): the limit exceeds 1.3581 with chance 0.05 and 1.9495 with chance 0.001.
  it('comes to the limit for many rows', () => {
    expect(kolmogorovTail(1.3581 / 1000, 1e6)).toBeCloseTo(0.05, 3);
    expect(kolmogorovPoint(0.001, 1e6) * 1000).toBeCloseTo(1.9495, 3);
  });

  it('is certain of no gap at all, and never outside 0–1', () => {
    expect(kolmogorovTail(0, 100)).toBe(1);
    expect(kolmogorovTail(1, 1e6)).toBe(0);
    expect(kolmogorovPoint(0.001, 1)).toBeGreaterThan(0);
  });
});
