import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile, unitNormalLoss } from './normal-distribution.ts';

describe('the standard normal distribution', () => {
  // R 4: pnorm(c(-37, -8, -5, -1.96, 0, 1, 2, 5.5)) with 15 digits.
  it.each([
    [-37, 5.725571222525139e-300],
    [-8, 6.220960574271785e-16],
    [-5, 2.866515718791939e-7],
    [-1.96, 0.02499789514822044],
    [0, 0.5],
    [1, 0.8413447460685429],
    [2, 0.9772498680518208],
    [5.5, 0.9999999810104375],
  ])('has the distribution function of published tables at %d', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-9);
  });

  it('is 0 and 1 at the infinite ends, and NaN stays NaN', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(NaN)]).toEqual([0, 1, NaN]);
    expect([normalDensity(Infinity), normalDensity(0)]).toEqual([0, 1 / Math.sqrt(2 * Math.PI)]);
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.8, 0.8416212335729143],
    [1e-10, -6.361340902404056],
    [0.5, 0],
  ])('has the published quantile at %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 11);
  });

  it('has no quantile at 0, 1 and beyond', () => {
    for (const p of [0, 1, -1, 2, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  it('has the unit loss of Raiffa and Schlaifer’s table', () => {
    // Table of N(0, 1) linear loss: L(0) = .3989, L(.5) = .1978, L(1) = .08332, L(2) = .008491.
    expect(unitNormalLoss(0)).toBeCloseTo(0.3989, 4);
    expect(unitNormalLoss(0.5)).toBeCloseTo(0.1978, 4);
    expect(unitNormalLoss(-1)).toBeCloseTo(0.083_32, 5);
    expect(unitNormalLoss(2)).toBeCloseTo(0.008_491, 6);
    expect(unitNormalLoss(1e6)).toBe(0);
  });
});
