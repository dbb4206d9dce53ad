import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { Confusion } from './decisions.ts';

/** Confusion counts at a threshold that the table can tell apart. */
export interface ThresholdConfusion extends Confusion {
  /** The threshold really applied: asked for, or the bin edge at or above it when the table is binned. */
  readonly applied: number;
}

/**
 * Confusion counts if every score at or above the threshold were decided positive, from the profile alone.
 * @param threshold 0–1.
 */
export function confusionAt(table: ScoreTable, threshold: number): ThresholdConfusion {
  const firstKey = table.exact ? threshold : Math.ceil(threshold * table.bins);
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const [i, key] of table.keys.entries()) {
    const decided = key >= firstKey;
    counts[decided ? 'truePositive' : 'falseNegative'] += table.positive[i] ?? 0;
    counts[decided ? 'falsePositive' : 'trueNegative'] += table.negative[i] ?? 0;
  }
  return { ...counts, applied: table.exact ? threshold : Math.min(1, firstKey / table.bins) };
}
