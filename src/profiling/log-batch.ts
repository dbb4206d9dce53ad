import type { NumberColumn, TextColumn } from './column-batch.ts';

/** Some rows of a prediction log after its mapping was applied: what the kernel counts. */
export interface LogBatch {
  readonly rows: number;
  /** Number of the chunk each row belongs to; −1 leaves the row out. */
  readonly chunk: Int32Array;
  /** Days from prediction to label per row, NaN where unknown; null when the log does not say. */
  readonly labelAgeDays: Float64Array | null;
  readonly outcome: OutcomeBatch;
  readonly features: Readonly<Record<string, NumberColumn | TextColumn>>;
  readonly segments: Readonly<Record<string, TextColumn>>;
}

export type OutcomeBatch = BinaryBatch | MulticlassBatch | RegressionBatch;

export interface BinaryBatch {
  readonly task: 'binary';
  /** 1 positive, 0 negative. */
  readonly decision: Int8Array;
  /** In [0, 1]; null when the log has no scores. */
  readonly score: Float64Array | null;
  /** 1, 0, or −1 where the actual is not known yet. */
  readonly actual: Int8Array;
}

export interface MulticlassBatch {
  readonly task: 'multiclass';
  /** Class numbers, in the order of the spec's classes; actual −1 where not known yet. */
  readonly decision: Int32Array;
  readonly actual: Int32Array;
  /** A column per class, in [0, 1]; null when the log has no scores. */
  readonly scores: readonly Float64Array[] | null;
}

export interface RegressionBatch {
  readonly task: 'regression';
  readonly predicted: Float64Array;
  /** NaN where not known yet. */
  readonly actual: Float64Array;
}
