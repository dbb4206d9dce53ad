import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, fitIsotonic } from './isotonic.ts';

const rowsOf = (...rows: readonly (readonly [score: number, positive: number, rows: number])[]) =>
  rows.map(([score, positive, n]) => ({ score, positive, rows: n }));

describe('fitIsotonic', () => {
  it('pools neighbours that fall until nothing falls any more', () => {
    // By hand: 1/1, 0/1 pool to 1/2; then 1/4 is below 1/2 and pools to (1 + 1)/(2 + 4) = 1/3; 2/2 stays.
    const map = fitIsotonic(rowsOf([0.1, 1, 1], [0.2, 0, 1], [0.3, 1, 4], [0.9, 2, 2]));
    expect(map).toEqual({ scores: [0.1, 0.3, 0.9], chances: [1 / 3, 1 / 3, 1] });
  });

  it('gives the steps that scikit-learn documents for isotonic_regression([5, 3, 1, 2, 8, 10, 7, 9, 6, 4])', () => {
    // Documented result: 2.75 × 4, then 7.33… × 6. Divided by ten, so that they are chances.
    const said = [5, 3, 1, 2, 8, 10, 7, 9, 6, 4];
    const map = fitIsotonic(said.map((y, i) => ({ score: i / 10, positive: y / 10, rows: 1 })));
    expect(said.map((_, i) => chanceOf(map, i / 10) * 10)).toEqual([
      ...new Array<unknown>(4).fill(expect.closeTo(2.75, 12)),
      ...new Array<unknown>(6).fill(expect.closeTo(22 / 3, 12)),
    ]);
  });

  it('puts rows of one score together whatever chunk they come from', () => {
    expect(fitIsotonic(rowsOf([0.4, 1, 2], [0.4, 2, 2]))).toEqual({ scores: [0.4], chances: [0.75] });
  });

  it('refuses to learn from nothing', () => {
    expect(() => fitIsotonic([])).toThrow(RangeError);
  });

  it('never falls, and keeps the mean of the actuals', () => {
    const row = fc.record({
      score: fc.integer({ min: 0, max: 50 }).map((x) => x / 50),
      positive: fc.integer({ min: 0, max: 5 }),
      rows: fc.integer({ min: 5, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const sorted = rows.toSorted((a, b) => a.score - b.score);
        const map = fitIsotonic(sorted);
        const said = sorted.map(({ score }) => chanceOf(map, score));
        expect(said.every((chance, i) => i === 0 || chance >= (said[i - 1] ?? 0))).toBe(true);
        const sum = (of: (i: number) => number) => sorted.reduce((total, _, i) => total + of(i), 0);
        expect(sum((i) => (said[i] ?? 0) * (sorted[i]?.rows ?? 0))).toBeCloseTo(
          sum((i) => sorted[i]?.positive ?? 0),
          8,
        );
      }),
    );
  });
});

describe('chanceOf', () => {
  const map = { scores: [0.2, 0.4, 0.6], chances: [0.1, 0.1, 0.5] };

  it.each([
    [0, 0.1],
    [0.2, 0.1],
    [0.3, 0.1],
    [0.5, 0.3],
    [0.6, 0.5],
    [1, 0.5],
  ])('reads %d as %d: on the line between corners, level beyond them', (score, chance) => {
    expect(chanceOf(map, score)).toBeCloseTo(chance, 12);
  });
});
