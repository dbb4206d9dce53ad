import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hellinger, jensenShannon, lInfinity, stabilityIndex, totalVariation } from './distances.ts';

describe('distances of shares', () => {
  // Examples of SciPy's documentation of scipy.spatial.distance.jensenshannon.
  it('give SciPy’s Jensen–Shannon distance, in base 2 and in base e', () => {
    expect(jensenShannon({ p: [1, 0, 0], q: [0, 1, 0] }, 2)).toBeCloseTo(1, 14);
    expect(jensenShannon({ p: [1, 0], q: [0.5, 0.5] }, 'e')).toBeCloseTo(0.464_501_404_022_458_93, 14);
    expect(jensenShannon({ p: [1, 0, 0], q: [1, 0, 0] }, 'e')).toBe(0);
  });

  // By hand: p = (½, ½), q = (¼, ¾).
  it('agree with arithmetic by hand', () => {
    const pair = { p: [0.5, 0.5], q: [0.25, 0.75] };
    expect(totalVariation(pair)).toBeCloseTo(0.25, 14);
    expect(lInfinity(pair)).toBeCloseTo(0.25, 14);
    expect(stabilityIndex(pair)).toBeCloseTo(0.25 * Math.log(2) - 0.25 * Math.log(2 / 3), 14);
    const overlap = Math.sqrt(0.125) + Math.sqrt(0.375);
    expect(hellinger(pair)).toBeCloseTo(Math.sqrt(1 - overlap), 14);
  });

  it('are 1 for sides that have no bin in common, and the stability index is infinite', () => {
    const pair = { p: [1, 0], q: [0, 1] };
    expect([jensenShannon(pair), hellinger(pair), totalVariation(pair), lInfinity(pair)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(stabilityIndex(pair)).toBe(Infinity);
  });

  const shares = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 })
    .filter((counts) => counts.some((count) => count > 0))
    .map((counts) => counts.map((count) => count / counts.reduce((a, b) => a + b, 0)));

  it('are symmetric, within 0–1, and 0 between equal shares', () => {
    fc.assert(
      fc.property(shares, shares, (p, q) => {
        for (const distance of [jensenShannon, hellinger, totalVariation, lInfinity]) {
          expect(distance({ p, q })).toBeCloseTo(distance({ p: q, q: p }), 12);
          expect(distance({ p, q })).toBeGreaterThanOrEqual(0);
          expect(distance({ p, q })).toBeLessThanOrEqual(1 + 1e-12);
          expect(distance({ p, q: p })).toBe(0);
        }
      }),
    );
  });
});
