import type { ChunkPeriod, ChunkProfile } from '#domain/profile/model-profile.ts';
import type { MulticlassOutcome, Outcome } from '#domain/profile/outcome.ts';
import type { Instant } from '#domain/time/instant.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { binaryMeanError } from './class-metrics.ts';
import { meanOf, noEstimate, proportion } from './estimate.ts';
import { coverageOf, matureCoverage } from './metric-series.ts';
import type { Estimate } from './metric.ts';
import { oneAgainstRest } from './several-classes.ts';

/** Predicted against actual in one chunk, over its labelled rows alone, so that like is compared with like. */
export interface PredictedActualPoint {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
  readonly labelled: number;
  readonly provisional: boolean;
  readonly predicted: Estimate;
  readonly actual: Estimate;
  /** Predicted − actual. */
  readonly difference: Estimate;
  /** Naive: the actual mean of the chunk before; null in the first chunk or when that one has no label. */
  readonly previousActual: number | null;
}

type Means = Pick<PredictedActualPoint, 'predicted' | 'actual' | 'difference'>;

const noLabels = 'No label has come yet.';

function binaryMeans(outcome: Extract<Outcome, { task: 'binary' }>): Means {
  const { truePositive, falsePositive, falseNegative, trueNegative } = outcome.decisions;
  const n = truePositive + falsePositive + falseNegative + trueNegative;
  return {
    predicted: outcome.scores
      ? meanOf(outcome.scores.labelled, noLabels)
      : proportion(truePositive + falsePositive, n, noLabels),
    actual: proportion(truePositive + falseNegative, n, noLabels),
    difference: binaryMeanError(outcome),
  };
}

/** Share predicted as a class against share that is; the difference's error treats rows as paired. */
function classMeans(outcome: MulticlassOutcome, index: number): Means {
  const counts = oneAgainstRest(outcome, index);
  const predicted = counts.truePositive + counts.falsePositive;
  const actual = counts.truePositive + counts.falseNegative;
  const n = predicted + counts.falseNegative + counts.trueNegative;
  if (n === 0)
    return {
      predicted: noEstimate(noLabels),
      actual: noEstimate(noLabels),
      difference: noEstimate(noLabels),
    };
  const value = (predicted - actual) / n;
  const off = (counts.falsePositive + counts.falseNegative) / n;
  const half = z95 * Math.sqrt(Math.max(0, off - value * value) / n);
  return {
    predicted: proportion(predicted, n, noLabels),
    actual: proportion(actual, n, noLabels),
    difference: { value, low: value - half, high: value + half, n, reason: null },
  };
}

function meansOf(outcome: Outcome, classIndex: number): Means {
  if (outcome.task === 'binary') return binaryMeans(outcome);
  if (outcome.task === 'multiclass') return classMeans(outcome, classIndex);
  return {
    predicted: meanOf(outcome.predicted, noLabels),
    actual: meanOf(outcome.actual, noLabels),
    difference: meanOf(outcome.error, noLabels),
  };
}

/**
 * Predicted and actual mean per chunk with 95 % intervals.
 * @param chunks in time order.
 * @param classIndex for several classes: which class is followed.
 */
export function predictedActual(
  chunks: readonly ChunkProfile[],
  classIndex = 0,
): readonly PredictedActualPoint[] {
  const means = chunks.map(({ outcome }) => meansOf(outcome, classIndex));
  return chunks.map((chunk, i) => ({
    key: chunk.key,
    period: chunk.period,
    start: chunk.start,
    end: chunk.end,
    rows: chunk.rows,
    labelled: chunk.labelled,
    provisional: coverageOf(chunk) < matureCoverage,
    ...(means[i] as Means),
    previousActual: means[i - 1]?.actual.value ?? null,
  }));
}
