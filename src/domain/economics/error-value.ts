import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchValue } from '#domain/profile/value-sketch.ts';
import { rowValue, type RowValue } from './counted-value.ts';
import { errorCost, type ErrorCost } from './error-cost.ts';
import type { TrivialRules } from './trivial-rules.ts';

/** Σ cost of the errors, exactly where sums over rows allow it; null where only the sketch can tell. */
function exactCost(
  cost: ErrorCost,
  { error, absoluteError, squaredError }: RegressionOutcome,
): number | null {
  if (cost.cap !== null) return null;
  const sum = ({ n, mean }: { n: number; mean: number }) => n * mean;
  if (cost.kind === 'quadratic') return cost.price * sum(squaredError);
  if (cost.kind !== 'asymmetric') return null;
  // The profile's error is predicted − actual: its negative part is what was predicted too low.
  const under = (sum(absoluteError) - sum(error)) / 2;
  return cost.under * under + cost.over * (sum(absoluteError) - under);
}

/**
 * Value of a chunk of a model of a quantity: gross value less the cost of its errors, over labelled rows. Rows without
 * an actual are left out, never taken as zero.
 * The total is exact for asymmetric and quadratic costs without a cap; otherwise, and for the spread, each error is
 * known within 1 %.
 * @param gross money that a prediction earns before its error is paid for; 0 where only differences matter.
 */
export function errorValue(cost: ErrorCost, outcome: RegressionOutcome, gross = 0): RowValue {
  const { errors, error } = outcome;
  const n = error.n;
  const costs = errors.keys.map((key) => errorCost(cost, -sketchValue(key)));
  const inSketch = costs.reduce((sum, each, i) => sum + each * (errors.counts[i] ?? 0), 0);
  const mean = n > 0 ? inSketch / n : 0;
  const m2 = costs.reduce((sum, each, i) => sum + (errors.counts[i] ?? 0) * (each - mean) ** 2, 0);
  const paid = exactCost(cost, outcome) ?? inSketch;
  return rowValue({ n, total: n * gross - paid + 0, m2 });
}

/**
 * Always predicting one number on the same rows, and predicting perfectly; each actual is known within 1 %.
 * @param outcome with at least one labelled row.
 */
export function constantRule(
  { cost, gross }: { readonly cost: ErrorCost; readonly gross: number },
  outcome: RegressionOutcome,
  constant: number,
): TrivialRules {
  const { actuals, error } = outcome;
  const paid = actuals.keys.reduce(
    (sum, key, i) => sum + errorCost(cost, sketchValue(key) - constant) * (actuals.counts[i] ?? 0),
    0,
  );
  const best = { name: 'the mean of the reference', total: error.n * gross - paid + 0 };
  const perfect = error.n * gross;
  const lift = errorValue(cost, outcome, gross).total - best.total;
  return {
    always: [best],
    best,
    perfect,
    lift,
    shareOfPossible: perfect > best.total ? lift / (perfect - best.total) : null,
  };
}
