import type { Outcome, RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchValue } from '#domain/profile/value-sketch.ts';
import { classBaselines } from './class-baselines.ts';
import type { MetricId } from './metric-catalogue.ts';

/** What a rule without a model would have reached on the same rows. */
export interface Baseline {
  readonly id:
    | 'majority'
    | 'always-positive'
    | 'chance'
    | 'reference-rate'
    | 'previous-rate'
    | 'reference-mean'
    | 'previous-mean';
  readonly name: string;
  readonly value: number;
}

export interface BaselineContext {
  /** The reference period put together, and the chunk before; null where there is none. */
  readonly reference: Outcome | null;
  readonly previous: Outcome | null;
}

/** Mean |actual − constant| from the sketch of the actuals: within 1 % of the mean |actual|. */
function meanDistance({ actual, actuals }: RegressionOutcome, constant: number): number {
  const distances = actuals.keys.map(
    (key, i) => (actuals.counts[i] ?? 0) * Math.abs(sketchValue(key) - constant),
  );
  return distances.reduce((sum, distance) => sum + distance, 0) / actual.n;
}

/** A metric of always predicting `constant`, from moments exactly; null where it has no such value. */
function constantValue(metric: MetricId, outcome: RegressionOutcome, constant: number): number | null {
  const { actual } = outcome;
  const variance = actual.m2 / actual.n;
  const meanSquare = variance + (actual.mean - constant) ** 2;
  if (metric === 'mse') return meanSquare;
  if (metric === 'rmse') return Math.sqrt(meanSquare);
  if (metric === 'r2') return variance > 0 ? 1 - meanSquare / variance : null;
  if (metric === 'mean_error') return constant - actual.mean;
  return metric === 'mae' ? meanDistance(outcome, constant) : null;
}

function valueBaselines(
  metric: MetricId,
  outcome: RegressionOutcome,
  { reference, previous }: BaselineContext,
): readonly Baseline[] {
  if (outcome.actual.n === 0) return [];
  const constants = [
    { id: 'reference-mean', name: 'Always the reference’s mean', source: reference },
    { id: 'previous-mean', name: 'The mean of the chunk before', source: previous },
  ] as const;
  return constants.flatMap(({ id, name, source }) => {
    if (source?.task !== 'regression' || source.actual.n === 0) return [];
    const value = constantValue(metric, outcome, source.actual.mean);
    return value === null ? [] : [{ id, name, value }];
  });
}

/**
 * Naive predictors' value of a metric on a chunk's labelled rows. Metrics for which a naive value says nothing (recall
 * of always-positive is 1) have none, nor has a chunk without labels.
 * Exact, save for `mae`, which is within 1 % of the mean size of the actuals.
 */
export function baselinesFor(
  metric: MetricId,
  outcome: Outcome,
  context: BaselineContext,
): readonly Baseline[] {
  return outcome.task === 'regression'
    ? valueBaselines(metric, outcome, context)
    : classBaselines(metric, outcome, context);
}
