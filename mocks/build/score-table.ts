import { toBins } from '#domain/profile/merge-score-table.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { Resolution } from './conditions.ts';

/** Rows of one score, by actual class. */
export interface ScoreRows {
  readonly score: number;
  readonly negative: number;
  readonly positive: number;
  readonly unlabelled: number;
}

/** Counts rows by score; a score may come more than once. */
export function scoreTable(rows: readonly ScoreRows[], { bins, exactUpTo }: Resolution): ScoreTable {
  const sums = new Map<number, ScoreRows>();
  for (const row of rows) {
    const sum = sums.get(row.score);
    sums.set(row.score, {
      score: row.score,
      negative: row.negative + (sum?.negative ?? 0),
      positive: row.positive + (sum?.positive ?? 0),
      unlabelled: row.unlabelled + (sum?.unlabelled ?? 0),
    });
  }
  const sorted = [...sums.values()]
    .filter(({ negative, positive, unlabelled }) => negative + positive + unlabelled > 0)
    .toSorted((a, b) => a.score - b.score);
  const table: ScoreTable = {
    bins,
    exactUpTo,
    exact: true,
    keys: sorted.map(({ score }) => score),
    negative: sorted.map(({ negative }) => negative),
    positive: sorted.map(({ positive }) => positive),
    unlabelled: sorted.map(({ unlabelled }) => unlabelled),
  };
  return table.keys.length <= exactUpTo ? table : toBins(table);
}
