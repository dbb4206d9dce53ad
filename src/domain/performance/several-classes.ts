import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import { squareAndAdd } from '#domain/statistics/square-and-add.ts';
import { calibrationError } from './calibration.ts';
import { f1, precision, recall, specificity, type Confusion } from './decisions.ts';
import { estimate, noEstimate, noLabels, proportion } from './estimate.ts';
import type { Estimate } from './metric.ts';
import { rocAuc } from './ranking.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const noClassScores = 'The log has no score per class.';

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
      rocAuc: table ? rocAuc(table) : noEstimate(noClassScores),
    };
  });
}

/** Share of rows on the diagonal. */
export const overallAccuracy = ({ confusion }: MulticlassOutcome): Estimate =>
  proportion(sum(confusion.map((row, i) => row[i] ?? 0)), sum(confusion.map(sum)), noLabels);

/** What a class counts for which the measure is undefined, although it is among the actual or predicted ones. */
type Undefined = 'zero' | 'left out';

/** Value of a class with its bounds; null when it is left out of the mean. */
function part(of: ClassPerformance, given: Estimate, undefinedIs: Undefined) {
  const { value, low, high } = given;
  if (value !== null) return { value, low: low ?? value, high: high ?? value };
  return undefinedIs === 'zero' && of.actual + of.predicted > 0 ? { value: 0, low: 0, high: 0 } : null;
}

/** Mean of a measure over the classes. Interval: those of the classes, squared and added, as if independent. */
function macro(
  outcome: MulticlassOutcome,
  measure: (of: ClassPerformance) => Estimate,
  undefinedIs: Undefined,
): Estimate {
  const n = sum(outcome.confusion.map(sum));
  if (n === 0) return noEstimate(noLabels);
  const classes = perClass(outcome).map((of) => {
    const given = measure(of);
    return { name: of.name, given, part: part(of, given, undefinedIs) };
  });
  const parts = classes.flatMap((each) => (each.part ? [each.part] : []));
  if (parts.length === 0) return noEstimate(classes[0]?.given.reason ?? 'The model has no classes.', n);
  const { value, low, high } = squareAndAdd(parts);
  const names = (of: typeof classes) => of.map(({ name }) => name).join(', ');
  const left = names(classes.filter((each) => each.part === null));
  const zero = names(classes.filter((each) => each.part !== null && each.given.value === null));
  const notes = [left && `Left out because undefined: ${left}.`, zero && `Counted as 0: ${zero}.`];
  return { ...estimate(value, n, { low, high }), reason: notes.filter(Boolean).join(' ') || null };
}

// Precision, recall and F1 take undefined classes for 0 as scikit-learn does, which leaves out only classes that are
// neither actual nor predicted; balanced accuracy leaves out classes without an actual, as scikit-learn does.

/** Mean precision; a class that was never predicted counts 0. */
export const macroPrecision = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.precision, 'zero');

/** Mean recall; a class that was predicted but never actual counts 0. */
export const macroRecall = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.recall, 'zero');

/** Mean recall over the classes among the actuals. */
export const macroBalancedAccuracy = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.recall, 'left out');

/** Mean specificity; a class that every row is has none and is left out. */
export const macroSpecificity = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.specificity, 'left out');

/** Mean F1 over the classes that are actual or predicted. */
export const macroF1 = (outcome: MulticlassOutcome): Estimate => macro(outcome, (of) => of.f1, 'zero');

/** Mean area of each class against the rest; a class that no row or every row is has none and is left out. */
export const macroRocAuc = (outcome: MulticlassOutcome): Estimate =>
  macro(outcome, (of) => of.rocAuc, 'left out');

/** Class-wise calibration error: the unweighted mean over classes of the error of their score against the rest. */
export function macroCalibrationError({ scores }: MulticlassOutcome): Estimate {
  if (!scores) return noEstimate(noClassScores);
  const errors = scores.tables.map(calibrationError);
  const [first] = errors;
  if (!first || first.value === null) return noEstimate(noLabels);
  return estimate(sum(errors.map(({ value }) => value ?? 0)) / errors.length, first.n, null);
}
