import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupProfile } from '#domain/profile/model-profile.ts';
import { lossOf, splitBySegment } from './mix-rate.ts';

/** A yes/no group with this many wrong decisions of its rows. */
function group(wrong: number, rows: number): GroupProfile {
  const decisions = {
    truePositive: 0,
    trueNegative: rows - wrong,
    falsePositive: wrong,
    falseNegative: 0,
    unlabelledPositive: 3,
    unlabelledNegative: 4,
  };
  return { rows: rows + 7, labelled: rows, outcome: { task: 'binary', decisions, scores: null } };
}

describe('the change of loss by segment', () => {
  // By hand: shares ½, ½ → ¾, ¼ with losses 0.1, 0.3 on both sides: mix = ¼ · 0.1 − ¼ · 0.3 = −0.05, rate = 0.
  it('is all mix where only the shares move', () => {
    const split = splitBySegment(
      { a: group(10, 100), b: group(30, 100) },
      { a: group(15, 150), b: group(15, 50) },
    );
    expect(split?.mix).toBeCloseTo(-0.05, 12);
    expect(split?.rate).toBeCloseTo(0, 12);
    expect(split?.change).toBeCloseTo(-0.05, 12);
  });

  // By hand: shares stay ½, ½; the loss of b rises from 0.3 to 0.5: rate = ½ · 0.2 = 0.1, all of it b's.
  it('is all rate where only the loss within moves, and names the segment first', () => {
    const split = splitBySegment(
      { a: group(10, 100), b: group(30, 100) },
      { a: group(20, 200), b: group(100, 200) },
    );
    expect(split?.rate).toBeCloseTo(0.1, 12);
    expect(split?.mix).toBeCloseTo(0, 12);
    expect(split?.segments.map(({ value }) => value)).toEqual(['b', 'a']);
    expect(split?.segments[0]?.rate).toBeCloseTo(0.1, 12);
    expect(split?.segments[0]?.interval?.low).toBeGreaterThan(0);
    expect(split?.segments[0]?.adjusted).toBeLessThan(0.01);
  });

  it('shows segments under thirty rows and does not judge them', () => {
    const split = splitBySegment(
      { a: group(10, 100), b: group(0, 29) },
      { a: group(10, 100), b: group(29, 29) },
    );
    const small = split?.segments.find(({ value }) => value === 'b');
    expect([small?.interval, small?.adjusted]).toEqual([null, null]);
    expect(small?.rate).toBeGreaterThan(0);
  });

  it('counts a segment that is new as mix', () => {
    const split = splitBySegment({ a: group(10, 100) }, { a: group(10, 100), b: group(50, 100) });
    expect(split?.rate).toBeCloseTo(0, 12);
    expect(split?.mix).toBeCloseTo(0.2, 12);
  });

  it('is nothing without labels on a side', () => {
    expect(splitBySegment({ a: group(1, 10) }, { a: group(0, 0) })).toBeNull();
    expect(splitBySegment({}, {})).toBeNull();
  });

  it('adds up to the change of the loss of all rows', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 400 }));
    const side = fc.tuple(counts, counts, counts);
    fc.assert(
      fc.property(side, side, (before, now) => {
        const groups = (of: typeof before) =>
          Object.fromEntries(of.map(([wrong, rows], i) => [i, group(wrong, rows)]));
        const all = (of: typeof before) =>
          of.reduce((sum, [wrong]) => sum + wrong, 0) / of.reduce((sum, [, rows]) => sum + rows, 0);
        expect(splitBySegment(groups(before), groups(now))?.change).toBeCloseTo(all(now) - all(before), 10);
      }),
    );
  });
});

it('counts wrong decisions of several classes off the diagonal', () => {
  const outcome = {
    task: 'multiclass',
    classes: ['a', 'b'],
    confusion: [
      [8, 2],
      [1, 9],
    ],
    unlabelled: [5, 5],
    scores: null,
  } as const;
  expect(lossOf(outcome)).toMatchObject({ rows: 20, mean: 0.15 });
});
