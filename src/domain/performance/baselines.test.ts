import { describe, expect, it } from 'vitest';
import {
  binaryOutcomeOf,
  multiclassOutcomeOf,
  regressionOutcomeOf,
  type BinaryRow,
  type ClassRow,
} from '#domain/profile/outcome-of-rows.test-kit.ts';
import { sketchAccuracy } from '#domain/profile/value-sketch.ts';
import { baselinesFor } from './baselines.ts';
import { metricCatalogue, type MetricId } from './metric-catalogue.ts';

/** What the model itself would have got had it been the naive rule: the oracle of every baseline. */
const value = (id: MetricId, outcome: Parameters<typeof baselinesFor>[1]) =>
  metricCatalogue[id].compute(outcome).value ?? NaN;

const actuals: readonly (0 | 1)[] = [1, 1, 0, 0, 0, 0, 0, 1, 0, 0];
const always = (score: number): readonly BinaryRow[] =>
  actuals.map((actual) => ({ score, decision: score >= 0.5 ? 1 : 0, actual }));
const chunk = binaryOutcomeOf(always(0.9));
const rate = (positives: number, n: number) =>
  binaryOutcomeOf(
    Array.from({ length: n }, (_, i) => ({ score: 0.5, decision: 1, actual: i < positives ? 1 : 0 })),
  );
const context = { reference: rate(1, 5), previous: rate(2, 5) };
const nothing = { reference: null, previous: null };

describe('naive rules for a yes/no model', () => {
  it('reach what a model that follows them reaches', () => {
    expect(baselinesFor('accuracy', chunk, context)[0]?.value).toBeCloseTo(
      value('accuracy', binaryOutcomeOf(always(0))),
      12,
    );
    expect(baselinesFor('f1', chunk, context)[0]?.value).toBeCloseTo(
      value('f1', binaryOutcomeOf(always(1))),
      12,
    );
    for (const id of ['roc_auc', 'average_precision', 'balanced_accuracy'] as const)
      expect(baselinesFor(id, chunk, context)[0]?.value, id).toBeCloseTo(
        value(id, binaryOutcomeOf(always(0.3))),
        12,
      );
  });

  it('say the rate of the reference, or of the chunk before', () => {
    for (const id of ['log_loss', 'brier', 'mean_error'] as const)
      expect(baselinesFor(id, chunk, context).map((each) => [each.id, each.value])).toEqual([
        ['reference-rate', expect.closeTo(value(id, binaryOutcomeOf(always(0.2))), 12)],
        ['previous-rate', expect.closeTo(value(id, binaryOutcomeOf(always(0.4))), 12)],
      ]);
  });

  it('are left out where their source is missing', () => {
    expect(baselinesFor('brier', chunk, nothing)).toEqual([]);
    expect(baselinesFor('brier', chunk, { ...context, reference: null })).toHaveLength(1);
  });

  it('follow the majority of the reference, not of the chunk', () => {
    expect(baselinesFor('accuracy', chunk, { ...context, reference: rate(4, 5) })[0]?.value).toBeCloseTo(
      0.3,
      12,
    );
  });

  it('do not exist where they say nothing, or without labels', () => {
    for (const id of ['recall', 'specificity', 'calibration_error'] as const)
      expect(baselinesFor(id, chunk, context)).toEqual([]);
    const open = binaryOutcomeOf([{ score: 0.5, decision: 1, actual: null }]);
    for (const id of ['accuracy', 'roc_auc', 'brier'] as const)
      expect(baselinesFor(id, open, context)).toEqual([]);
  });
});

describe('naive rules for several classes', () => {
  const names = ['a', 'b', 'c'];
  const outcomeOf = (all: readonly number[], decision: number, scores: readonly number[]) =>
    multiclassOutcomeOf(
      all.map((actual): ClassRow => ({ actual, decision, scores })),
      names,
    );
  const all = [0, 1, 1, 1, 2, 2];
  const model = outcomeOf(all, 0, [0.8, 0.1, 0.1]);
  const reference = outcomeOf([0, 1, 1, 2], 0, [1, 0, 0]);

  it('reach what a model that follows them reaches', () => {
    const majority = outcomeOf(all, 1, [0.25, 0.5, 0.25]);
    for (const id of ['accuracy', 'balanced_accuracy', 'f1', 'log_loss', 'brier'] as const)
      expect(baselinesFor(id, model, { reference, previous: null })[0]?.value, id).toBeCloseTo(
        value(id, majority),
        12,
      );
  });

  it('count the class that they name although no row is of it', () => {
    const other = outcomeOf([0, 0, 2], 0, [1, 0, 0]);
    const majority = outcomeOf([0, 0, 2], 1, [0, 1, 0]);
    expect(baselinesFor('f1', other, { reference, previous: null })[0]?.value).toBe(value('f1', majority));
  });

  it('sum the Brier score over two classes as the metric does', () => {
    const two = (scores: readonly number[]) =>
      multiclassOutcomeOf([{ actual: 0, decision: 0, scores }], ['a', 'b']);
    const given = baselinesFor('brier', two([0.6, 0.4]), { reference: two([1, 0]), previous: null });
    expect(given[0]?.value).toBe(value('brier', two([1, 0])));
    const mixed = multiclassOutcomeOf(
      [0, 1, 1, 1].map((actual) => ({ actual, decision: 0, scores: [1, 0] })),
      ['a', 'b'],
    );
    expect(baselinesFor('brier', two([1, 0]), { reference: mixed, previous: null })[0]?.value).toBeCloseTo(
      value('brier', two([0.25, 0.75])),
      12,
    );
  });
});

describe('naive rules for a quantity', () => {
  const saying = (predicted: number) =>
    regressionOutcomeOf([2, 4, 9, 13].map((actual) => ({ actual, predicted })));
  const source = (actual: number) => regressionOutcomeOf([{ actual, predicted: 0 }]);
  const context7 = { reference: source(7), previous: source(10) };

  it('reach what always saying the mean of the reference or of the chunk before reaches', () => {
    for (const id of ['mse', 'rmse', 'r2', 'mean_error'] as const)
      expect(baselinesFor(id, saying(1), context7).map((each) => [each.id, each.value])).toEqual([
        ['reference-mean', expect.closeTo(value(id, saying(7)), 10)],
        ['previous-mean', expect.closeTo(value(id, saying(10)), 10)],
      ]);
  });

  it('have a mean absolute error within one per cent of the size of the actuals', () => {
    const [first] = baselinesFor('mae', saying(1), context7);
    expect(Math.abs((first?.value ?? NaN) - value('mae', saying(7)))).toBeLessThanOrEqual(7 * sketchAccuracy);
  });

  it('are left out without a source, without labels, and for other metrics', () => {
    expect(baselinesFor('mae', saying(1), nothing)).toEqual([]);
    expect(baselinesFor('mae', regressionOutcomeOf([{ predicted: 1, actual: null }]), context7)).toEqual([]);
    expect(baselinesFor('rmsle', saying(1), context7)).toEqual([]);
  });
});
