import { lengthOf, runningLoss, type BacktestMatrix } from './backtest-matrix.ts';
import type { ReplayResult, ReplayTerms } from './policy.ts';

/**
 * The cheapest schedule of retrains that hindsight can find, under the same delays: a bound, not a policy. Shortest
 * path over the chunks at which a new model begins to serve; time O(T²).
 * @param sums {@link runningLoss} of the matrix, where it is at hand.
 * @returns null where no schedule can be served from the matrix.
 */
export function oracle(
  matrix: BacktestMatrix,
  { cost, labelDelay, deployDelay }: ReplayTerms,
  sums = runningLoss(matrix),
): ReplayResult | null {
  const length = lengthOf(matrix);
  const delay = labelDelay + deployDelay;
  /** Loss of model m on chunks from … to − 1. */
  const served = (model: number, from: number, to: number) =>
    (sums[model * (length + 1) + to] as number) -
    (from > model ? (sums[model * (length + 1) + from] as number) : 0);
  // A model that begins to serve chunk k knows the labels through chunk k − 1 − delay.
  const first = 1 + delay;
  const best = new Float64Array(length + 1).fill(Infinity);
  const next = new Int32Array(length + 1).fill(length);
  for (let from = length - 1; from >= 0; from--) {
    const model = from === 0 ? 0 : from - delay;
    if (from > 0 && from < first) continue;
    const soonest = Math.max(first, from + 1 + deployDelay);
    for (let to = soonest; to <= length; to = to === length ? length + 1 : to + 1) {
      const rest = to === length ? 0 : cost + (best[to] as number);
      const whole = served(model, from, to) + rest;
      if (whole < (best[from] as number)) {
        best[from] = whole;
        next[from] = to;
      }
    }
    if (soonest > length) best[from] = served(model, from, length);
  }
  const total = best[0] as number;
  if (!Number.isFinite(total)) return null;
  const orders: number[] = [];
  for (let at = next[0] as number; at < length; at = next[at] as number) orders.push(at - 1 - deployDelay);
  return { total, loss: total - cost * orders.length, orders };
}
