import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import type { BinaryDecisions } from '#domain/profile/outcome.ts';

/** Where in the order of scores the positive decisions end. */
export interface DecisionCut {
  /** Index of the lowest key with a positive decision; the table's length when there is none. */
  readonly index: number;
  /** Share of that key's rows that were decided positive, above 0 to 1. */
  readonly share: number;
  /** The lowest score that was decided positive; null without one. Within one bin where the table is binned. */
  readonly score: number | null;
}

/** Decisions that may stand against the order of scores (someone overruled the model) before a cut is denied. */
const tolerated = 0.001;

const columns = [
  ['positive', 'truePositive'],
  ['negative', 'falsePositive'],
  ['unlabelled', 'unlabelledPositive'],
] as const;

/**
 * The threshold behind the decisions of a chunk, told from counts alone: as many rows as were decided positive are
 * taken from the top of the scores, and must hold as many positives, negatives and unlabelled rows as the decisions do.
 * @returns null when they do not, give or take one row in a thousand (and the rows of the bin that is cut): then the
 * decisions do not follow a threshold on this score, or some rows have no score.
 */
export function decisionCut(table: ScoreTable, decisions: BinaryDecisions): DecisionCut | null {
  const wanted = decisions.truePositive + decisions.falsePositive + decisions.unlabelledPositive;
  const decided = wanted + decisions.falseNegative + decisions.trueNegative + decisions.unlabelledNegative;
  const rowsAt = (i: number) => columns.reduce((sum, [column]) => sum + (table[column][i] ?? 0), 0);
  const scored = table.keys.reduce((sum, _, i) => sum + rowsAt(i), 0);
  const slack = tolerated * decided;
  if (Math.abs(scored - decided) > slack) return null;
  let index = table.keys.length;
  let left = wanted;
  let share = 1;
  while (left > 0 && index > 0) {
    index -= 1;
    const rows = rowsAt(index);
    share = rows > 0 ? Math.min(1, left / rows) : 1;
    left -= rows;
  }
  const inCut = index < table.keys.length ? rowsAt(index) : 0;
  for (const [column, name] of columns) {
    const above = table[column].slice(index + 1).reduce((sum, rows) => sum + rows, 0);
    const taken = above + share * (table[column][index] ?? 0);
    if (Math.abs(taken - decisions[name]) > slack + (table.exact ? 0 : inCut)) return null;
  }
  const key = table.keys[index];
  return { index, share, score: key === undefined ? null : scoreOfKey(table, key) };
}
