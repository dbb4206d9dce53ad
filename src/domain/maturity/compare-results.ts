import type { Assessment } from './assess.ts';
import { contextIds, type Context, type ContextId } from './context.ts';
import { criterionIds, dimensionIds, type CriterionId, type DimensionId } from './dimension.ts';
import type { Mark } from './mark.ts';

/** Something that was one thing and is another. */
export interface Change<Of, Value> {
  readonly of: Of;
  readonly before: Value;
  readonly after: Value;
}

/** What lies between two looks at the same model. */
export interface Difference {
  readonly level: Change<'level', number>;
  readonly target: Change<'target', number>;
  /** 0–1 each. */
  readonly shareOfTarget: Change<'share', number>;
  /** Only those that changed. */
  readonly profile: readonly Change<DimensionId, number>[];
  readonly marks: readonly Change<CriterionId, Mark>[];
  readonly context: readonly Change<ContextId, Context[ContextId]>[];
}

/** A look at a model: its result and the circumstances that it was made from. */
export interface Look {
  readonly assessment: Assessment;
  readonly context: Context;
}

function changed<Of extends string, Value>(
  ids: readonly Of[],
  before: (id: Of) => Value,
  after: (id: Of) => Value,
): readonly Change<Of, Value>[] {
  return ids
    .map((of) => ({ of, before: before(of), after: after(of) }))
    .filter((change) => change.before !== change.after);
}

/** What changed from one look to another. */
export function compareResults(before: Look, after: Look): Difference {
  const [a, b] = [before.assessment, after.assessment];
  return {
    level: { of: 'level', before: a.range.claimed, after: b.range.claimed },
    target: { of: 'target', before: a.fit.target, after: b.fit.target },
    shareOfTarget: { of: 'share', before: a.shareOfTarget, after: b.shareOfTarget },
    profile: changed(
      dimensionIds,
      (id) => a.profile[id],
      (id) => b.profile[id],
    ),
    marks: changed(
      criterionIds,
      (id) => a.marks[id],
      (id) => b.marks[id],
    ),
    context: changed(
      contextIds,
      (id) => before.context[id],
      (id) => after.context[id],
    ),
  };
}
