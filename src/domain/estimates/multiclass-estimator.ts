import { rocAuc } from '#domain/performance/ranking.ts';
import { mergeScoreTables } from '#domain/profile/merge-score-table.ts';
import type { MulticlassOutcome, Outcome } from '#domain/profile/outcome.ts';
import { calibrationMap, type CalibrationMap } from './calibration-map.ts';
import {
  errorOfMean,
  notEstimated,
  withBand,
  type EstimatedMetric,
  type EstimatedMetrics,
} from './estimated-metric.ts';
import { expectedTable } from './expected-counts.ts';
import { rocAucSpread, standardError, type RowSpread } from './sampling-error.ts';

/** What the reference of a model of several classes teaches; arrays follow the order of the classes. */
export interface MulticlassEstimator {
  readonly task: 'multiclass';
  readonly classes: readonly string[];
  readonly calibrations: readonly CalibrationMap[];
  readonly spreads: readonly (RowSpread | null)[];
}

/**
 * Learns each class against the rest from labelled reference outcomes.
 * @returns null for a log without a score per class.
 */
export function fitMulticlass(outcomes: readonly Outcome[]): MulticlassEstimator | null {
  const scored = outcomes.flatMap((outcome) =>
    outcome.task === 'multiclass' && outcome.scores
      ? [{ classes: outcome.classes, scores: outcome.scores }]
      : [],
  );
  const [first] = scored;
  if (!first) return null;
  const tables = first.classes.map((_, k) => scored.flatMap(({ scores }) => scores.tables[k] ?? []));
  return {
    task: 'multiclass',
    classes: first.classes,
    calibrations: tables.map(calibrationMap),
    spreads: tables.map((some) => rocAucSpread(some.reduce(mergeScoreTables))),
  };
}

function rankingOf(
  { calibrations, spreads }: MulticlassEstimator,
  { scores }: MulticlassOutcome,
  rows: number,
): EstimatedMetric {
  const parts = (scores?.tables ?? []).flatMap((table, k) => {
    const calibration = calibrations[k];
    const { value } = calibration ? rocAuc(expectedTable(table, calibration)) : { value: null };
    return value === null ? [] : [{ value, error: standardError(spreads[k] ?? null, rows) }];
  });
  if (parts.length === 0) return notEstimated('No class has rows on both of its sides.');
  const mean = parts.reduce((sum, { value }) => sum + value, 0) / parts.length;
  return withBand(mean, errorOfMean(parts.map(({ error }) => error)));
}

/**
 * What the metrics of a chunk would be if scores meant what they meant on the reference. Which class a row was given is
 * not kept with its scores in a profile, so the area under the curve, which needs only scores, is all there is.
 */
export function estimateMulticlass(
  estimator: MulticlassEstimator,
  outcome: MulticlassOutcome,
  rows: number,
): EstimatedMetrics {
  return outcome.scores ? { roc_auc: rankingOf(estimator, outcome, rows) } : {};
}
