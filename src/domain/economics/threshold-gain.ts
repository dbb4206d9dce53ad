import { confusionAt } from '#domain/performance/threshold.ts';
import type { BinaryOutcome } from '#domain/profile/outcome.ts';
import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import { rowValue, type RowValue } from './counted-value.ts';
import type { ValueMatrix } from './value-matrix.ts';

const decided = ['truePositive', 'falsePositive', 'falseNegative', 'trueNegative'] as const;
const counted = [...decided, 'unlabelledPositive', 'unlabelledNegative'] as const;

/**
 * The threshold that the deployed decisions follow, with or without labels: the highest at which scores give exactly the
 * counted decisions.
 * @returns null when no threshold does: the log has no scores, or decisions follow more than the score.
 */
export function deployedThreshold({ decisions, scores }: BinaryOutcome): number | null {
  if (!scores) return null;
  const { table } = scores;
  const positives = decisions.truePositive + decisions.falsePositive + decisions.unlabelledPositive;
  let above = 0;
  for (let i = table.keys.length - 1; i >= 0; i--) {
    above += (table.positive[i] ?? 0) + (table.negative[i] ?? 0) + (table.unlabelled[i] ?? 0);
    if (above < positives) continue;
    const key = table.keys[i] as number;
    const threshold = table.exact ? scoreOfKey(table, key) : key / table.bins;
    const counts = confusionAt(table, threshold);
    return above === positives && counted.every((cell) => counts[cell] === decisions[cell])
      ? threshold
      : null;
  }
  return null;
}

/**
 * What another threshold would have added on the same labelled rows, row by row: only rows whose score lies between
 * the two thresholds are decided otherwise.
 * @param matrix of a yes/no model, without faults. @param move thresholds 0–1.
 */
export function thresholdGain(
  { values }: ValueMatrix,
  table: ScoreTable,
  { from, to }: { readonly from: number; readonly to: number },
): RowValue {
  const [[v00 = 0, v01 = 0] = [], [v10 = 0, v11 = 0] = []] = values;
  const [before, after] = [confusionAt(table, from), confusionAt(table, to)];
  const n = decided.reduce((rows, cell) => rows + before[cell], 0);
  const alarms = after.falsePositive - before.falsePositive;
  const hits = after.truePositive - before.truePositive;
  // Signs: more positives decided gain V11 − V10 per positive and lose V00 − V01 per negative.
  const total = alarms * (v01 - v00) + hits * (v11 - v10);
  const squares = Math.abs(alarms) * (v01 - v00) ** 2 + Math.abs(hits) * (v11 - v10) ** 2;
  return rowValue({ n, total, m2: n > 0 ? squares - total ** 2 / n : 0 });
}
