import type { Context, ContextId, ContextValue } from './context.ts';

/** Label delay over half-life, a number without unit: above 1, labels come later than the loss of quality matters. */
export const delayToHalfLife = 'delay_to_half_life';
export type ConditionInput = ContextId | typeof delayToHalfLife;

/** One demand on the circumstances. All parts that are present must hold. */
export interface Condition {
  readonly input: ConditionInput;
  readonly is?: readonly ContextValue[];
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** `maybe`: an answer is missing. */
export type Truth = 'yes' | 'no' | 'maybe';

function inputValue(context: Context, input: ConditionInput): ContextValue | undefined {
  if (input !== delayToHalfLife) return context[input];
  const delay = context.label_delay_days;
  const halfLife = context.half_life_days;
  if (delay === 'never') return delay;
  if (delay === undefined || halfLife === undefined) return undefined;
  return typeof delay === 'number' && typeof halfLife === 'number' ? delay / halfLife : 'unknown';
}

/** Labels that never come are later than any limit; what is unknown is neither above nor below one. */
const asNumber = (value: ContextValue): number =>
  typeof value === 'number' ? value : value === 'never' ? Number.POSITIVE_INFINITY : Number.NaN;

/** Whether a condition holds. A missing answer is `maybe`, never `no`. */
export function conditionTruth(condition: Condition, context: Context): Truth {
  const value = inputValue(context, condition.input);
  if (value === undefined) return 'maybe';
  const { is, atLeast, above, atMost, below } = condition;
  const n = asNumber(value);
  const holds =
    (is === undefined || is.includes(value)) &&
    (atLeast === undefined || n >= atLeast) &&
    (above === undefined || n > above) &&
    (atMost === undefined || n <= atMost) &&
    (below === undefined || n < below);
  return holds ? 'yes' : 'no';
}

/** Whether all conditions hold; without any, yes. */
export function allTrue(conditions: readonly Condition[], context: Context): Truth {
  const truths = conditions.map((condition) => conditionTruth(condition, context));
  if (truths.includes('no')) return 'no';
  return truths.includes('maybe') ? 'maybe' : 'yes';
}
