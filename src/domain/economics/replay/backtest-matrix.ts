/**
 * What each model would have lost on each chunk: the counterfactuals that a replay of policies needs. Chunks are
 * numbered in time order from 0. Model 0 was there before the first chunk; model m was trained with everything through
 * chunk m − 1, so it can serve chunk m at the earliest.
 */
export interface BacktestMatrix {
  /** Names of the chunks, in time order. */
  readonly chunks: readonly string[];
  /** Rows per chunk. */
  readonly rows: readonly number[];
  /** loss[m · chunks + t]: loss of model m on chunk t; NaN where it was not scored, or t < m. */
  readonly loss: Float64Array;
  /** Distance of a model's training data from a chunk, laid out like the loss; null where nobody measured it. */
  readonly drift: Float64Array | null;
  /** Share of each chunk's labels that are known, 0–1; null where nobody said. */
  readonly labelledShare: readonly number[] | null;
  /** `errors`: a count of wrong predictions. `money`: value lost. */
  readonly unit: 'errors' | 'money';
  /** True where the losses of models that never served come from a fitted curve and not from a back-test. */
  readonly isModelled: boolean;
}

/** Loss of a model on a chunk; NaN where the matrix does not hold it. */
export const lossOf = ({ loss, chunks }: BacktestMatrix, model: number, chunk: number): number =>
  loss[model * chunks.length + chunk] ?? NaN;

/** Number of chunks. */
export const lengthOf = ({ chunks }: BacktestMatrix): number => chunks.length;

/**
 * Sums of loss: `sums[m · (T + 1) + t]` is what model m loses on chunks m … t − 1. A chunk that was not scored makes
 * every later sum NaN. Memory: 8 (T + 1)² bytes.
 */
export function runningLoss(matrix: BacktestMatrix): Float64Array {
  const length = lengthOf(matrix);
  const sums = new Float64Array((length + 1) * (length + 1));
  for (let model = 0; model < length; model++) {
    let sum = 0;
    for (let chunk = model; chunk < length; chunk++) {
      sum += lossOf(matrix, model, chunk);
      sums[model * (length + 1) + chunk + 1] = sum;
    }
  }
  return sums;
}
