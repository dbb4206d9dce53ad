import type { Ratio } from '#domain/quantity/interval.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** Money expected of rows whose label has not come, from calibrated scores. Always marked as an estimate. */
export interface EstimatedValue {
  readonly n: number;
  readonly total: number;
  /** Standard deviation of the total if every score is a true chance; it says nothing about scores that are off. */
  readonly sd: number;
}

/**
 * Value without labels: Σ p·V[1][ŷ] + (1 − p)·V[0][ŷ], variance Σ p(1 − p)(V[1][ŷ] − V[0][ŷ])².
 * Holds for calibrated scores while what is predicted still depends on the inputs as before. If it does, retraining
 * recovers little; if it does not, the figure is wrong: so a drop seen here alone never says "retrain".
 * @param rows their calibrated chance of the positive class, 0–1, what was decided, and how many share both.
 * Source: the expectation behind CBPE (NannyML).
 */
export function estimatedValue(
  { values }: ValueMatrix,
  decided: readonly { readonly chance: Ratio; readonly predicted: 0 | 1; readonly rows: number }[],
): EstimatedValue {
  let n = 0;
  let total = 0;
  let variance = 0;
  for (const { chance, predicted, rows } of decided) {
    const gain = values[1]?.[predicted] ?? 0;
    const loss = values[0]?.[predicted] ?? 0;
    n += rows;
    total += rows * (chance * gain + (1 - chance) * loss);
    variance += rows * chance * (1 - chance) * (gain - loss) ** 2;
  }
  return { n, total, sd: Math.sqrt(variance) };
}
