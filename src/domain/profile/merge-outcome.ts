import { mergeGrids } from './merge-grid.ts';
import { mergeScoreTables } from './merge-score-table.ts';
import { mergeSketches } from './merge-sketch.ts';
import { mergeMoments, type Moments } from './moments.ts';
import type {
  BinaryOutcome,
  BinaryScores,
  MulticlassOutcome,
  MulticlassScores,
  Outcome,
  RegressionOutcome,
} from './outcome.ts';

const mergeEach = <T>(a: readonly T[], b: readonly T[], merge: (x: T, y: T) => T): readonly T[] => {
  if (a.length !== b.length) throw new RangeError(`lists differ in length: ${a.length} against ${b.length}`);
  return a.map((x, i) => merge(x, b[i] as T));
};

const plus = (x: number, y: number) => x + y;

/** Both or none: a log either has scores in all its chunks or in none of them. */
function mergePresent<T>(a: T | null, b: T | null, merge: (x: T, y: T) => T): T | null {
  if (a === null && b === null) return null;
  if (a === null || b === null) throw new RangeError('one profile has scores and the other has none');
  return merge(a, b);
}

const mergeBinaryScores = (a: BinaryScores, b: BinaryScores): BinaryScores => ({
  table: mergeScoreTables(a.table, b.table),
  labelled: mergeMoments(a.labelled, b.labelled),
  unlabelled: mergeMoments(a.unlabelled, b.unlabelled),
  squaredError: mergeMoments(a.squaredError, b.squaredError),
  logLoss: mergeMoments(a.logLoss, b.logLoss),
});

const mergeBinary = (a: BinaryOutcome, b: BinaryOutcome): BinaryOutcome => ({
  task: 'binary',
  decisions: {
    truePositive: a.decisions.truePositive + b.decisions.truePositive,
    falsePositive: a.decisions.falsePositive + b.decisions.falsePositive,
    falseNegative: a.decisions.falseNegative + b.decisions.falseNegative,
    trueNegative: a.decisions.trueNegative + b.decisions.trueNegative,
    unlabelledPositive: a.decisions.unlabelledPositive + b.decisions.unlabelledPositive,
    unlabelledNegative: a.decisions.unlabelledNegative + b.decisions.unlabelledNegative,
  },
  scores: mergePresent(a.scores, b.scores, mergeBinaryScores),
});

const mergeClassScores = (a: MulticlassScores, b: MulticlassScores): MulticlassScores => ({
  tables: mergeEach(a.tables, b.tables, mergeScoreTables),
  labelled: mergeEach(a.labelled, b.labelled, mergeMoments),
  unlabelled: mergeEach(a.unlabelled, b.unlabelled, mergeMoments),
  squaredError: mergeMoments(a.squaredError, b.squaredError),
  logLoss: mergeMoments(a.logLoss, b.logLoss),
  ...(a.chosen && b.chosen && { chosen: mergeEach(a.chosen, b.chosen, mergeMoments) }),
});

function mergeMulticlass(a: MulticlassOutcome, b: MulticlassOutcome): MulticlassOutcome {
  if (a.classes.join('\u0000') !== b.classes.join('\u0000'))
    throw new RangeError(`classes differ: ${a.classes.join(', ')} against ${b.classes.join(', ')}`);
  return {
    task: 'multiclass',
    classes: a.classes,
    confusion: mergeEach(a.confusion, b.confusion, (x, y) => mergeEach(x, y, plus)),
    unlabelled: mergeEach(a.unlabelled, b.unlabelled, plus),
    scores: mergePresent(a.scores, b.scores, mergeClassScores),
  };
}

/** Co-moment of two disjoint sets put together: Chan's update for two variables. */
function mergeCoMoment(a: RegressionOutcome, b: RegressionOutcome): number {
  const n = a.actual.n + b.actual.n;
  if (n === 0) return 0;
  const shift = (key: 'predicted' | 'actual') => b[key].mean - a[key].mean;
  return a.coMoment + b.coMoment + (shift('predicted') * shift('actual') * a.actual.n * b.actual.n) / n;
}

function mergeRegression(a: RegressionOutcome, b: RegressionOutcome): RegressionOutcome {
  const moments = (pick: (outcome: RegressionOutcome) => Moments) => mergeMoments(pick(a), pick(b));
  return {
    task: 'regression',
    predicted: moments((o) => o.predicted),
    actual: moments((o) => o.actual),
    coMoment: mergeCoMoment(a, b),
    unlabelled: moments((o) => o.unlabelled),
    error: moments((o) => o.error),
    absoluteError: moments((o) => o.absoluteError),
    squaredError: moments((o) => o.squaredError),
    percentageError: moments((o) => o.percentageError),
    zeroActuals: a.zeroActuals + b.zeroActuals,
    squaredLogError: moments((o) => o.squaredLogError),
    belowMinusOne: a.belowMinusOne + b.belowMinusOne,
    errors: mergeSketches(a.errors, b.errors),
    predictions: mergeSketches(a.predictions, b.predictions),
    actuals: mergeSketches(a.actuals, b.actuals),
    grid: mergeGrids(a.grid, b.grid),
  };
}

/**
 * What two disjoint sets of rows of one model say together. Associative and commutative: counts exactly, means and
 * sums up to rounding.
 * @throws RangeError when the outcomes are of different tasks, classes, bins or edges.
 */
export function mergeOutcomes(a: Outcome, b: Outcome): Outcome {
  if (a.task === 'binary' && b.task === 'binary') return mergeBinary(a, b);
  if (a.task === 'multiclass' && b.task === 'multiclass') return mergeMulticlass(a, b);
  if (a.task === 'regression' && b.task === 'regression') return mergeRegression(a, b);
  throw new RangeError(`tasks differ: ${a.task} against ${b.task}`);
}
