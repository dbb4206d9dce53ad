import type { Confusion } from '#domain/performance/decisions.ts';
import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { Ratio } from '#domain/quantity/interval.ts';

/** How much one row says about a metric: enough for its standard error in a chunk of any size. */
export interface RowSpread {
  /** Standard deviation of a row's contribution, on the reference. */
  readonly deviation: number;
  /** Share of rows that contribute at all. */
  readonly share: Ratio;
}

/** Standard error of a metric in a chunk of `rows` rows. Null where the reference had no contributing row. */
export const standardError = (spread: RowSpread | null, rows: number): number | null =>
  spread && spread.share > 0 && rows > 0 ? spread.deviation / Math.sqrt(rows * spread.share) : null;

/** The spread of a proportion of `hits` among `of` rows out of `rows`. */
function ofProportion(hits: number, of: number, rows: number): RowSpread | null {
  if (of <= 0 || rows <= 0) return null;
  const p = hits / of;
  return { deviation: Math.sqrt(p * (1 - p)), share: of / rows };
}

/** Spreads of the metrics of decisions. */
export function decisionSpreads({ truePositive, falsePositive, falseNegative, trueNegative }: Confusion) {
  const rows = truePositive + falsePositive + falseNegative + trueNegative;
  const wrong = falsePositive + falseNegative;
  const relevant = ofProportion(truePositive, truePositive + wrong, rows);
  const weight = (truePositive + wrong) / (truePositive + wrong / 2);
  return {
    accuracy: ofProportion(truePositive + trueNegative, rows, rows),
    precision: ofProportion(truePositive, truePositive + falsePositive, rows),
    recall: ofProportion(truePositive, truePositive + falseNegative, rows),
    specificity: ofProportion(trueNegative, trueNegative + falsePositive, rows),
    // As NannyML, so that bands compare: the delta method would be narrower by 1 + TP / (TP + FP + FN), up to half.
    f1: relevant && { ...relevant, deviation: relevant.deviation * weight },
  };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Spread of the area under the ROC curve: deviation of the placements of the rarer class among the other, ties half.
 * Source: variance of a Mann–Whitney statistic with the larger sample taken as known, as NannyML does.
 */
export function rocAucSpread({ positive, negative }: ScoreTable): RowSpread | null {
  const [all, others] = [total(positive), total(negative)];
  if (all === 0 || others === 0) return null;
  const [few, many] = all <= others ? [positive, negative] : [negative, positive];
  const [n, m] = [Math.min(all, others), Math.max(all, others)];
  let below = 0;
  let mean = 0;
  let square = 0;
  for (const [i, rows] of few.entries()) {
    const place = (below + (many[i] ?? 0) / 2) / m;
    below += many[i] ?? 0;
    mean += (rows * place) / n;
    square += (rows * place * place) / n;
  }
  return { deviation: Math.sqrt(Math.max(0, square - mean * mean)), share: n / (n + m) };
}

/** Spread of average precision, by the error of a proportion over the positives (Boyd, Eng & Page 2013). */
export const averagePrecisionSpread = (value: number, { positive, negative }: ScoreTable): RowSpread | null =>
  ofProportion(value * total(positive), total(positive), total(positive) + total(negative));
