import { describe, expect, it } from 'vitest';
import { countedValue } from './counted-value.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { trivialRules } from './trivial-rules.ts';
import { binaryMatrix } from './value-matrix.ts';
import { optimalThreshold } from './value-threshold.ts';

type Grid = readonly (readonly number[])[];

describe('the worked value matrix', () => {
  const { in: given, out } = example<{ V: Grid; C: Grid }, Record<string, number>>('E1');
  const matrix = binaryMatrix(given.V);
  const value = countedValue(matrix, given.C);

  it('adds counts times values up, with the spread over rows', () => {
    expect([value.n, value.total]).toEqual([out['n'], out['total']]);
    expectClose(value.perPrediction, out['per_prediction'] ?? NaN);
    expectClose(value.sd, out['sd'] ?? NaN);
    expectClose(value.standardError, out['se'] ?? NaN);
    expectClose(((value.high ?? NaN) - (value.low ?? NaN)) / 2, out['ci95_half'] ?? NaN);
  });

  it('stands between rules without a model and perfection', () => {
    const rules = trivialRules(matrix, given.C);
    expect(rules.always.map(({ total }) => total)).toEqual([out['always_negative'], out['always_positive']]);
    expect([rules.perfect, rules.lift, rules.best.name]).toEqual([
      out['perfect'],
      out['lift_vs_best_trivial'],
      'yes',
    ]);
    expect(value.total - (rules.always[0]?.total ?? NaN)).toBe(out['lift_vs_always_negative']);
    expectClose(rules.shareOfPossible, out['share_of_perfect'] ?? NaN);
  });

  it('asks for a positive decision from a low score, because misses are dear', () => {
    expectClose(optimalThreshold(matrix), out['optimal_threshold'] ?? NaN);
  });
});

describe('NannyML’s test chunk', () => {
  const { in: given, out } = example<
    Record<'n' | 'TN' | 'FP' | 'FN', number> & { V: Grid },
    Record<string, number>
  >('E1b');
  const { n, TN, FP, FN } = given;
  const TP = n - TN - FP - FN;
  const value = countedValue(binaryMatrix(given.V), [
    [TN, FP],
    [FN, TP],
  ]);

  it('has the total that NannyML prints', () => {
    expectClose(value.total, out['total'] ?? NaN);
  });

  it('has half the value per prediction that NannyML prints, because that one divides columns by their own sums', () => {
    expectClose(value.perPrediction, out['value_per_prediction_by_definition'] ?? NaN);
    const [[v00 = 0, v01 = 0] = [], [v10 = 0, v11 = 0] = []] = given.V;
    const byColumn = (v00 * TN + v10 * FN) / (TN + FN) + (v01 * FP + v11 * TP) / (FP + TP);
    expectClose(byColumn, out['nannyml_reports_per_prediction'] ?? NaN);
    expectClose(byColumn / (value.perPrediction ?? NaN), out['ratio'] ?? NaN);
  });
});

describe('value where little is known', () => {
  it('is nothing, per prediction unknown, without rows', () => {
    const none = countedValue(
      binaryMatrix([
        [0, -5],
        [-100, 40],
      ]),
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(none).toEqual({
      n: 0,
      total: 0,
      perPrediction: null,
      sd: null,
      standardError: null,
      low: null,
      high: null,
    });
  });

  it('has no interval from one row', () => {
    const one = countedValue(
      binaryMatrix([
        [0, -5],
        [-100, 40],
      ]),
      [
        [0, 0],
        [0, 1],
      ],
    );
    expect([one.perPrediction, one.sd, one.low]).toEqual([40, null, null]);
  });

  it('has no share of the possible where the best rule is perfect already', () => {
    const rules = trivialRules(
      binaryMatrix([
        [1, -5],
        [-100, 40],
      ]),
      [
        [7, 2],
        [0, 0],
      ],
    );
    expect([rules.perfect, rules.best.total, rules.shareOfPossible]).toEqual([9, 9, null]);
  });

  it('works for three classes in the order given', () => {
    const matrix = {
      classes: ['c', 'a', 'b'],
      values: [
        [1, 0, 0],
        [0, 2, 0],
        [-9, 0, 3],
      ],
    };
    const counts = [
      [5, 1, 0],
      [0, 4, 0],
      [2, 0, 3],
    ];
    expect(countedValue(matrix, counts)).toMatchObject({ n: 15, total: 5 + 8 - 18 + 9 });
    expect(trivialRules(matrix, counts)).toMatchObject({
      perfect: 6 + 8 + 15,
      best: { name: 'b', total: 15 },
    });
  });
});
