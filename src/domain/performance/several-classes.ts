import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import { normalInterval } from '#domain/statistics/normal-interval.ts';
import { z95 } from '#domain/statistics/z95.ts';
import { calibrationError } from './calibration.ts';
import { f1, precision, recall, specificity, type Confusion } from './decisions.ts';
import { estimate, noEstimate, proportion } from './estimate.ts';
import type { Estimate } from './metric.ts';
import { rocAuc } from './ranking.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** One class of several against the rest. */
export interface ClassPerformance {
  readonly name: string;
  /** Labelled rows that are, and that were predicted as, the class. */
  readonly actual: number;
  readonly predicted: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly specificity: Estimate;
  readonly f1: Estimate;
  readonly rocAuc: Estimate;
}

/** Counts of one class against the rest. */
export function oneAgainstRest({ confusion }: MulticlassOutcome, index: number): Confusion {
  const truePositive = confusion[index]?.[index] ?? 0;
  const actual = sum(confusion[index] ?? []);
  const predicted = sum(confusion.map((row) => row[index] ?? 0));
  const n = sum(confusion.map(sum));
  return {
    truePositive,
    falsePositive: predicted - truePositive,
    falseNegative: actual - truePositive,
    trueNegative: n - predicted - actual + truePositive,
  };
}

/** Each class against the rest, in the outcome's order. */
export function perClass(outcome: MulticlassOutcome): readonly ClassPerformance[] {
  return outcome.classes.map((name, index) => {
    const counts = oneAgainstRest(outcome, index);
    const table = outcome.scores?.tables[index];
    return {
      name,
      actual: counts.truePositive + counts.falseNegative,
      predicted: counts.truePositive + counts.falsePositive,
      precision: precision(counts),
      recall: recall(counts),
      specificity: specificity(counts),
      f1: f1(counts),
      rocAuc: table ? rocAuc(table) : noEstimate('The log has no score per class.'),
    };
  });
}

/** Share of rows on the diagonal. */
export const overallAccuracy = ({ confusion }: MulticlassOutcome): Estimate =>
  proportion(sum(confusion.map((row, i) => row[i] ?? 0)), sum(confusion.map(sum)), 'No label has come yet.');

/** Half-width of an estimate's interval in standard errors, from whichever bounds it has. */
const standardError = ({ low, high }: Estimate) =>
  low === null || high === null ? 0 : (high - low) / (2 * z95);

/**
 * The unweighted mean of one measure over the classes where it is defined; classes for which it is not are left out
 * and named in the reason. Interval: the classes' errors taken as independent, normal approximation, clipped to 0–1.
 */
function macro(outcome: MulticlassOutcome, measure: (of: ClassPerformance) => Estimate): Estimate {
  const n = sum(outcome.confusion.map(sum));
  if (n === 0) return noEstimate('No label has come yet.');
  const classes = perClass(outcome).map((of) => ({ name: of.name, given: measure(of) }));
  const known = classes.flatMap(({ given }) =>
    given.value === null ? [] : [{ ...given, value: given.value }],
  );
  const [first] = classes;
  if (known.length === 0) return noEstimate(first?.given.reason ?? 'No class has a value.', n);
  const value = sum(known.map((given) => given.value)) / known.length;
  const error = Math.sqrt(sum(known.map((given) => standardError(given) ** 2))) / known.length;
  const { low, high } = normalInterval(value, error);
  const left = classes.filter(({ given }) => given.value === null).map(({ name }) => name);
  return {
    ...estimate(value, n, { low: Math.max(0, low), high: Math.min(1, high) }),
    reason: left.length > 0 ? `Left out because undefined: ${left.join(', ')}.` : null,
  };
}

export const macroPrecision = (outcome: MulticlassOutcome): Estimate => macro(outcome, (of) => of.precision);
export const macroRecall = (outcome: MulticlassOutcome): Estimate => macro(outcome, (of) => of.recall);
export const macroSpecificity = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.specificity);
export const macroF1 = (outcome: MulticlassOutcome): Estimate => macro(outcome, (of) => of.f1);
export const macroRocAuc = (outcome: MulticlassOutcome): Estimate => macro(outcome, (of) => of.rocAuc);

/** Class-wise calibration error: the unweighted mean over classes of the error of their score against the rest. */
export function macroCalibrationError({ scores }: MulticlassOutcome): Estimate {
  if (!scores) return noEstimate('The log has no score per class.');
  const errors = scores.tables.map(calibrationError);
  const [first] = errors;
  if (!first || first.value === null) return noEstimate('No label has come yet.');
  return estimate(sum(errors.map(({ value }) => value ?? 0)) / errors.length, first.n, null);
}
