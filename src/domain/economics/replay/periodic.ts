import { lengthOf, runningLoss, type BacktestMatrix } from './backtest-matrix.ts';
import type { ReplayTerms } from './policy.ts';

/** What a period comes to, over all the chunks at which it could have begun. */
export interface PeriodicResult {
  readonly every: number;
  /** Totals of all offsets, ascending; those that the matrix cannot serve are left out. */
  readonly totals: readonly number[];
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** Retrains of the offset 0. */
  readonly retrains: number;
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
};

interface Total {
  readonly total: number;
  readonly retrains: number;
}

/** Total of one offset, a step per retrain instead of a step per chunk. */
function totalOf(
  matrix: BacktestMatrix,
  terms: ReplayTerms & { readonly every: number; readonly offset: number },
  sums: Float64Array,
): Total {
  const { every, offset, cost, labelDelay, deployDelay } = terms;
  const length = lengthOf(matrix);
  const served = (model: number, from: number, to: number) =>
    (sums[model * (length + 1) + to] as number) - (sums[model * (length + 1) + from] as number);
  let [model, from, loss, retrains] = [0, 0, 0, 0];
  // Decisions fall on chunks d with (d + 1) mod every = offset.
  const begin = (offset === 0 ? every : offset) - 1;
  for (let decision = begin; decision < length - 1; decision += every) {
    const fresh = decision - labelDelay + 1;
    // A retrain that is still pending, or that would learn nothing new, is not ordered.
    if (decision < from || fresh <= model) continue;
    retrains += 1;
    const live = Math.min(length, decision + 1 + deployDelay);
    loss += served(model, from, live);
    [model, from] = [fresh, live];
  }
  if (from < length) loss += served(model, from, length);
  return { total: loss + cost * retrains, retrains };
}

/**
 * A period with every offset: how much the first date alone decides. Phase noise is often larger than the difference
 * between periods, so one offset says little.
 * @returns null where the matrix can serve no offset.
 */
export function replayPeriod(
  matrix: BacktestMatrix,
  every: number,
  { terms, sums = runningLoss(matrix) }: { readonly terms: ReplayTerms; readonly sums?: Float64Array },
): PeriodicResult | null {
  const results = Array.from({ length: every }, (_, offset) =>
    totalOf(matrix, { ...terms, every, offset }, sums),
  );
  const totals = results.map(({ total }) => total).filter((total) => !Number.isNaN(total));
  if (totals.length === 0) return null;
  const sorted = totals.toSorted((a, b) => a - b);
  return {
    every,
    totals: sorted,
    min: sorted[0] as number,
    median: middle(sorted),
    max: sorted.at(-1) as number,
    retrains: results[0]?.retrains ?? 0,
  };
}
