import { contradictionsIn, type Contradiction } from './contradiction.ts';
import { dimensionIds, criterionAt, type ByDimension, type CriterionId, levels } from './dimension.ts';
import type { Edition } from './edition.ts';
import { fitOf, shareOfTarget, type Fit } from './fit.ts';
import { gatedLevels, passes, unblockedLevels, type Belief } from './gated-level.ts';
import { marksOf, type Marks, type Situation } from './mark.ts';
import { nextSteps, type Step } from './next-steps.ts';
import { readScale } from './read-scale.ts';
import { overallLevel, stagingNeeds } from './staging.ts';

/** Where a model stands, what it needs and what to do next. */
export interface Assessment {
  readonly marks: Marks;
  /** Claimed level of each dimension. */
  readonly profile: ByDimension<number>;
  /** Overall level with evidence only, as claimed, and if every "not sure" were a yes. */
  readonly range: Readonly<Record<Belief, number>>;
  readonly fit: Fit;
  /** 0–1; see {@link shareOfTarget}. */
  readonly shareOfTarget: number;
  readonly contradictions: readonly Contradiction[];
  readonly steps: readonly Step[];
  /** Level on each of the edition's other scales, by its id. */
  readonly readings: Readonly<Record<string, number>>;
  /** Passed criteria that the claimed level rests on, and how many of them are evidenced. */
  readonly deciding: { readonly evidenced: number; readonly all: number };
  /** Statements without an answer: they count as no. */
  readonly open: readonly CriterionId[];
}

function decidingAnswers(marks: Marks, needs: ByDimension<number>): Assessment['deciding'] {
  const deciding = dimensionIds.flatMap((dimension) =>
    levels
      .filter((level) => level <= Math.max(1, needs[dimension]))
      .map((level) => marks[criterionAt(dimension, level)])
      .filter((mark) => passes(mark, 'claimed')),
  );
  return { evidenced: deciding.filter((mark) => mark === 'evidenced').length, all: deciding.length };
}

/**
 * Assesses one model. Pure: the same answers, edition and instant give the same result.
 * @param situation its context is complete (see `missingContext`); what is missing neither pushes nor caps.
 */
export function assess(edition: Edition, situation: Situation): Assessment {
  const { context } = situation;
  const marks = marksOf(edition, situation);
  const levelBy = (belief: Belief) => overallLevel(edition, unblockedLevels(marks, belief), context);
  const range = {
    evidenced: levelBy('evidenced'),
    claimed: levelBy('claimed'),
    possible: levelBy('possible'),
  };
  const fit = fitOf(edition, context);
  return {
    marks,
    profile: gatedLevels(marks, 'claimed'),
    range,
    fit,
    shareOfTarget: shareOfTarget(fit.needs, unblockedLevels(marks, 'claimed')),
    contradictions: contradictionsIn(edition, marks, situation),
    steps: nextSteps(edition, { marks, context, fit, level: range.claimed }),
    readings: Object.fromEntries(edition.readings.map((scale) => [scale.id, readScale(scale, marks)])),
    deciding: decidingAnswers(marks, stagingNeeds(edition, range.claimed, context)),
    open: (Object.keys(marks) as CriterionId[]).filter((criterion) => marks[criterion] === 'open'),
  };
}
