import type { Counts } from './counted-value.ts';
import { countedValue } from './counted-value.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** What rules that need no model would have been worth on the same rows. */
export interface TrivialRules {
  /** Always predicting one class: money by class, in the matrix's order. */
  readonly always: readonly { readonly name: string; readonly total: number }[];
  /** The best of these. */
  readonly best: { readonly name: string; readonly total: number };
  /** Every decision right. */
  readonly perfect: number;
  /** Above the best rule without a model, in money; negative where that rule would have earned more. */
  readonly lift: number;
  /**
   * (total − best) / (perfect − best): 1 is perfect, 0 no better than a rule without a model, below 0 worse. Null where
   * perfection earns no more than that rule.
   */
  readonly shareOfPossible: number | null;
}

/**
 * Baselines of counted predictions: always one class, and perfection.
 * @param matrix without faults. @param counts of the same shape.
 */
export function trivialRules(matrix: ValueMatrix, counts: Counts): TrivialRules {
  const { classes, values } = matrix;
  const actual = classes.map((_, i) => (counts[i] ?? []).reduce((sum, count) => sum + count, 0));
  const totalOf = (predicted: (i: number) => number) =>
    actual.reduce((sum, rows, i) => sum + rows * (values[i]?.[predicted(i)] ?? 0), 0);
  const always = classes.map((name, j) => ({ name, total: totalOf(() => j) }));
  const best = always.reduce((a, b) => (b.total > a.total ? b : a));
  const perfect = totalOf((i) => i);
  const { total } = countedValue(matrix, counts);
  const lift = total - best.total;
  return {
    always,
    best,
    perfect,
    lift,
    shareOfPossible: perfect > best.total ? lift / (perfect - best.total) : null,
  };
}
