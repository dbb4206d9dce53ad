import { describe, expect, it } from 'vitest';
import { chiSquaredPoint, chiSquaredTail, gammaPoint, gammaTail, logGamma } from './gamma-distribution.ts';

describe('the gamma distribution', () => {
  it('has the logarithm of its function where factorials and Γ(½) = √π are known', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(0.25)).toBeCloseTo(1.288_022_524_698_077, 12);
  });

  it('is the exponential distribution at shape 1, and Erlang’s at shape 2', () => {
    for (const x of [0.001, 0.5, 1, 3, 20, 200]) {
      expect(gammaTail(1, x) / Math.exp(-x)).toBeCloseTo(1, 11);
      expect(gammaTail(2, x) / ((1 + x) * Math.exp(-x))).toBeCloseTo(1, 11);
    }
  });

  it('gives back the point that its tail was taken at', () => {
    for (const shape of [0.5, 1, 3.7, 40, 500])
      for (const tail of [0.999, 0.5, 0.05, 1e-3, 1e-8])
        expect(gammaTail(shape, gammaPoint(shape, tail)) / tail).toBeCloseTo(1, 7);
  });

  it('is refused where there is none', () => {
    expect(() => gammaTail(0, 1)).toThrow(RangeError);
    expect(() => gammaPoint(-1, 0.1)).toThrow(RangeError);
    expect([gammaTail(2, 0), gammaTail(2, -1), gammaTail(2, Infinity)]).toEqual([1, 1, 0]);
  });
});

describe('the chi-squared distribution', () => {
  // Upper critical values as printed in the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
  it.each([
    [1, 0.05, 3.841],
    [2, 0.05, 5.991],
    [10, 0.05, 18.307],
    [10, 0.001, 29.588],
    [25, 0.001, 52.62],
    [100, 0.01, 135.807],
  ])('has its printed critical value for %d degrees of freedom at %d', (freedom, tail, point) => {
    expect(chiSquaredPoint(tail, freedom)).toBeCloseTo(point, 2);
    expect(chiSquaredTail(point, freedom)).toBeCloseTo(tail, 4);
  });

  it('says nothing without degrees of freedom', () => {
    expect([chiSquaredTail(3, 0), chiSquaredPoint(0.05, 0)]).toEqual([1, 0]);
  });
});
