import type { Moments } from './moments.ts';
import type { ScoreTable } from './score-table.ts';
import type { ValueSketch } from './value-sketch.ts';

export type Task = 'binary' | 'multiclass' | 'regression';

/** What a chunk of a prediction log says about predicted against actual: counts and sums, never rows. */
export type Outcome = BinaryOutcome | MulticlassOutcome | RegressionOutcome;

export interface BinaryOutcome {
  readonly task: 'binary';
  /** Decisions of the deployed model against actual, and decisions whose actual is not known yet. */
  readonly decisions: BinaryDecisions;
  /** Absent when the log has no scores. */
  readonly scores: BinaryScores | null;
}

export interface BinaryDecisions {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
  readonly unlabelledPositive: number;
  readonly unlabelledNegative: number;
}

export interface BinaryScores {
  readonly table: ScoreTable;
  /** The score itself, over labelled and over unlabelled rows. */
  readonly labelled: Moments;
  readonly unlabelled: Moments;
  /** (score − actual)² per labelled row: its mean is the Brier score. */
  readonly squaredError: Moments;
  /** −log of the score given to what happened, in nats, scores clipped to [1e-15, 1 − 1e-15]. */
  readonly logLoss: Moments;
}

export interface MulticlassOutcome {
  readonly task: 'multiclass';
  /** Names of the classes; every array below follows this order. */
  readonly classes: readonly string[];
  /** Labelled rows: confusion[actual][predicted]. */
  readonly confusion: readonly (readonly number[])[];
  /** Rows whose actual is not known yet, by predicted class. */
  readonly unlabelled: readonly number[];
  /** Absent when the log has no score per class. */
  readonly scores: MulticlassScores | null;
}

export interface MulticlassScores {
  /** One class against the rest, a table per class. */
  readonly tables: readonly ScoreTable[];
  /** Mean score per class over labelled and over unlabelled rows. */
  readonly labelled: readonly Moments[];
  readonly unlabelled: readonly Moments[];
  /** Σ over classes of (score − is this class)² per labelled row, range 0–2. */
  readonly squaredError: Moments;
  /** −log of the score given to the actual class, in nats, clipped as for binary. */
  readonly logLoss: Moments;
  /** By predicted class, the score that class was given, over labelled and unlabelled rows; some writers leave it out. */
  readonly chosen?: readonly Moments[];
}

export interface RegressionOutcome {
  readonly task: 'regression';
  /** Over labelled rows. */
  readonly predicted: Moments;
  readonly actual: Moments;
  /** Σ (predicted − mean predicted)(actual − mean actual) over labelled rows. */
  readonly coMoment: number;
  /** Predicted values of rows whose actual is not known yet. */
  readonly unlabelled: Moments;
  /** Per labelled row, error = predicted − actual. */
  readonly error: Moments;
  readonly absoluteError: Moments;
  readonly squaredError: Moments;
  /** |error / actual| over rows whose actual is not zero; the others are counted, not divided. */
  readonly percentageError: Moments;
  readonly zeroActuals: number;
  /** (log1p(predicted) − log1p(actual))² over rows where both are above −1; the others are counted. */
  readonly squaredLogError: Moments;
  readonly belowMinusOne: number;
  readonly errors: ValueSketch;
  readonly predictions: ValueSketch;
  readonly actuals: ValueSketch;
  readonly grid: ValueGrid;
}

/** Labelled rows by predicted (first index) and actual value, on the edges of the profile's spec. */
export interface ValueGrid {
  /** Ascending, at least two. Cell i holds edges[i−1] ≤ value < edges[i]; cell 0 is below, the last is above. */
  readonly edges: readonly number[];
  /** [predicted cell, actual cell, rows, Σ |error|], only where rows > 0, ascending by cells. */
  readonly cells: readonly (readonly [number, number, number, number])[];
}

/** Cell of a value on ascending edges: 0 below the first, edges.length at or above the last. */
export function cellOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
