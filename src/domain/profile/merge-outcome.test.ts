import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.test-kit.ts';
import { mergeOutcomes } from './merge-outcome.ts';
import {
  binaryOutcomeOf,
  multiclassOutcomeOf,
  regressionOutcomeOf,
  type BinaryRow,
  type ClassRow,
  type ValueRow,
} from './outcome-of-rows.test-kit.ts';
import type { Outcome } from './outcome.ts';

fc.configureGlobal({ seed: 20_261_123 });

// Some scores from a handful of values and some from many, so that ties and both forms of a score table are met.
const score = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
);
const decision = fc.constantFrom<0 | 1>(0, 1);
const binaryRows = fc.array(fc.record<BinaryRow>({ score, decision, actual: fc.option(decision) }), {
  maxLength: 40,
});

const classNames = ['adult', 'child', 'senior'];
const classIndex = fc.nat({ max: classNames.length - 1 });
const classRows = fc.array(
  fc.record<ClassRow>({
    scores: fc.tuple(score, score, score),
    decision: classIndex,
    actual: fc.option(classIndex),
  }),
  { maxLength: 40 },
);

const value = fc.integer({ min: -50_000, max: 50_000 }).map((thousandths) => thousandths / 1000);
const valueRows = fc.array(fc.record<ValueRow>({ predicted: value, actual: fc.option(value) }), {
  maxLength: 40,
});

// Few distinct scores are kept, so that merging crosses from exact to binned tables again and again.
const spec = { bins: 16, exactUpTo: 12 };

function describeLaws<Row>(
  name: string,
  rows: fc.Arbitrary<Row[]>,
  profile: (rows: readonly Row[]) => Outcome,
): void {
  describe(`merging outcomes of ${name}`, () => {
    it('gives what counting all rows at once gives', () => {
      fc.assert(
        fc.property(rows, rows, (a, b) => {
          expect(differences(mergeOutcomes(profile(a), profile(b)), profile([...a, ...b]))).toEqual([]);
        }),
      );
    });

    it('does not depend on the order', () => {
      fc.assert(
        fc.property(rows, rows, (a, b) => {
          expect(
            differences(mergeOutcomes(profile(a), profile(b)), mergeOutcomes(profile(b), profile(a))),
          ).toEqual([]);
        }),
      );
    });

    it('does not depend on the grouping', () => {
      fc.assert(
        fc.property(rows, rows, rows, (a, b, c) => {
          const [x, y, z] = [profile(a), profile(b), profile(c)];
          expect(
            differences(mergeOutcomes(mergeOutcomes(x, y), z), mergeOutcomes(x, mergeOutcomes(y, z))),
          ).toEqual([]);
        }),
      );
    });

    it('leaves an outcome as it is when the other side has no rows', () => {
      fc.assert(
        fc.property(rows, (a) => {
          expect(mergeOutcomes(profile(a), profile([]))).toEqual(profile(a));
          expect(mergeOutcomes(profile([]), profile(a))).toEqual(profile(a));
        }),
      );
    });
  });
}

describeLaws('yes/no models', binaryRows, (rows) => binaryOutcomeOf(rows, spec));
describeLaws('several classes', classRows, (rows) => multiclassOutcomeOf(rows, classNames, spec));
describeLaws('quantities', valueRows, (rows) => regressionOutcomeOf(rows));

describe('outcomes of different logs', () => {
  it('are refused when the tasks differ', () => {
    expect(() => mergeOutcomes(binaryOutcomeOf([]), regressionOutcomeOf([]))).toThrow(RangeError);
  });

  it('are refused when the classes differ, in name or in order', () => {
    const of = (classes: readonly string[]) => multiclassOutcomeOf([], classes);
    expect(() => mergeOutcomes(of(['a', 'b']), of(['a', 'c']))).toThrow('classes differ: a, b against a, c');
    expect(() => mergeOutcomes(of(['a', 'b']), of(['b', 'a']))).toThrow(RangeError);
  });

  it('are refused when the score bins differ', () => {
    const [fine, coarse] = [64, 16].map((bins) => binaryOutcomeOf([], { bins, exactUpTo: 10 }));
    expect(() => mergeOutcomes(fine as Outcome, coarse as Outcome)).toThrow(RangeError);
  });

  it('are refused when one has scores and the other has none', () => {
    const withScores = binaryOutcomeOf([]);
    expect(() => mergeOutcomes(withScores, { ...withScores, scores: null })).toThrow(RangeError);
  });

  it('are refused when the edges of the value grid differ', () => {
    const of = (edges: readonly number[]) => regressionOutcomeOf([], edges);
    expect(() => mergeOutcomes(of([0, 10]), of([0, 20]))).toThrow('grids differ in their edges');
  });
});
