import { logitInterval } from '#domain/statistics/normal-interval.ts';
import { estimate, noEstimate, proportion } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** Counts of decisions against actual for one class: what precision, recall and their kin need. */
export interface Confusion {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

const total = (c: Confusion) => c.truePositive + c.falsePositive + c.falseNegative + c.trueNegative;

const noLabels = 'No label has come yet.';

/** Share of right decisions. */
export const accuracy = (c: Confusion): Estimate =>
  proportion(c.truePositive + c.trueNegative, total(c), noLabels);

/** Share of positive decisions that are right. Undefined without a positive decision. */
export const precision = (c: Confusion): Estimate =>
  total(c) === 0
    ? noEstimate(noLabels)
    : proportion(
        c.truePositive,
        c.truePositive + c.falsePositive,
        'The model never decided for the positive class.',
      );

/** Share of actual positives that were found. Undefined without an actual positive. */
export const recall = (c: Confusion): Estimate =>
  total(c) === 0
    ? noEstimate(noLabels)
    : proportion(c.truePositive, c.truePositive + c.falseNegative, 'No actual is positive.');

/** Share of actual negatives that were left alone. Undefined without an actual negative. */
export const specificity = (c: Confusion): Estimate =>
  total(c) === 0
    ? noEstimate(noLabels)
    : proportion(c.trueNegative, c.trueNegative + c.falsePositive, 'No actual is negative.');

/**
 * Harmonic mean of precision and recall, 2·TP / (2·TP + FP + FN).
 * Interval: F1 = 2q/(1+q) with q = TP/(TP+FP+FN) a proportion of the rows where either side is positive, so the
 * delta method gives se = 2/(1+q)² · √(q(1−q)/m), applied on the logit scale.
 */
export function f1(c: Confusion): Estimate {
  if (total(c) === 0) return noEstimate(noLabels);
  const m = c.truePositive + c.falsePositive + c.falseNegative;
  if (m === 0) return noEstimate('Neither actual nor predicted is ever positive.');
  const q = c.truePositive / m;
  const value = (2 * q) / (1 + q);
  return estimate(value, total(c), logitInterval(value, (2 / (1 + q) ** 2) * Math.sqrt((q * (1 - q)) / m)));
}

/** Mean of recall and specificity; interval from their independent binomial variances, on the logit scale. */
export function balancedAccuracy(c: Confusion): Estimate {
  const [hit, left] = [recall(c), specificity(c)];
  if (hit.value === null || left.value === null)
    return noEstimate(total(c) === 0 ? noLabels : 'Only one class is among the actuals.', total(c));
  const variance = (hit.value * (1 - hit.value)) / hit.n + (left.value * (1 - left.value)) / left.n;
  const value = (hit.value + left.value) / 2;
  return estimate(value, total(c), logitInterval(value, Math.sqrt(variance) / 2));
}
