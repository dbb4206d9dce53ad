import { describe, expect, it } from 'vitest';
import { chiSquared, poolRare } from './chi-squared.ts';

describe('the chi-squared test', () => {
  // Example of SciPy's documentation of scipy.stats.chi2_contingency.
  it('gives SciPy’s statistic and chance for its documented table', () => {
    const test = chiSquared({ reference: [10, 10, 20], chunk: [20, 20, 20] }, true);
    expect(test?.statistic).toBeCloseTo(2.777_777_777_777_777_7, 12);
    expect(test?.pValue).toBeCloseTo(0.249_352_208_777_296_22, 10);
    expect(test?.freedom).toBe(2);
  });

  // Yates (1934) for a 2 × 2 table: n (|ad − bc| − n/2)² over the product of the margins.
  it('lessens each difference by ½ for two categories where asked', () => {
    const [a, b, c, d] = [12, 5, 3, 14];
    const n = a + b + c + d;
    const yates = (n * (Math.abs(a * d - b * c) - n / 2) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
    expect(chiSquared({ reference: [a, b], chunk: [c, d] }, true)?.statistic).toBeCloseTo(yates, 10);
    const plain = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
    expect(chiSquared({ reference: [a, b], chunk: [c, d] }, false)?.statistic).toBeCloseTo(plain, 10);
  });

  it('passes over bins that neither side has, says nothing of one bin, and is refused an empty side', () => {
    expect(chiSquared({ reference: [5, 0, 5], chunk: [5, 0, 5] }, false)?.freedom).toBe(1);
    expect(chiSquared({ reference: [5, 0], chunk: [7, 0] }, false)).toEqual({
      statistic: 0,
      freedom: 0,
      pValue: 1,
    });
    expect(chiSquared({ reference: [5, 1], chunk: [0, 0] }, false)).toBeNull();
  });
});

describe('pooling rare bins', () => {
  it('puts the rarest together until each leads to expect five rows of the chunk', () => {
    // 100 of 1,100 rows are the chunk's: a bin must hold 55 rows of both sides.
    const pooled = poolRare({ reference: [600, 360, 20, 15, 5], chunk: [60, 35, 3, 2, 0] });
    expect(pooled).toEqual({ reference: [400, 600], chunk: [40, 60] });
  });

  it('keeps bins that hold enough, and all rows', () => {
    const pair = { reference: [500, 300, 200], chunk: [50, 30, 20] };
    const pooled = poolRare(pair);
    expect(pooled.reference.toSorted((a, b) => b - a)).toEqual(pair.reference);
    expect(pooled.chunk.toSorted((a, b) => b - a)).toEqual(pair.chunk);
  });
});
