import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { BinaryDecisions } from '#domain/profile/outcome.ts';

/** Counts of decisions at a threshold that the table can tell apart. */
export interface ThresholdConfusion extends BinaryDecisions {
  /** The threshold really applied: the one asked for, or the bin edge at or above it when the table is binned. */
  readonly applied: number;
}

/** Number of the first bin at or above a threshold; an edge counts as itself although its product may be rounded. */
function firstBin(threshold: number, bins: number): number {
  const nearest = Math.round(threshold * bins);
  return nearest / bins === threshold ? nearest : Math.ceil(threshold * bins);
}

/**
 * Decisions if every score at or above the threshold were positive, from the profile alone: no new look at the log.
 * The metrics of decisions (`precision`, `recall`, …) take the result as it is.
 * Exact for exact tables; binned ones apply the next bin edge, at most one bin higher.
 * @param threshold 0–1.
 */
export function confusionAt(table: ScoreTable, threshold: number): ThresholdConfusion {
  const first = table.exact ? threshold : firstBin(threshold, table.bins);
  const counts = {
    truePositive: 0,
    falsePositive: 0,
    falseNegative: 0,
    trueNegative: 0,
    unlabelledPositive: 0,
    unlabelledNegative: 0,
  };
  for (const [i, key] of table.keys.entries()) {
    const positive = key >= first;
    counts[positive ? 'truePositive' : 'falseNegative'] += table.positive[i] ?? 0;
    counts[positive ? 'falsePositive' : 'trueNegative'] += table.negative[i] ?? 0;
    counts[positive ? 'unlabelledPositive' : 'unlabelledNegative'] += table.unlabelled[i] ?? 0;
  }
  return { ...counts, applied: table.exact ? threshold : first / table.bins };
}
