import type { RegressionOutcome } from '#domain/profile/outcome.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import { sketchValue } from '#domain/profile/value-sketch.ts';

/** Rows by error (predicted − actual). The outermost bars hold everything beyond; their open bound is null. */
export interface ResidualBar {
  readonly from: number | null;
  readonly to: number | null;
  readonly rows: number;
}

/** A step of 1, 2 or 5 times a power of ten that cuts the span into at most `steps` parts. */
export function niceStep(span: number, steps: number): number {
  if (!(span > 0)) return 1;
  const rough = span / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const multiple = [1, 2, 5, 10].find((m) => m * power >= rough) ?? 10;
  return multiple * power;
}

/**
 * The errors on linear bars of a round width between their 1 % and 99 % quantiles, for the eye.
 * Each value is placed within 1 % of itself.
 */
export function residualHistogram({ errors, error }: RegressionOutcome, bars = 40): readonly ResidualBar[] {
  if (error.n === 0) return [];
  const low = sketchQuantile(errors, 0.01) ?? 0;
  const high = sketchQuantile(errors, 0.99) ?? 0;
  const step = niceStep(Math.max(high - low, Math.abs(high) * 1e-6), bars);
  const start = Math.floor(low / step);
  const end = Math.max(start + 1, Math.ceil(high / step));
  const counts = new Array<number>(end - start + 2).fill(0);
  for (const [i, key] of errors.keys.entries()) {
    const bin = Math.min(end - start + 1, Math.max(0, Math.floor(sketchValue(key) / step) - start + 1));
    counts[bin] = (counts[bin] ?? 0) + (errors.counts[i] ?? 0);
  }
  // Multiples of the step, written without the rounding noise of the product.
  const edge = (k: number) => Number((k * step).toPrecision(12));
  return counts.map((rows, i) => ({
    from: i === 0 ? null : edge(start + i - 1),
    to: i === counts.length - 1 ? null : edge(start + i),
    rows,
  }));
}

/** How far off predictions of one size were. */
export interface ErrorBySize {
  readonly from: number | null;
  readonly to: number | null;
  readonly rows: number;
  readonly meanAbsoluteError: number;
}

/** Mean |error| by predicted value, on the profile's own edges; cells without rows are left out. */
export function errorByPredictedSize({ grid }: RegressionOutcome): readonly ErrorBySize[] {
  const rows = new Map<number, { rows: number; error: number }>();
  for (const [predicted, , count, error] of grid.cells) {
    const cell = rows.get(predicted) ?? { rows: 0, error: 0 };
    rows.set(predicted, { rows: cell.rows + count, error: cell.error + error });
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([cell, { rows: count, error }]) => ({
      from: grid.edges[cell - 1] ?? null,
      to: grid.edges[cell] ?? null,
      rows: count,
      meanAbsoluteError: error / count,
    }));
}

/** Least-squares line of actual on predicted; null without spread. On the identity line slope is 1, intercept 0. */
export function fitLine({
  predicted,
  actual,
  coMoment,
}: RegressionOutcome): { slope: number; intercept: number } | null {
  if (predicted.n < 2 || predicted.m2 === 0) return null;
  const slope = coMoment / predicted.m2;
  return { slope, intercept: actual.mean - slope * predicted.mean };
}
