import { delayToHalfLife, type Condition } from './condition.ts';
import {
  contextKinds,
  fitsContext,
  type Context,
  type ContextId,
  type ContextKind,
  type ContextValue,
} from './context.ts';
import type { Edition } from './edition.ts';
import { fitOf } from './fit.ts';

/** One circumstance that, changed alone, would change the target. */
export interface Move {
  readonly input: ContextId;
  readonly value: ContextValue;
  readonly target: number;
}

const conditionsOf = (edition: Edition): readonly Condition[] => [
  ...edition.pushes.flatMap(({ rules }) => rules.flatMap(({ when }) => when)),
  ...edition.caps.flatMap(({ when }) => when),
];

const limitsOf = ({ atLeast, above, atMost, below }: Condition): readonly number[] =>
  [atLeast, above, atMost, below].filter((limit) => limit !== undefined);

/** Limits on one number; those on delay over half-life in the unit of the number. */
function limitsOn(edition: Edition, input: ContextId, context: Context): readonly number[] {
  const { label_delay_days: delay, half_life_days: halfLife } = context;
  return conditionsOf(edition).flatMap((condition) => {
    if (condition.input === input) return limitsOf(condition);
    if (condition.input !== delayToHalfLife) return [];
    if (input === 'label_delay_days' && typeof halfLife === 'number')
      return limitsOf(condition).map((limit) => limit * halfLife);
    if (input === 'half_life_days' && typeof delay === 'number')
      return limitsOf(condition).map((limit) => delay / limit);
    return [];
  });
}

/** Values on both sides of each limit, in whole steps. */
const aroundLimits = (limits: readonly number[]): readonly number[] => [
  ...new Set(
    limits.flatMap((limit) => [
      Math.ceil(limit) - 1,
      Math.floor(limit),
      Math.ceil(limit),
      Math.floor(limit) + 1,
    ]),
  ),
];

function candidates(edition: Edition, input: ContextId, context: Context): readonly ContextValue[] {
  const kind: ContextKind = contextKinds[input];
  switch (kind.kind) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return kind.values;
    case 'count':
      return aroundLimits(limitsOn(edition, input, context));
    case 'days':
      return [...aroundLimits(limitsOn(edition, input, context)), ...kind.words];
  }
}

/** How far a candidate is from what is true now; words and other values come after near numbers. */
const distance = (value: ContextValue, now: ContextValue | undefined): number =>
  typeof value === 'number' && typeof now === 'number' ? Math.abs(value - now) : 1e9;

/**
 * What would move the target: for each circumstance, and each target it could lead to alone, the nearest value that
 * does.
 * @param context complete.
 */
export function whatMoves(edition: Edition, context: Context): readonly Move[] {
  const { target: now } = fitOf(edition, context);
  return edition.context.flatMap(({ id }) => {
    const moves = candidates(edition, id, context)
      .filter((value) => fitsContext(id, value) && value !== context[id])
      .map((value): Move => ({
        input: id,
        value,
        target: fitOf(edition, { ...context, [id]: value }).target,
      }))
      .filter(({ target }) => target !== now)
      .toSorted((a, b) => distance(a.value, context[id]) - distance(b.value, context[id]));
    return moves.filter(({ target }, i) => moves.findIndex((other) => other.target === target) === i);
  });
}
