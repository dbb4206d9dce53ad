import { normalInterval } from '#domain/statistics/normal-interval.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** Confusion counts: counts[actual][predicted], in the order of the matrix's classes; may be fractional. */
export type Counts = readonly (readonly number[])[];

/** Money that some rows earned, with how sure that is. */
export interface RowValue {
  readonly n: number;
  /** Money. */
  readonly total: number;
  /** Money per prediction: total / n; null without rows. */
  readonly perPrediction: number | null;
  /** Sample standard deviation of the rows' values, and the mean's standard error; null below two rows. */
  readonly sd: number | null;
  readonly standardError: number | null;
  /** 95 % interval of the value per prediction; null below two rows. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Value from sums over rows.
 * @param sums n rows, Σ value, and the mean squared distance of the values from their mean times n (m2).
 */
export function rowValue({ n, total, m2 }: { n: number; total: number; m2: number }): RowValue {
  if (!(n > 0))
    return { n: 0, total: 0, perPrediction: null, sd: null, standardError: null, low: null, high: null };
  const perPrediction = total / n;
  if (n < 2) return { n, total, perPrediction, sd: null, standardError: null, low: null, high: null };
  const sd = Math.sqrt(Math.max(0, m2) / (n - 1));
  const standardError = sd / Math.sqrt(n);
  return { n, total, perPrediction, sd, standardError, ...normalInterval(perPrediction, standardError) };
}

/**
 * What the counted predictions were worth: Σ V[i][j]·C[i][j], per prediction by their number, with s/√n over rows.
 * The rows of a chunk are taken as independent; over chunks, prefer the spread between chunks.
 * @param matrix without faults.
 * @param counts of the same shape.
 * Source: the definition documented by NannyML for `business_value`. Its code divides every column by that column's
 * own sum, which is another quantity; totals agree, figures per prediction do not.
 */
export function countedValue({ values }: ValueMatrix, counts: Counts): RowValue {
  let n = 0;
  let total = 0;
  for (const [i, row] of values.entries())
    for (const [j, value] of row.entries()) {
      const count = counts[i]?.[j] ?? 0;
      n += count;
      total += count * value;
    }
  const mean = n > 0 ? total / n : 0;
  let m2 = 0;
  for (const [i, row] of values.entries())
    for (const [j, value] of row.entries()) m2 += (counts[i]?.[j] ?? 0) * (value - mean) ** 2;
  return rowValue({ n, total, m2 });
}
