import type { Limits } from './limits.ts';
import type { Direction } from './metric.ts';

/** Outside the limits, and which way. */
export type Alert = 'worse' | 'better';

/**
 * Whether a value lies strictly outside its limits, and whether that is worse or better.
 * Where zero is best, the value is compared with the limit it crossed: farther from zero than that limit is worse,
 * closer to zero is better. So outside limits with zero between them is always worse; a model that used to say 2 to 4
 * too much is better at 1, and worse at −3, because it now errs the other way by more than the limit it crossed.
 */
export function alertOf(direction: Direction, value: number | null, limits: Limits | null): Alert | null {
  if (value === null || limits === null) return null;
  const below = limits.lower !== null && value < limits.lower ? limits.lower : null;
  const above = limits.upper !== null && value > limits.upper ? limits.upper : null;
  const crossed = below ?? above;
  if (crossed === null) return null;
  if (direction === 'zero-is-best') return Math.abs(value) > Math.abs(crossed) ? 'worse' : 'better';
  return (above !== null) === (direction === 'lower-is-better') ? 'worse' : 'better';
}
