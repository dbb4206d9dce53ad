import type { Interval } from '#domain/quantity/interval.ts';
import { studentPoint } from '#domain/statistics/student-point.ts';
import { rowValue } from './counted-value.ts';
import type { Counts } from './counted-value.ts';
import { classValues, mixRate } from './mix-rate.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** Half-width, in standard errors, of a 90 % interval. */
const z90 = 1.6448536269514722;

/** Value per prediction that the model itself has lost since the reference. */
export interface RateGap extends Interval {
  /** Money per prediction; positive is a loss. */
  readonly gap: number;
  readonly standardError: number;
}

/**
 * The part of a loss that the model is answerable for, with a 90 % interval from the spread of rows within each actual
 * class on both sides. Rows are taken as independent; where chunks vary more than that allows, use {@link chunkGap}.
 * @returns null when a side has no rows, or a class with rows on both sides has only one of them.
 */
export function rateGap(matrix: ValueMatrix, reference: Counts, now: Counts): RateGap | null {
  const split = mixRate(classValues(matrix, reference), classValues(matrix, now));
  if (!split) return null;
  const total = (counts: Counts) => counts.flat().reduce((sum, count) => sum + count, 0);
  const [n, m] = [total(reference), total(now)];
  let variance = 0;
  for (const i of matrix.classes.keys()) {
    const sides = [reference, now].map((counts) => rowSpread(matrix.values[i] ?? [], counts[i] ?? []));
    const [before, after] = sides;
    if (!before?.n || !after?.n) continue;
    if (before.standardError === null || after.standardError === null) return null;
    const weight = (before.n / n + after.n / m) / 2;
    variance += weight ** 2 * (before.standardError ** 2 + after.standardError ** 2);
  }
  return gapOf(-split.rate, Math.sqrt(variance));
}

function rowSpread(values: readonly number[], counts: readonly number[]) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const total = values.reduce((sum, value, j) => sum + value * (counts[j] ?? 0), 0);
  const m2 = values.reduce((sum, value, j) => sum + (counts[j] ?? 0) * (value - total / (n || 1)) ** 2, 0);
  return rowValue({ n, total, m2 });
}

const gapOf = (gap: number, standardError: number, errors = z90): RateGap => ({
  gap: gap + 0,
  standardError,
  low: gap - errors * standardError + 0,
  high: gap + errors * standardError + 0,
});

/**
 * The same gap from chunk to chunk: reference mean less the mean of the newest chunks, with a 90 % interval from how
 * much chunks vary, which holds for dependent rows too (Welch's t).
 * @param reference, now value per prediction of each chunk, at least two each; otherwise null.
 */
export function chunkGap(reference: readonly number[], now: readonly number[]): RateGap | null {
  if (reference.length < 2 || now.length < 2) return null;
  const [a, b] = [meanSpread(reference), meanSpread(now)];
  const both = a.variance + b.variance;
  if (both === 0) return gapOf(a.mean - b.mean, 0);
  const freedom = both ** 2 / (a.variance ** 2 / (a.n - 1) + b.variance ** 2 / (b.n - 1));
  // The variances' squares can vanish where they themselves do not.
  return gapOf(a.mean - b.mean, Math.sqrt(both), studentPoint(0.9, freedom >= 1 ? freedom : 1));
}

/** Mean of some values with the variance of that mean. */
function meanSpread(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n };
}
