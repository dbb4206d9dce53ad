import { scoreOfKey, type ScoreTable } from '#domain/profile/score-table.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { estimate, noEstimate, noLabels } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** One bin of the reliability curve, over labelled rows. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanScore: number;
  /** Share of positives among the actuals, with Wilson's 95 % interval. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The reliability curve: mean score against observed rate in equal-width bins; empty bins are left out.
 * Scores of a binned table stand in the middle of their fine bin, so means are within half a fine bin.
 */
export function calibrationCurve(table: ScoreTable, bins = 10): readonly CalibrationBin[] {
  const n = new Array<number>(bins).fill(0);
  const hits = new Array<number>(bins).fill(0);
  const scores = new Array<number>(bins).fill(0);
  for (const [i, key] of table.keys.entries()) {
    const score = scoreOfKey(table, key);
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    const rows = (table.positive[i] ?? 0) + (table.negative[i] ?? 0);
    n[bin] = (n[bin] ?? 0) + rows;
    hits[bin] = (hits[bin] ?? 0) + (table.positive[i] ?? 0);
    scores[bin] = (scores[bin] ?? 0) + rows * score;
  }
  return n.flatMap((rows, bin) => {
    if (rows === 0) return [];
    const positive = hits[bin] ?? 0;
    const curve = { from: bin / bins, to: (bin + 1) / bins, n: rows, meanScore: (scores[bin] ?? 0) / rows };
    return [{ ...curve, rate: positive / rows, ...wilson(positive, rows) }];
  });
}

/**
 * Expected calibration error: mean over rows of |mean score − observed rate| of their bin, 10 equal-width bins.
 * It is biased upwards in small chunks (noise counts as error), which is why it carries no interval.
 * Source: Naeini, Cooper & Hauskrecht (2015).
 */
export function calibrationError(table: ScoreTable): Estimate {
  const curve = calibrationCurve(table);
  const n = curve.reduce((rows, bin) => rows + bin.n, 0);
  if (n === 0) return noEstimate(noLabels);
  return estimate(
    curve.reduce((gap, bin) => gap + bin.n * Math.abs(bin.meanScore - bin.rate), 0) / n,
    n,
    null,
  );
}
