import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { toBins } from '#domain/profile/merge-score-table.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import { sketchValue, type ValueSketch } from '#domain/profile/value-sketch.ts';

/** Which part of an outcome is looked at. */
export type OutputRole = 'prediction' | 'score' | 'actual';

/** Rows per class of prediction or actual. Actual counts labelled rows alone: late labels are no missing values. */
export function classCounts(outcome: Outcome, role: 'prediction' | 'actual'): readonly number[] | null {
  if (outcome.task === 'regression') return null;
  if (outcome.task === 'binary') {
    const d = outcome.decisions;
    return role === 'actual'
      ? [d.trueNegative + d.falsePositive, d.truePositive + d.falseNegative]
      : [
          d.trueNegative + d.falseNegative + d.unlabelledNegative,
          d.truePositive + d.falsePositive + d.unlabelledPositive,
        ];
  }
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return role === 'actual'
    ? outcome.confusion.map(sum)
    : outcome.unlabelled.map((open, i) => open + sum(outcome.confusion.map((row) => row[i] ?? 0)));
}

/** Numbers with their counts, and whether they are the numbers of the rows or stand for a bin of them. */
export interface OutputValues extends ValueCounts {
  readonly exact: boolean;
}

const ofSketch = ({ keys, counts }: ValueSketch): OutputValues => ({
  values: keys.map(sketchValue),
  counts,
  exact: false,
});

function ofTable(table: ScoreTable): OutputValues {
  const { keys, negative, positive, unlabelled } = table;
  return {
    values: keys.map((key) => scoreOfKey(table, key)),
    counts: keys.map((_, i) => (negative[i] ?? 0) + (positive[i] ?? 0) + (unlabelled[i] ?? 0)),
    exact: table.exact,
  };
}

/** The score tables of an outcome, one per class that has scores; for a yes/no model the one. */
export function scoreTables(outcome: Outcome): readonly ScoreTable[] {
  if (outcome.task === 'binary') return outcome.scores ? [outcome.scores.table] : [];
  return outcome.task === 'multiclass' ? (outcome.scores?.tables ?? []) : [];
}

/** Scores of one class; in bins where `binned`, so that a chunk is looked at as its reference is. */
export function scoreValues(outcome: Outcome, at: number, binned: boolean): OutputValues | null {
  const table = scoreTables(outcome)[at];
  return table ? ofTable(binned ? toBins(table) : table) : null;
}

/** Predicted or actual quantities of a regression: each within 1 % of its size. */
export function quantityValues(outcome: Outcome, role: 'prediction' | 'actual'): OutputValues | null {
  if (outcome.task !== 'regression') return null;
  return ofSketch(role === 'prediction' ? outcome.predictions : outcome.actuals);
}
