import { squareAndAdd } from '#domain/statistics/square-and-add.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { estimate, noEstimate, noLabels, proportion } from './estimate.ts';
import type { Estimate } from './metric.ts';

/** Counts of decisions against actual for one class: what precision, recall and their kin need. */
export interface Confusion {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

const total = (c: Confusion) => c.truePositive + c.falsePositive + c.falseNegative + c.trueNegative;

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
 * Harmonic mean of precision and recall, 2·TP / (2·TP + FP + FN). Undefined when neither side is ever positive.
 * Interval: F1 = 2q / (1 + q) grows with q = TP / (TP + FP + FN), a proportion of the rows where either side is
 * positive, so the bounds of Wilson's interval of q are carried over. To first order that is the delta method; unlike
 * it, the interval neither leaves 0–1 nor collapses at its ends.
 */
export function f1(c: Confusion): Estimate {
  if (total(c) === 0) return noEstimate(noLabels);
  const either = c.truePositive + c.falsePositive + c.falseNegative;
  if (either === 0) return noEstimate('Neither actual nor predicted is ever positive.', total(c));
  const carry = (q: number) => (2 * q) / (1 + q);
  const { low, high } = wilson(c.truePositive, either);
  return estimate(carry(c.truePositive / either), total(c), { low: carry(low), high: carry(high) });
}

/**
 * Mean of recall and specificity. Undefined unless both classes are among the actuals.
 * Interval: Wilson's intervals of the two, squared and added; they rest on different rows and are independent.
 */
export function balancedAccuracy(c: Confusion): Estimate {
  const [positives, negatives] = [c.truePositive + c.falseNegative, c.trueNegative + c.falsePositive];
  if (positives === 0 || negatives === 0)
    return noEstimate(total(c) === 0 ? noLabels : 'Only one class is among the actuals.', total(c));
  const { value, low, high } = squareAndAdd([
    { value: c.truePositive / positives, ...wilson(c.truePositive, positives) },
    { value: c.trueNegative / negatives, ...wilson(c.trueNegative, negatives) },
  ]);
  return estimate(value, total(c), { low, high });
}
