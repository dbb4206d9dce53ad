import { describe, expect, it } from 'vitest';
import { correlation } from './correlation.ts';

describe('a correlation', () => {
  // Anscombe (1973), first set: r = 0.81642, n = 11. Fisher: tanh(atanh 0.81642 ± 1.96/√8) = 0.4244 … 0.9507.
  it('is that of Anscombe’s first set, with Fisher’s interval', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const found = correlation(x.map((value, i) => [value, y[i] ?? 0] as const));
    expect(found?.r).toBeCloseTo(0.816_42, 5);
    expect(found?.interval?.low).toBeCloseTo(0.4244, 3);
    expect(found?.interval?.high).toBeCloseTo(0.9507, 3);
    expect(found?.n).toBe(11);
    expect(found?.chance).toBeLessThan(0.001);
  });

  it('is not defined for three pairs or a constant side', () => {
    expect(
      correlation([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBeNull();
    expect(
      correlation([
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    ).toBeNull();
  });

  it('stays finite where the pairs lie on a line', () => {
    const found = correlation([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
    ]);
    expect(found?.r).toBeCloseTo(1, 12);
    expect(found?.chance).toBeLessThan(1e-6);
    expect(
      correlation([
        [1, 8],
        [2, 6],
        [3, 4],
        [4, 2],
      ])?.chance,
    ).toBeCloseTo(1, 6);
  });
});
