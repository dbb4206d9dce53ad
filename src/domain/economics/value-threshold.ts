import { confusionAt } from '#domain/performance/threshold.ts';
import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import type { Counts } from './counted-value.ts';
import { countedValue } from './counted-value.ts';
import type { ValueMatrix } from './value-matrix.ts';

/**
 * The score from which a positive decision is worth more, if scores are true chances:
 * t* = (V00 − V01) / ((V00 − V01) + (V11 − V10)).
 * @returns null for matrices that reward mistakes or are not 2 × 2: there is no such point.
 * Source: Elkan (2001).
 */
export function optimalThreshold({ values }: ValueMatrix): number | null {
  const [[v00, v01] = [], [v10, v11] = []] = values;
  if (values.length !== 2 || v00 === undefined || v01 === undefined || v10 === undefined || v11 === undefined)
    return null;
  const alarm = v00 - v01;
  const miss = v11 - v10;
  return alarm > 0 && miss > 0 ? alarm / (alarm + miss) : null;
}

/** Confusion counts of decisions at a threshold, in the order [negative, positive]. */
export function countsAt(table: ScoreTable, threshold: number): Counts {
  const { trueNegative, falsePositive, falseNegative, truePositive } = confusionAt(table, threshold);
  return [
    [trueNegative, falsePositive],
    [falseNegative, truePositive],
  ];
}

/** The threshold at which the labelled rows would have been worth most, and that worth in money. */
export interface BestThreshold {
  /** Null: never decide positive. */
  readonly threshold: number | null;
  readonly total: number;
}

/**
 * The best threshold of these labelled rows, found on the rows themselves (so a little too good, more so in few rows);
 * needs no calibrated scores. Among equals the lowest.
 * @returns null without labelled rows.
 */
export function bestThreshold(matrix: ValueMatrix, table: ScoreTable): BestThreshold | null {
  const total = (rows: readonly number[]) => rows.reduce((sum, count) => sum + count, 0);
  const [positives, negatives] = [total(table.positive), total(table.negative)];
  if (positives + negatives === 0) return null;
  const valueOf = (above: { positive: number; negative: number }) =>
    countedValue(matrix, [
      [negatives - above.negative, above.negative],
      [positives - above.positive, above.positive],
    ]).total;
  const above = { positive: 0, negative: 0 };
  let best: BestThreshold = { threshold: null, total: valueOf(above) };
  for (let i = table.keys.length - 1; i >= 0; i--) {
    above.positive += table.positive[i] ?? 0;
    above.negative += table.negative[i] ?? 0;
    const value = valueOf(above);
    const key = table.keys[i] as number;
    const threshold = table.exact ? scoreOfKey(table, key) : key / table.bins;
    if (value >= best.total) best = { threshold, total: value };
  }
  return best;
}
