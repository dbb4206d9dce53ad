import { mergeScoreTables } from '#domain/profile/merge-score-table.ts';
import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';

/** Labelled rows that share a score (or the fine bin of one). */
export interface ScoredRows {
  /** 0–1. */
  readonly score: number;
  /** Rows whose actual is the positive class, and all labelled rows; both may be fractional. */
  readonly positive: number;
  readonly rows: number;
}

/** The labelled rows of a table by score, ascending; scores that only unlabelled rows have are left out. */
export function scoredRows(table: ScoreTable): readonly ScoredRows[] {
  return table.keys.flatMap((key, i) => {
    const positive = table.positive[i] ?? 0;
    const rows = positive + (table.negative[i] ?? 0);
    return rows > 0 ? [{ score: scoreOfKey(table, key), positive, rows }] : [];
  });
}

/** Rows of several sets as one, ascending by score. */
export const joinedRows = (sets: readonly (readonly ScoredRows[])[]): readonly ScoredRows[] =>
  sets.flat().toSorted((a, b) => a.score - b.score);

/**
 * Tables dealt to at most `folds` groups in turn and merged within each, so that work stays bounded however many
 * chunks there are.
 */
export function foldTables(tables: readonly ScoreTable[], folds: number): readonly ScoreTable[] {
  const merged: ScoreTable[] = [];
  for (const [i, table] of tables.entries()) {
    const before = merged[i % folds];
    merged[i % folds] = before ? mergeScoreTables(before, table) : table;
  }
  return merged;
}
