import { oneAgainstRest } from '#domain/performance/several-classes.ts';
import type { MulticlassOutcome } from '#domain/profile/outcome.ts';

/** By class: what the mean score of the rows decided for it is multiplied with to give the share that was right. */
export interface ChosenFactors {
  readonly factors: readonly number[];
  /** True when the factors differ from one, because that brought the error down on rows held out. */
  readonly used: boolean;
}

interface Decided {
  /** Σ of their scores over the labelled rows decided for a class. */
  readonly told: readonly number[];
  /** Labelled rows decided for the class that were of it. */
  readonly right: readonly number[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const folds = 10;

/** Scores are known of rows with and without a label; those of the labelled ones are taken to be as the others. */
function decidedOf(outcome: MulticlassOutcome): readonly Decided[] {
  const chosen = outcome.scores?.chosen;
  if (!chosen) return [];
  const counts = outcome.classes.map((_, k) => oneAgainstRest(outcome, k));
  const right = counts.map(({ truePositive }) => truePositive);
  const told = counts.map(
    ({ truePositive, falsePositive }, k) => (truePositive + falsePositive) * (chosen[k]?.mean ?? 0),
  );
  return [{ told, right }];
}

function ratios(parts: readonly Decided[]): readonly number[] {
  const [first] = parts;
  return (first?.told ?? []).map((_, k) => {
    const told = sum(parts.map((part) => part.told[k] ?? 0));
    return told > 0 ? sum(parts.map((part) => part.right[k] ?? 0)) / told : 1;
  });
}

const missed = ({ told, right }: Decided, factors: readonly number[]) =>
  sum(told.map((score, k) => Math.abs(score * (factors[k] ?? 1) - (right[k] ?? 0))));

/**
 * Learns from labelled reference outcomes how far scores of predicted classes may be taken at their word. The
 * factors are used only if they bring the error down on chunks that they were not taken from (ten folds).
 * @returns null when the profiles do not keep the scores of predicted classes.
 */
export function chosenFactors(outcomes: readonly MulticlassOutcome[]): ChosenFactors | null {
  const parts = outcomes.flatMap(decidedOf);
  const [first] = parts;
  if (!first) return null;
  const ones = first.told.map(() => 1);
  const plain = sum(parts.map((part) => missed(part, ones)));
  const heldOut = sum(
    parts.map((part, i) => missed(part, ratios(parts.filter((_, j) => j % folds !== i % folds)))),
  );
  return parts.length > 1 && heldOut < plain
    ? { factors: ratios(parts), used: true }
    : { factors: ones, used: false };
}
