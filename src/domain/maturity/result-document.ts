import type { Assessment } from './assess.ts';
import type { ByDimension } from './dimension.ts';
import type { Cap } from './edition.ts';
import type { Step } from './next-steps.ts';

/** A result as files and the command line carry it; levels are whole numbers, percent is 0–100. */
export interface ResultDocument {
  readonly gated_levels: ByDimension<number>;
  readonly result: Readonly<Record<string, number>>;
  /** Evidenced, claimed, possible. */
  readonly level_range: readonly [number, number, number];
  readonly target_vector: ByDimension<number>;
  readonly percent_to_target: number;
  readonly push: Readonly<Record<string, number>>;
  readonly caps: Readonly<Record<string, number>>;
  readonly retrain_caps: Readonly<Record<string, number>>;
  readonly contradictions: readonly string[];
  /** Criterion or step down, and the reason. */
  readonly next_steps: readonly (readonly [string, string])[];
}

/** The lowest level by id of those caps that have one. */
function lowestById(caps: readonly Cap[], levelOf: (cap: Cap) => number | undefined): Record<string, number> {
  const lowest = new Map<string, number>();
  for (const cap of caps) {
    const level = levelOf(cap);
    if (level !== undefined) lowest.set(cap.id, Math.min(level, lowest.get(cap.id) ?? level));
  }
  return Object.fromEntries(lowest);
}

/** What a step asks for: the criterion's id, or the level to step down to. */
export const stepCode = (step: Step): string =>
  step.kind === 'reach' ? step.criterion : `step ${step.dimension} down to ${step.level}`;

/** The result under the names that files use. */
export function resultDocument(assessment: Assessment): ResultDocument {
  const { fit, range, readings } = assessment;
  return {
    gated_levels: assessment.profile,
    result: { ...readings, ours: range.claimed, target: fit.target },
    level_range: [range.evidenced, range.claimed, range.possible],
    target_vector: fit.needs,
    percent_to_target: Math.round(assessment.shareOfTarget * 100),
    push: Object.fromEntries(fit.pushes.map(({ push, level }) => [push.id, level])),
    caps: lowestById(fit.caps, ({ level }) => level),
    retrain_caps: lowestById(fit.caps, ({ retraining }) => retraining),
    contradictions: assessment.contradictions.map(({ id, text }) => `${id} ${text}`),
    next_steps: assessment.steps.map((step) => [stepCode(step), step.reason]),
  };
}
