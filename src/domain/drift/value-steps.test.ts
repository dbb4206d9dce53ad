import { describe, expect, it } from 'vitest';
import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { exactSteps, nannymlSteps } from './value-steps.ts';

const of = (...values: number[]): ValueCounts => ({ values, counts: values.map(() => 1) });

describe('distances between step functions', () => {
  // Examples of SciPy's documentation of scipy.stats.wasserstein_distance.
  it('give SciPy’s Wasserstein distance for its documented examples', () => {
    expect(exactSteps(of(0, 1, 3), of(5, 6, 8))?.wasserstein).toBeCloseTo(5, 12);
    expect(exactSteps(of(0, 1), { values: [0, 1], counts: [3, 1] })?.wasserstein).toBeCloseTo(0.25, 12);
    const weighted = exactSteps(
      { values: [3.4, 3.9, 7.5, 7.8], counts: [1.4, 0.9, 3.1, 7.2] },
      { values: [1.4, 4.5], counts: [3.5, 3.2] },
    );
    expect(weighted?.wasserstein).toBeCloseTo(4.078_133_143_804_786, 12);
  });

  it('give the largest gap, wherever it is', () => {
    expect(exactSteps(of(1, 2, 3, 4), of(3, 4, 5, 6))?.kolmogorovSmirnov).toBeCloseTo(0.5, 14);
    expect(exactSteps(of(1, 2), of(3, 4))?.kolmogorovSmirnov).toBe(1);
    expect(exactSteps(of(1, 2, 3), of(1, 2, 3))).toEqual({ kolmogorovSmirnov: 0, wasserstein: 0 });
  });

  it('are not defined for an empty side', () => {
    expect(exactSteps(of(), of(1))).toBeNull();
    expect(nannymlSteps(of(1), of())).toBeNull();
  });

  it('are NannyML’s exact ones under 10 000 rows', () => {
    const [a, b] = [of(0, 1, 3), of(5, 6, 8)];
    expect(nannymlSteps(a, b)).toEqual(exactSteps(a, b));
  });
});
