import {
  criterionAt,
  dimensionIds,
  type ByDimension,
  type CriterionId,
  type DimensionId,
  levels,
} from './dimension.ts';
import type { Edition } from './edition.ts';
import type { Fit } from './fit.ts';
import { passes, unblockedLevel } from './gated-level.ts';
import type { Context } from './context.ts';
import type { Marks } from './mark.ts';
import { stagingNeeds } from './staging.ts';

/** One thing to do next. */
export type Step =
  | { readonly kind: 'reach'; readonly criterion: CriterionId; readonly reason: string }
  /** Put a person before promotion until the cap is lifted. */
  | {
      readonly kind: 'step-down';
      readonly dimension: DimensionId;
      readonly level: number;
      readonly reason: string;
    };

/** What the plan is made from. */
export interface PlanInput {
  readonly marks: Marks;
  readonly context: Context;
  readonly fit: Fit;
  /** Claimed overall level. */
  readonly level: number;
}

const isOpen = (marks: Marks, criterion: CriterionId): boolean =>
  !passes(marks[criterion], 'claimed') && marks[criterion] !== 'skipped';

/** Missing criteria up to a need, dimension by dimension. */
const missingUpTo = (marks: Marks, needs: Readonly<Partial<ByDimension<number>>>): readonly CriterionId[] =>
  dimensionIds.flatMap((dimension) =>
    levels
      .filter((level) => level <= (needs[dimension] ?? 0))
      .map((level) => criterionAt(dimension, level))
      .filter((criterion) => isOpen(marks, criterion)),
  );

const reach = (criteria: readonly CriterionId[], reason: string): readonly Step[] =>
  criteria.map((criterion) => ({ kind: 'reach', criterion, reason }));

function basicSteps(edition: Edition, { marks, fit }: PlanInput): readonly Step[] {
  const open = edition.basics
    .filter((dimension) => fit.needs[dimension] >= 1)
    .map((dimension) => criterionAt(dimension, 1))
    .filter((criterion) => isOpen(marks, criterion));
  return open.flatMap((criterion) =>
    reach([criterion], criterion === 'MON.1' ? 'monitoring first' : 'basic'),
  );
}

const riskSteps = ({ marks, fit }: PlanInput): readonly Step[] =>
  fit.floors
    .filter(({ risk }) => risk)
    .flatMap(({ needs, because }) => reach(missingUpTo(marks, needs), `risk: ${because}`));

/** What retrains above its cap is stepped down, even where gating gives it no credit for it. */
function stepsDown({ marks, fit }: PlanInput): readonly Step[] {
  const { retrainingCap: most, caps } = fit;
  const done = levels.findLast((level) => passes(marks[criterionAt('RET', level)], 'claimed')) ?? 0;
  if (done <= most) return [];
  const ids = [...new Set(caps.filter(({ retraining }) => retraining === most).map(({ id }) => id))];
  return [{ kind: 'step-down', dimension: 'RET', level: most, reason: `a cap applies: ${ids.join(', ')}` }];
}

/** Rows between the level and the target; within a row, dimensions that are nearest to it first. */
function levelSteps(edition: Edition, { marks, context, fit, level }: PlanInput): readonly Step[] {
  const rows = edition.staging.filter((row) => row.level > level && row.level <= fit.target);
  return rows.flatMap((row) => {
    const asked = stagingNeeds(edition, row.level, context);
    const gap = (dimension: DimensionId) => asked[dimension] - unblockedLevel(marks, dimension, 'claimed');
    const nearest = dimensionIds.toSorted((a, b) => gap(a) - gap(b));
    return nearest.flatMap((dimension) => {
      // A cap on retraining outranks the row.
      const need = dimension === 'RET' ? Math.min(asked.RET, fit.retrainingCap) : asked[dimension];
      return reach(missingUpTo(marks, { [dimension]: need }), `needed for level ${row.level}`);
    });
  });
}

function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<CriterionId>();
  return steps.filter((step) => {
    if (step.kind !== 'reach') return true;
    if (seen.has(step.criterion)) return false;
    seen.add(step.criterion);
    return true;
  });
}

/**
 * What to do, in order: monitoring, the other basics, what risk asks for, steps down below a cap, the levels up to the
 * target, and last what the target asks of single dimensions. Nothing above the target.
 */
export const nextSteps = (edition: Edition, input: PlanInput): readonly Step[] =>
  withoutRepeats([
    ...basicSteps(edition, input),
    ...riskSteps(input),
    ...stepsDown(input),
    ...levelSteps(edition, input),
    ...reach(missingUpTo(input.marks, input.fit.needs), 'own target'),
  ]);
