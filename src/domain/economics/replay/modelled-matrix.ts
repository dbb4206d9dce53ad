import type { BacktestMatrix } from './backtest-matrix.ts';

/** A chunk as the one deployed history knows it. */
export interface ServedChunk {
  readonly name: string;
  readonly rows: number;
  /** What the deployed model lost on it. */
  readonly loss: number;
  /** Age of the deployed model's data, in chunks. */
  readonly age: number;
}

/**
 * A matrix from one history and a fitted decay: what a fresher model would have lost is what was lost, less the decay
 * that it had not had yet. Nothing but the slope is counterfactual, so the answer is as good as the slope.
 * @param slope loss that one more chunk of age costs per row; at least 0.
 */
export function modelledMatrix(
  chunks: readonly ServedChunk[],
  slope: number,
  unit: BacktestMatrix['unit'],
): BacktestMatrix {
  const length = chunks.length;
  const loss = new Float64Array(length * length).fill(NaN);
  for (const [t, chunk] of chunks.entries())
    for (let model = 0; model <= t; model++) {
      const age = model === 0 ? chunk.age : Math.min(chunk.age, t - model);
      loss[model * length + t] = chunk.loss - slope * (chunk.age - age) * chunk.rows;
    }
  return {
    chunks: chunks.map(({ name }) => name),
    rows: chunks.map(({ rows }) => rows),
    loss,
    drift: null,
    labelledShare: null,
    unit,
    isModelled: true,
  };
}
