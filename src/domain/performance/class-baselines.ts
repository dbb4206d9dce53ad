import type { BinaryOutcome, MulticlassOutcome, Outcome } from '#domain/profile/outcome.ts';
import type { Baseline, BaselineContext } from './baselines.ts';
import type { MetricId } from './metric-catalogue.ts';

type ClassOutcome = BinaryOutcome | MulticlassOutcome;

/** Share of each class among the labelled rows: [negative, positive] for yes/no models. */
type Shares = readonly number[];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function actualCounts(outcome: Outcome): readonly number[] {
  if (outcome.task === 'binary') {
    const d = outcome.decisions;
    return [d.trueNegative + d.falsePositive, d.truePositive + d.falseNegative];
  }
  return outcome.task === 'multiclass' ? outcome.confusion.map(sum) : [];
}

function sharesOf(outcome: Outcome | null): Shares | null {
  const counts = outcome ? actualCounts(outcome) : [];
  const n = sum(counts);
  return n > 0 ? counts.map((count) => count / n) : null;
}

const surprise = (score: number) => -Math.log(Math.min(1 - 1e-15, Math.max(1e-15, score)));

/** A metric of always giving the same scores, one per class; null where that says nothing. */
function constantScores(
  metric: MetricId,
  task: ClassOutcome['task'],
  { shares, scores }: { readonly shares: Shares; readonly scores: Shares },
): number | null {
  if (metric === 'log_loss') return sum(shares.map((share, k) => share * surprise(scores[k] ?? 0)));
  if (metric === 'mean_error' && task === 'binary') return (scores[1] ?? 0) - (shares[1] ?? 0);
  if (metric !== 'brier') return null;
  const squares = sum(scores.map((score) => score * score));
  const full = sum(shares.map((share, k) => share * (1 - 2 * (scores[k] ?? 0) + squares)));
  // The yes/no Brier score counts the positive class alone: half of the sum over both.
  return task === 'binary' ? full / 2 : full;
}

function constantBaselines(
  metric: MetricId,
  task: ClassOutcome['task'],
  { shares, reference, previous }: { shares: Shares; reference: Shares | null; previous: Shares | null },
): readonly Baseline[] {
  const sources = [
    { id: 'reference-rate', name: 'Always the reference’s rates', scores: reference },
    { id: 'previous-rate', name: 'The rates of the chunk before', scores: previous },
  ] as const;
  return sources.flatMap(({ id, name, scores }) => {
    const value = scores && constantScores(metric, task, { shares, scores });
    return value === null ? [] : [{ id, name, value }];
  });
}

/** Always the class that was most common in the reference (in the chunk itself where there is no reference). */
function majorityValue(metric: MetricId, shares: Shares, known: Shares): number | null {
  const share = shares[known.indexOf(Math.max(...known))] ?? 0;
  const present = shares.filter((each) => each > 0).length;
  if (metric === 'accuracy') return share;
  if (metric === 'balanced_accuracy') return 1 / present;
  // Precision of the one class is its share and recall is 1; the other classes have an F1 of 0.
  return metric === 'f1' ? (2 * share) / (1 + share) / present : null;
}

/** What chance and always-positive reach for a yes/no model with this rate of positives. */
function rateBaseline(metric: MetricId, rate: number): Baseline | null {
  if (metric === 'average_precision' || metric === 'precision')
    return { id: 'chance', name: 'Chance (the rate of positives)', value: rate };
  return metric === 'f1'
    ? { id: 'always-positive', name: 'Always positive', value: (2 * rate) / (1 + rate) }
    : null;
}

/** Naive predictors' value of a metric of a model that decides between classes. */
export function classBaselines(
  metric: MetricId,
  outcome: ClassOutcome,
  context: BaselineContext,
): readonly Baseline[] {
  const shares = sharesOf(outcome);
  if (!shares) return [];
  if (metric === 'roc_auc') return [{ id: 'chance', name: 'Chance', value: 0.5 }];
  const ofRate = outcome.task === 'binary' ? rateBaseline(metric, shares[1] ?? 0) : null;
  if (ofRate) return [ofRate];
  const reference = sharesOf(context.reference);
  const majority = majorityValue(metric, shares, reference ?? shares);
  if (majority !== null) return [{ id: 'majority', name: 'Always the most common class', value: majority }];
  return constantBaselines(metric, outcome.task, { shares, reference, previous: sharesOf(context.previous) });
}
