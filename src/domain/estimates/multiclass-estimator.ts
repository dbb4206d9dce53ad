import { rocAuc } from '#domain/performance/ranking.ts';
import { oneAgainstRest } from '#domain/performance/several-classes.ts';
import { mergeScoreTables } from '#domain/profile/merge-score-table.ts';
import type { MulticlassOutcome, Outcome } from '#domain/profile/outcome.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import { calibrationMap, type CalibrationMap } from './calibration-map.ts';
import { chosenFactors, type ChosenFactors } from './chosen-factors.ts';
import { decisionsByClass, expectedByClass, type ClassSpreads } from './decisions-by-class.ts';
import {
  errorOfMean,
  notEstimated,
  withBand,
  type EstimatedMetric,
  type EstimatedMetrics,
} from './estimated-metric.ts';
import { expectedTable } from './expected-counts.ts';
import { decisionSpreads, rocAucSpread, standardError } from './sampling-error.ts';

/** What the reference of a model of several classes teaches; arrays follow the order of the classes. */
export interface MulticlassEstimator {
  readonly task: 'multiclass';
  readonly classes: readonly string[];
  /** Each class against the rest. */
  readonly calibrations: readonly CalibrationMap[];
  /** How the score of the predicted class is read; null when the profiles do not keep it. */
  readonly chosen: ChosenFactors | null;
  readonly spreads: readonly ClassSpreads[];
}

const withScores = (outcome: Outcome): outcome is MulticlassOutcome =>
  outcome.task === 'multiclass' && outcome.scores !== null;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Counts of one class against the rest over several outcomes. */
function countsOf(outcomes: readonly MulticlassOutcome[], k: number) {
  const each = outcomes.map((outcome) => oneAgainstRest(outcome, k));
  return {
    truePositive: sum(each.map((counts) => counts.truePositive)),
    falsePositive: sum(each.map((counts) => counts.falsePositive)),
    falseNegative: sum(each.map((counts) => counts.falseNegative)),
    trueNegative: sum(each.map((counts) => counts.trueNegative)),
  };
}

/**
 * Learns each class against the rest from labelled reference outcomes.
 * @returns null for a log without a score per class.
 */
export function fitMulticlass(outcomes: readonly Outcome[]): MulticlassEstimator | null {
  const scored = outcomes.filter(withScores);
  const [first] = scored;
  if (!first) return null;
  const tables = first.classes.map((_, k) => scored.flatMap(({ scores }) => scores?.tables[k] ?? []));
  return {
    task: 'multiclass',
    classes: first.classes,
    calibrations: tables.map(calibrationMap),
    chosen: chosenFactors(scored),
    spreads: tables.map((some, k) => ({
      ...decisionSpreads(countsOf(scored, k)),
      roc_auc: rocAucSpread(some.reduce(mergeScoreTables)),
    })),
  };
}

function rankingOf(
  expected: readonly ScoreTable[],
  spreads: readonly ClassSpreads[],
  rows: number,
): EstimatedMetric {
  const parts = expected.flatMap((table, k) => {
    const { value } = rocAuc(table);
    return value === null ? [] : [{ value, error: standardError(spreads[k]?.roc_auc ?? null, rows) }];
  });
  if (parts.length === 0) return notEstimated('No class has rows on both of its sides.');
  return withBand(
    sum(parts.map(({ value }) => value)) / parts.length,
    errorOfMean(parts.map(({ error }) => error)),
  );
}

const notKept =
  'The profile does not keep the scores of predicted classes; profile the log anew to estimate metrics of decisions.';

const decisionMetrics = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
] as const;

/** What the metrics of a chunk would be if scores meant what they meant on the reference. */
export function estimateMulticlass(
  { calibrations, chosen, spreads }: MulticlassEstimator,
  outcome: MulticlassOutcome,
  rows: number,
): EstimatedMetrics {
  if (!outcome.scores) return {};
  const expected = outcome.scores.tables.flatMap((table, k) => {
    const calibration = calibrations[k];
    return calibration ? [expectedTable(table, calibration)] : [];
  });
  const counts = chosen && expectedByClass(outcome, expected, chosen);
  const none = notEstimated(notKept);
  return {
    roc_auc: rankingOf(expected, spreads, rows),
    ...(counts
      ? decisionsByClass(counts, spreads, rows)
      : Object.fromEntries(decisionMetrics.map((name) => [name, none]))),
  };
}
