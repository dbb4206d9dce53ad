import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';

/** Rows by score, apart by outcome. */
export interface ScoreBar {
  readonly from: number;
  readonly to: number;
  readonly negative: number;
  readonly positive: number;
  readonly unlabelled: number;
}

/** The score table on a few equal-width bars for the eye; `bars` should divide the table's bins. */
export function scoreHistogram(table: ScoreTable, bars = 32): readonly ScoreBar[] {
  const counts = Array.from({ length: bars }, () => ({ negative: 0, positive: 0, unlabelled: 0 }));
  for (const [i, key] of table.keys.entries()) {
    const bar = counts[Math.min(bars - 1, Math.floor(scoreOfKey(table, key) * bars))];
    if (!bar) continue;
    bar.negative += table.negative[i] ?? 0;
    bar.positive += table.positive[i] ?? 0;
    bar.unlabelled += table.unlabelled[i] ?? 0;
  }
  return counts.map((bar, i) => ({ from: i / bars, to: (i + 1) / bars, ...bar }));
}
