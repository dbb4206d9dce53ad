import { byDimension, criterionAt, type ByDimension, type DimensionId, levels } from './dimension.ts';
import type { Mark, Marks } from './mark.ts';

/** How far answers are believed: only with evidence, as given, or with every "not sure" taken as a yes. */
export type Belief = 'evidenced' | 'claimed' | 'possible';

const believed: Readonly<Record<Belief, readonly Mark[]>> = {
  evidenced: ['evidenced'],
  claimed: ['evidenced', 'yes'],
  possible: ['evidenced', 'yes', 'unsure'],
};

export const passes = (mark: Mark, belief: Belief): boolean => believed[belief].includes(mark);

/**
 * Level of a dimension: the highest passed criterion with nothing failed below it; 0 if the first fails. What does not
 * apply neither blocks nor lifts. Unanswered counts as no.
 */
export function gatedLevel(marks: Marks, dimension: DimensionId, belief: Belief): number {
  let level = 0;
  for (const at of levels) {
    const mark = marks[criterionAt(dimension, at)];
    if (mark === 'skipped') continue;
    if (!passes(mark, belief)) break;
    level = at;
  }
  return level;
}

/**
 * The highest level up to which nothing fails. Differs from {@link gatedLevel} only where criteria that do not apply
 * follow the last passed one: what a table asks of them is not held against the team.
 */
export function unblockedLevel(marks: Marks, dimension: DimensionId, belief: Belief): number {
  const start = gatedLevel(marks, dimension, belief);
  if (start === 0) return 0;
  const stop = levels.find((at) => at > start && marks[criterionAt(dimension, at)] !== 'skipped');
  return (stop ?? levels.length + 1) - 1;
}

/** Gated level of every dimension. */
export const gatedLevels = (marks: Marks, belief: Belief): ByDimension<number> =>
  byDimension((dimension) => gatedLevel(marks, dimension, belief));

/** Unblocked level of every dimension: what needs are compared with. */
export const unblockedLevels = (marks: Marks, belief: Belief): ByDimension<number> =>
  byDimension((dimension) => unblockedLevel(marks, dimension, belief));
