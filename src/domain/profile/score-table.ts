/**
 * How many rows had which score, by actual class: all that ranking metrics, calibration and a moved threshold need.
 * Up to `exactUpTo` distinct scores are kept as they are, and metrics from them are exact; beyond that the table
 * falls back, once and for good, to `bins` equal bins on [0, 1]. The fall-back depends on the set of distinct scores
 * alone, so merging is associative and commutative.
 */
export interface ScoreTable {
  readonly bins: number;
  readonly exactUpTo: number;
  readonly exact: boolean;
  /** Ascending. Distinct scores when `exact`, otherwise numbers of non-empty bins. */
  readonly keys: readonly number[];
  /** Rows per key whose actual class is the other one, the positive one, and not known yet. */
  readonly negative: readonly number[];
  readonly positive: readonly number[];
  readonly unlabelled: readonly number[];
}

/**
 * Number of the bin that holds a score in [0, 1]: bin / bins ≤ score < (bin + 1) / bins, the last one closed. The
 * product may round to the wrong side of an edge (0.29 · 100 is 28.999…), so the edges decide.
 */
export function scoreBin(score: number, bins: number): number {
  const guess = Math.floor(score * bins);
  const bin = score < guess / bins ? guess - 1 : score >= (guess + 1) / bins ? guess + 1 : guess;
  return Math.min(bins - 1, bin);
}

/** The score that stands for a key of the table: itself when exact, otherwise the middle of its bin. */
export const scoreOfKey = (table: ScoreTable, key: number): number =>
  table.exact ? key : (key + 0.5) / table.bins;
