import { describe, expect, it } from 'vitest';
import { multiclassOutcomeOf, type ClassRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { metricCatalogue, type MetricId } from './metric-catalogue.ts';
import { seededClassRows } from './seeded-rows.test-kit.ts';
import { oneAgainstRest, perClass } from './several-classes.ts';

const classes = ['adult', 'child', 'senior'];

const rowsOf = (actual: readonly number[], decision: readonly number[]): readonly ClassRow[] =>
  actual.map((each, i) => ({ actual: each, decision: decision[i] ?? 0, scores: [0.2, 0.3, 0.5] }));
const outcomeOf = (actual: readonly number[], decision: readonly number[]) =>
  multiclassOutcomeOf(rowsOf(actual, decision), classes);
const valueOf = (id: MetricId, outcome: ReturnType<typeof outcomeOf>) => metricCatalogue[id].compute(outcome);

describe('metrics of several classes', () => {
  it('are those of the examples of scikit-learn', () => {
    const documented = outcomeOf([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1]);
    expect(valueOf('precision', documented).value).toBeCloseTo(0.222222, 6);
    expect(valueOf('recall', documented).value).toBeCloseTo(0.333333, 6);
    expect(valueOf('f1', documented).value).toBeCloseTo(0.266667, 6);
    expect(valueOf('accuracy', documented).value).toBeCloseTo(1 / 3, 12);
  });

  it('count a class that was never predicted as precision 0, and say so', () => {
    // scikit-learn's example with y_pred = 0 throughout: precision 0.33, 0, 0.
    const given = valueOf('precision', outcomeOf([0, 1, 2, 0, 1, 2], [0, 0, 0, 0, 0, 0]));
    expect(given.value).toBeCloseTo(1 / 9, 12);
    expect(given.reason).toBe('Counted as 0: child, senior.');
  });

  it('leave out a class that is neither actual nor predicted, and say so', () => {
    const given = outcomeOf([0, 1, 0, 1], [0, 1, 1, 1]);
    expect(valueOf('f1', given).value).toBeCloseTo((2 / 3 + 4 / 5) / 2, 12);
    expect(valueOf('f1', given).reason).toBe('Left out because undefined: senior.');
  });

  it('tell recall from balanced accuracy when a class is predicted that is not there', () => {
    const given = outcomeOf([0, 0, 1, 1], [0, 2, 1, 1]);
    expect(valueOf('recall', given).value).toBeCloseTo((0.5 + 1 + 0) / 3, 12);
    expect(valueOf('balanced_accuracy', given).value).toBeCloseTo(0.75, 12);
  });

  it('average each class against the rest', () => {
    const rows = seededClassRows(300, 5);
    const outcome = multiclassOutcomeOf(rows, classes);
    const each = perClass(outcome);
    const share = (k: number) => {
      const others = rows.filter(({ actual }) => actual !== k);
      return others.filter(({ decision }) => decision !== k).length / others.length;
    };
    expect(each.map(({ specificity }) => specificity.value)).toEqual([0, 1, 2].map(share));
    expect(valueOf('specificity', outcome).value).toBeCloseTo((share(0) + share(1) + share(2)) / 3, 12);
    const areas = each.map(({ rocAuc }) => rocAuc.value ?? NaN);
    expect(valueOf('roc_auc', outcome).value).toBeCloseTo(areas.reduce((a, b) => a + b) / 3, 12);
  });

  it('narrow the interval of a mean over classes', () => {
    const outcome = multiclassOutcomeOf(seededClassRows(300, 6), classes);
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) - (low ?? 0);
    const single = Math.max(...perClass(outcome).map(({ recall }) => width(recall)));
    expect(width(valueOf('recall', outcome))).toBeLessThan(single);
    expect(width(valueOf('recall', outcome))).toBeGreaterThan(single / 3);
  });

  it('have no value without labels, each saying why', () => {
    const open = multiclassOutcomeOf([{ scores: [0.2, 0.3, 0.5], decision: 2, actual: null }], classes);
    for (const id of ['accuracy', 'precision', 'f1', 'roc_auc', 'log_loss', 'calibration_error'] as const)
      expect(valueOf(id, open)).toMatchObject({ value: null, reason: 'No label has come yet.' });
  });

  it('need scores where they rest on scores', () => {
    const unscored = { ...outcomeOf([0, 1], [0, 1]), scores: null };
    for (const id of ['roc_auc', 'log_loss', 'brier', 'calibration_error'] as const)
      expect(valueOf(id, unscored)).toMatchObject({ value: null, reason: 'The log has no score per class.' });
    expect(valueOf('accuracy', unscored).value).toBe(1);
  });
});

it('counts one class against the rest', () => {
  expect(oneAgainstRest(outcomeOf([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1]), 0)).toEqual({
    truePositive: 2,
    falsePositive: 1,
    falseNegative: 0,
    trueNegative: 3,
  });
});
