import { f1, precision, recall, specificity, type Confusion } from '#domain/performance/decisions.ts';
import type { Estimate } from '#domain/performance/metric.ts';
import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { ChosenFactors } from './chosen-factors.ts';
import {
  errorOfMean,
  notEstimated,
  withBand,
  type EstimatedMetric,
  type EstimatedMetrics,
} from './estimated-metric.ts';
import { standardError, type RowSpread } from './sampling-error.ts';

type DecisionMetric = 'accuracy' | 'precision' | 'recall' | 'specificity' | 'f1';

/** Spreads of one class against the rest. */
export type ClassSpreads = Readonly<Record<DecisionMetric | 'roc_auc', RowSpread | null>>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Expected counts of each class against the rest. Of the rows decided for a class, the sum of their scores for it is
 * expected to be right; how many rows are of a class comes from all scores for it, scaled so that the classes together
 * hold every row once.
 * @param expected expected tables of the classes, each against the rest.
 * @returns null when the profile does not keep the scores of predicted classes.
 */
export function expectedByClass(
  outcome: MulticlassOutcome,
  expected: readonly ScoreTable[],
  { factors }: ChosenFactors,
): readonly Confusion[] | null {
  const chosen = outcome.scores?.chosen;
  if (!chosen) return null;
  const decided = outcome.classes.map(
    (_, k) => sum(outcome.confusion.map((row) => row[k] ?? 0)) + (outcome.unlabelled[k] ?? 0),
  );
  const rows = sum(decided);
  const raw = expected.map(({ positive }) => sum(positive));
  const scale = sum(raw) > 0 ? rows / sum(raw) : 0;
  return decided.map((n, k) => {
    const actual = (raw[k] ?? 0) * scale;
    const truePositive = Math.min(n, actual, n * (chosen[k]?.mean ?? 0) * (factors[k] ?? 1));
    return {
      truePositive,
      falsePositive: n - truePositive,
      falseNegative: actual - truePositive,
      trueNegative: rows - n - actual + truePositive,
    };
  });
}

/** Mean over the classes; a class that was never decided for counts 0, as in the realised metrics. */
function macro(
  counts: readonly Confusion[],
  measure: (of: Confusion) => Estimate,
  errors: readonly (number | null)[],
): EstimatedMetric {
  const values = counts.map((of) => measure(of).value ?? 0);
  return withBand(sum(values) / values.length, errorOfMean(errors));
}

/** Metrics of decisions from expected counts of each class against the rest. */
export function decisionsByClass(
  counts: readonly Confusion[],
  spreads: readonly ClassSpreads[],
  rows: number,
): EstimatedMetrics {
  const errorsOf = (metric: DecisionMetric) => spreads.map((spread) => standardError(spread[metric], rows));
  if (rows === 0) return { accuracy: notEstimated('The chunk has no rows.') };
  const share = sum(counts.map(({ truePositive }) => truePositive)) / rows;
  return {
    accuracy: withBand(share, Math.sqrt((share * (1 - share)) / rows)),
    balanced_accuracy: macro(counts, recall, errorsOf('recall')),
    precision: macro(counts, precision, errorsOf('precision')),
    recall: macro(counts, recall, errorsOf('recall')),
    specificity: macro(counts, specificity, errorsOf('specificity')),
    f1: macro(counts, f1, errorsOf('f1')),
  };
}
