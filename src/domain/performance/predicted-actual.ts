import { mergeMoments } from '#domain/profile/moments.ts';
import type { ChunkPeriod, ChunkProfile } from '#domain/profile/model-profile.ts';
import type {
  BinaryOutcome,
  MulticlassOutcome,
  Outcome,
  RegressionOutcome,
} from '#domain/profile/outcome.ts';
import type { Instant } from '#domain/time/instant.ts';
import { meanOf, noLabels, proportion } from './estimate.ts';
import {
  binaryComparison,
  noComparison,
  pairedDifference,
  type PredictedAgainstActual,
} from './mean-error.ts';
import { coverageOf, matureCoverage } from './metric-series.ts';
import type { Estimate } from './metric.ts';
import { oneAgainstRest } from './several-classes.ts';

/** Predicted against actual in one chunk, over its labelled rows alone, so that like is compared with like. */
export interface PredictedActualPoint extends PredictedAgainstActual {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
  readonly labelled: number;
  readonly provisional: boolean;
  /** Over all rows, labelled or not: known as soon as the chunk is over. */
  readonly predictedAll: Estimate;
  /** Naive: the actual mean of the chunk before; null in the first chunk or when that one has no label. */
  readonly previousActual: number | null;
  /** Naive: the actual mean of the labelled rows of the reference chunks among these; null without any. */
  readonly referenceActual: number | null;
}

type Means = PredictedAgainstActual & Pick<PredictedActualPoint, 'predictedAll'>;

const noRows = 'No row has a prediction.';

function binaryMeans(outcome: BinaryOutcome): Means {
  const { decisions: d, scores } = outcome;
  const positive = d.truePositive + d.falsePositive + d.unlabelledPositive;
  const negative = d.trueNegative + d.falseNegative + d.unlabelledNegative;
  const predictedAll = scores
    ? meanOf(mergeMoments(scores.labelled, scores.unlabelled), noRows)
    : proportion(positive, positive + negative, noRows);
  return { ...binaryComparison(outcome), predictedAll };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Share predicted as a class against share that is; a row counts +1 when wrongly so, −1 when wrongly not so. */
function classMeans(outcome: MulticlassOutcome, index: number): Means {
  const { truePositive, falsePositive, falseNegative, trueNegative } = oneAgainstRest(outcome, index);
  const predicted = truePositive + falsePositive;
  const n = predicted + falseNegative + trueNegative;
  const all = n + sum(outcome.unlabelled);
  const predictedAll = proportion(predicted + (outcome.unlabelled[index] ?? 0), all, noRows);
  if (n === 0) return { ...noComparison(noLabels), predictedAll };
  return {
    predicted: proportion(predicted, n, noLabels),
    actual: proportion(truePositive + falseNegative, n, noLabels),
    difference: pairedDifference(n, (falsePositive - falseNegative) / n, (falsePositive + falseNegative) / n),
    predictedAll,
  };
}

const valueMeans = ({ predicted, actual, error, unlabelled }: RegressionOutcome): Means => ({
  predicted: meanOf(predicted),
  actual: meanOf(actual),
  difference: meanOf(error),
  predictedAll: meanOf(mergeMoments(predicted, unlabelled), noRows),
});

function meansOf(outcome: Outcome, classIndex: number): Means {
  if (outcome.task === 'binary') return binaryMeans(outcome);
  return outcome.task === 'multiclass' ? classMeans(outcome, classIndex) : valueMeans(outcome);
}

/** Mean of all labelled rows of several chunks from the mean and count of each. */
function pooled(actuals: readonly Estimate[]): number | null {
  const n = sum(actuals.map((actual) => actual.n));
  return n > 0 ? sum(actuals.map((actual) => (actual.value ?? 0) * actual.n)) / n : null;
}

/**
 * Predicted and actual mean per chunk with 95 % intervals, and two naive forecasts of the actual beside them.
 * Yes/no models: mean score (share of positive decisions where there are no scores) against the rate of positives.
 * @param chunks in time order.
 * @param classIndex for several classes: which class is followed.
 */
export function predictedActual(
  chunks: readonly ChunkProfile[],
  classIndex = 0,
): readonly PredictedActualPoint[] {
  const means = chunks.map((chunk) => ({ chunk, ...meansOf(chunk.outcome, classIndex) }));
  const referenceActual = pooled(
    means.filter(({ chunk }) => chunk.period === 'reference').map(({ actual }) => actual),
  );
  return means.map(({ chunk, ...own }, i) => ({
    key: chunk.key,
    period: chunk.period,
    start: chunk.start,
    end: chunk.end,
    rows: chunk.rows,
    labelled: chunk.labelled,
    provisional: coverageOf(chunk) < matureCoverage,
    ...own,
    previousActual: means[i - 1]?.actual.value ?? null,
    referenceActual,
  }));
}
