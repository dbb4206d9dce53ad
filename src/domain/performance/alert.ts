import type { Limits } from './limits.ts';
import type { Direction } from './metric.ts';

/** Outside the limits, and which way. */
export type Alert = 'worse' | 'better';

/**
 * Whether a value lies strictly outside its limits, and whether that is worse or better. Where zero is best, a value
 * beyond a limit is worse when it is farther from zero than the reference's centre, better when it is closer.
 */
export function alertOf(direction: Direction, value: number | null, limits: Limits | null): Alert | null {
  if (value === null || limits === null) return null;
  const below = limits.lower !== null && value < limits.lower;
  const above = limits.upper !== null && value > limits.upper;
  if (!below && !above) return null;
  if (direction === 'zero-is-best')
    return Math.abs(value) > Math.abs(limits.centre ?? 0) ? 'worse' : 'better';
  return above === (direction === 'lower-is-better') ? 'worse' : 'better';
}
