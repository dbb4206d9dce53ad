import { describe, expect, it } from 'vitest';
import { fitDecay, type AgedLoss } from './decay-fit.ts';

const chunks = (losses: readonly number[]): readonly AgedLoss[] =>
  losses.map((loss, i) => ({ age: i + 1, loss, standardError: null }));

describe('decay by age', () => {
  it('is a line with the interval of Student’s t over chunks', () => {
    // Ages 1–5, losses 1 3 2 5 4: slope 0.8, residual squares 3.6, s² 1.2, se √(1.2/10), t(3) 3.182.
    const fit = fitDecay(chunks([1, 3, 2, 5, 4]));
    if (fit.kind !== 'fitted') throw new RangeError('not fitted');
    expect(fit.slope).toBeCloseTo(0.8, 12);
    expect(fit.intercept).toBeCloseTo(0.6, 12);
    expect(fit.interval.high - fit.slope).toBeCloseTo(3.182 * Math.sqrt(0.12), 2);
    expect(fit.measurable).toBe(false);
  });

  it('is measurable when the interval lies above nothing', () => {
    expect(fitDecay(chunks([1, 2.1, 2.9, 4, 5.1]))).toMatchObject({ measurable: true, step: null });
  });

  it('is told from a jump, which has a cause to be found', () => {
    const fit = fitDecay(chunks([0, 0.1, 0, 3, 3.1, 3]));
    expect(fit).toMatchObject({ step: { age: 4 } });
  });

  it('weighs chunks by how well they are known', () => {
    const given = chunks([1, 2, 3, 4, 50]);
    const known = given.map((chunk, i) => ({ ...chunk, standardError: i === 4 ? 1e6 : 0.1 }));
    const fit = fitDecay(known);
    expect(fit.kind === 'fitted' && Math.abs(fit.slope - 1) < 1e-6).toBe(true);
  });

  it('is not fitted to too few chunks, nor to one age', () => {
    expect(fitDecay(chunks([1, 2, 3]))).toEqual({ kind: 'too few', chunks: 3 });
    expect(fitDecay(chunks([1, 2, 3, 4]).map((chunk) => ({ ...chunk, age: 7 })))).toEqual({
      kind: 'too few',
      chunks: 4,
    });
    expect(fitDecay([])).toEqual({ kind: 'too few', chunks: 0 });
  });
});
