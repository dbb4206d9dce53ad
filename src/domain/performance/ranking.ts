import type { ScoreTable } from '#domain/profile/score-table.ts';
import { logitInterval } from '#domain/statistics/normal-interval.ts';
import { estimate, noEstimate, noLabels } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** At a perfect score the variance is zero and an interval would claim certainty that few rows do not give. */
const perfect = (value: number, n: number): Estimate => ({
  ...estimate(value, n, null),
  reason: 'Scores separate the classes completely: no interval can be given.',
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function classTotals({ positive, negative }: ScoreTable) {
  const positives = sum(positive);
  const negatives = sum(negative);
  const n = positives + negatives;
  const missing =
    n === 0
      ? noEstimate(noLabels)
      : positives === 0
        ? noEstimate('No actual is positive.', n)
        : negatives === 0
          ? noEstimate('Every actual is positive.', n)
          : null;
  return { positives, negatives, n, missing };
}

/**
 * Area under the ROC curve: the chance that a positive has a higher score than a negative, ties counted half.
 * Undefined unless both classes are among the actuals. Exact for exact tables; in binned tables rows of one bin count
 * as ties, which moves the area by at most half the share of positive–negative pairs that share a bin.
 * Interval: DeLong, DeLong & Clarke-Pearson (1988) from the placements of each key, on the logit scale; none with
 * fewer than two of either class, or at 0 and 1.
 */
export function rocAuc(table: ScoreTable): Estimate {
  const { positives, negatives, n, missing } = classTotals(table);
  if (missing) return missing;
  let below = 0;
  let area = 0;
  const negativesBelow = table.keys.map((_, i) => {
    const here = table.negative[i] ?? 0;
    const share = (below + here / 2) / negatives;
    below += here;
    area += (table.positive[i] ?? 0) * share;
    return share;
  });
  const auc = area / positives;
  if (auc === 0 || auc === 1) return perfect(auc, n);
  let above = positives;
  let spreadPositive = 0;
  let spreadNegative = 0;
  for (const [i, share] of negativesBelow.entries()) {
    const here = table.positive[i] ?? 0;
    above -= here;
    spreadPositive += here * (share - auc) ** 2;
    spreadNegative += (table.negative[i] ?? 0) * ((above + here / 2) / positives - auc) ** 2;
  }
  const part = (spread: number, m: number) => (m > 1 ? spread / (m - 1) / m : 0);
  const variance = part(spreadPositive, positives) + part(spreadNegative, negatives);
  return estimate(auc, n, positives > 1 && negatives > 1 ? logitInterval(auc, Math.sqrt(variance)) : null);
}

/**
 * Average precision: Σ (recall step) × precision, from the highest score down, no interpolation, as scikit-learn.
 * Undefined unless both classes are among the actuals. Exact for exact tables; in binned tables rows of one bin enter
 * together as one step.
 * Interval: logit with se of a proportion over the positives, Boyd, Eng & Page (2013); none at 1.
 */
export function averagePrecision(table: ScoreTable): Estimate {
  const { positives, n, missing } = classTotals(table);
  if (missing) return missing;
  let hits = 0;
  let seen = 0;
  let area = 0;
  for (let i = table.keys.length - 1; i >= 0; i--) {
    const here = table.positive[i] ?? 0;
    hits += here;
    seen += here + (table.negative[i] ?? 0);
    if (here > 0) area += here * (hits / seen);
  }
  const value = area / positives;
  if (value === 1) return perfect(value, n);
  return estimate(value, n, logitInterval(value, Math.sqrt((value * (1 - value)) / positives)));
}
