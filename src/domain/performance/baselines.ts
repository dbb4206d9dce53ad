import type { Outcome, RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchValue } from '#domain/profile/value-sketch.ts';
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

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Labelled rows per class: [negative, positive] for yes/no models. */
function actualCounts(outcome: Outcome): readonly number[] {
  if (outcome.task === 'binary') {
    const d = outcome.decisions;
    return [d.trueNegative + d.falsePositive, d.truePositive + d.falseNegative];
  }
  return outcome.task === 'multiclass' ? outcome.confusion.map(sum) : [];
}

const sharesOf = (outcome: Outcome | null): readonly number[] | null => {
  const counts = outcome ? actualCounts(outcome) : [];
  const n = sum(counts);
  return n > 0 ? counts.map((count) => count / n) : null;
};

/** Log loss or Brier score of always giving the same scores, one per class, clipped as the metric's own are. */
function constantScoreLoss(
  metric: 'log_loss' | 'brier',
  shares: readonly number[],
  scores: readonly number[],
): number {
  if (metric === 'log_loss')
    return sum(
      shares.map((share, k) => -share * Math.log(Math.min(1 - 1e-15, Math.max(1e-15, scores[k] ?? 0)))),
    );
  const squares = sum(scores.map((score) => score * score));
  const full = sum(shares.map((share, k) => share * (1 - 2 * (scores[k] ?? 0) + squares)));
  // The yes/no Brier score counts the positive class alone: half of the sum over both.
  return shares.length === 2 ? full / 2 : full;
}

function classBaselines(metric: MetricId, outcome: Outcome, context: BaselineContext): readonly Baseline[] {
  const shares = sharesOf(outcome);
  if (!shares) return [];
  const binary = outcome.task === 'binary';
  const known = sharesOf(context.reference) ?? shares;
  const majority = known.indexOf(Math.max(...known));
  const classes = shares.filter((share) => share > 0).length;
  if (metric === 'accuracy')
    return [
      { id: 'majority', name: 'Always the reference’s most common class', value: shares[majority] ?? 0 },
    ];
  if (metric === 'balanced_accuracy')
    return [{ id: 'majority', name: 'Always the same class', value: 1 / Math.max(1, classes) }];
  if (metric === 'roc_auc') return [{ id: 'chance', name: 'Scores by chance', value: 0.5 }];
  const rate = shares[1] ?? 0;
  if (binary && (metric === 'average_precision' || metric === 'precision'))
    return [{ id: 'chance', name: 'Scores by chance (the rate of positives)', value: rate }];
  if (binary && metric === 'f1')
    return [{ id: 'always-positive', name: 'Always positive', value: (2 * rate) / (1 + rate) }];
  if (metric !== 'log_loss' && metric !== 'brier') return [];
  const previous = sharesOf(context.previous);
  const reference = sharesOf(context.reference);
  return [
    ...(reference
      ? [
          {
            id: 'reference-rate' as const,
            name: 'Always the reference’s rates',
            value: constantScoreLoss(metric, shares, reference),
          },
        ]
      : []),
    ...(previous
      ? [
          {
            id: 'previous-rate' as const,
            name: 'The rates of the chunk before',
            value: constantScoreLoss(metric, shares, previous),
          },
        ]
      : []),
  ];
}

/** A loss of always predicting `constant`: from moments exactly, mean absolute error from the sketch within 1 %. */
function constantLoss(
  metric: MetricId,
  { actual, actuals }: RegressionOutcome,
  constant: number,
): number | null {
  const meanSquare = actual.m2 / actual.n + (actual.mean - constant) ** 2;
  if (metric === 'mse') return meanSquare;
  if (metric === 'rmse') return Math.sqrt(meanSquare);
  if (metric === 'r2') return actual.m2 > 0 ? 1 - meanSquare / (actual.m2 / actual.n) : null;
  if (metric === 'mean_error') return constant - actual.mean;
  if (metric !== 'mae') return null;
  return (
    sum(actuals.keys.map((key, i) => (actuals.counts[i] ?? 0) * Math.abs(sketchValue(key) - constant))) /
    actual.n
  );
}

/**
 * Naive predictors' value of a metric on a chunk's labelled rows. Metrics for which a naive value says nothing (recall
 * of always-positive is 1) have none.
 */
export function baselinesFor(
  metric: MetricId,
  outcome: Outcome,
  context: BaselineContext,
): readonly Baseline[] {
  if (outcome.task !== 'regression') return classBaselines(metric, outcome, context);
  if (outcome.actual.n === 0) return [];
  const constants = [
    ['reference-mean', 'Always the reference’s mean', context.reference],
    ['previous-mean', 'The mean of the chunk before', context.previous],
  ] as const;
  return constants.flatMap(([id, name, source]) => {
    if (source?.task !== 'regression' || source.actual.n === 0) return [];
    const value = constantLoss(metric, outcome, source.actual.mean);
    return value === null ? [] : [{ id, name, value }];
  });
}
