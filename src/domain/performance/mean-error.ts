import type { BinaryDecisions, BinaryOutcome, BinaryScores } from '#domain/profile/outcome.ts';
import { meanOf, noEstimate, noLabels, proportion } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** What was said and what happened over the same labelled rows. */
export interface PredictedAgainstActual {
  readonly predicted: Estimate;
  readonly actual: Estimate;
  /** Predicted − actual. */
  readonly difference: Estimate;
}

/** The same missing estimate three times. */
export const noComparison = (reason: string): PredictedAgainstActual => ({
  predicted: noEstimate(reason),
  actual: noEstimate(reason),
  difference: noEstimate(reason),
});

/**
 * Mean of per-row differences that average `mean` and whose squares average `meanSquare`: the rows are paired, so the
 * interval is that of their mean.
 */
export const pairedDifference = (n: number, mean: number, meanSquare: number): Estimate =>
  meanOf({ n, mean, m2: n * Math.max(0, meanSquare - mean * mean) });

function fromScores({ table, labelled, squaredError }: BinaryScores): PredictedAgainstActual {
  const positives = table.positive.reduce((sum, count) => sum + count, 0);
  const { n, mean } = labelled;
  if (n === 0) return noComparison('No labelled row has a score.');
  return {
    predicted: meanOf(labelled),
    actual: proportion(positives, n, noLabels),
    difference: pairedDifference(n, mean - positives / n, squaredError.mean),
  };
}

function fromDecisions(decisions: BinaryDecisions): PredictedAgainstActual {
  const { truePositive, falsePositive, falseNegative, trueNegative } = decisions;
  const n = truePositive + falsePositive + falseNegative + trueNegative;
  if (n === 0) return noComparison(noLabels);
  const wrong = falsePositive + falseNegative;
  return {
    predicted: proportion(truePositive + falsePositive, n, noLabels),
    actual: proportion(truePositive + falseNegative, n, noLabels),
    difference: pairedDifference(n, (falsePositive - falseNegative) / n, wrong / n),
  };
}

/**
 * Yes/no model: mean score against the rate of positives, over labelled rows that have a score; share of positive
 * decisions against that rate where the log has no scores. The per-row difference is score − actual, so its mean
 * square is the Brier score (without scores: the share of wrong decisions).
 */
export function binaryComparison({ decisions, scores }: BinaryOutcome): PredictedAgainstActual {
  const { truePositive, falsePositive, falseNegative, trueNegative } = decisions;
  const labelled = truePositive + falsePositive + falseNegative + trueNegative;
  if (labelled === 0) return noComparison(noLabels);
  return scores ? fromScores(scores) : fromDecisions(decisions);
}
