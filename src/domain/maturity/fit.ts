import { allTrue } from './condition.ts';
import type { Context } from './context.ts';
import { byDimension, type ByDimension } from './dimension.ts';
import type { Cap, Edition, Floor, Push } from './edition.ts';
import { stagingNeeds } from './staging.ts';

/** Lowest and highest level that are still possible. Equal when nothing is missing. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Levels that a push may ask for, given what has been answered. */
export function pushBand(push: Push, context: Context): Band {
  const possible: number[] = [];
  for (const { when, level } of push.rules) {
    const truth = allTrue(when, context);
    if (truth !== 'no') possible.push(level);
    if (truth === 'yes') break;
  }
  return possible.length === 0
    ? { low: 1, high: 1 }
    : { low: Math.min(...possible), high: Math.max(...possible) };
}

const lowest = (levels: readonly number[]): number => Math.min(5, ...levels);

/**
 * The level to aim at: the highest push, but not above the lowest cap. A band while answers are missing; its bounds
 * are safe, and may be wider than what is truly possible.
 */
export function targetBand(edition: Edition, context: Context): Band {
  const pushes = edition.pushes.map((push) => pushBand(push, context));
  const capsThatMay = (truths: readonly string[]) =>
    edition.caps.flatMap(({ level, when }) =>
      level !== undefined && truths.includes(allTrue(when, context)) ? [level] : [],
    );
  return {
    low: Math.min(Math.max(1, ...pushes.map(({ low }) => low)), lowest(capsThatMay(['yes', 'maybe']))),
    high: Math.min(Math.max(1, ...pushes.map(({ high }) => high)), lowest(capsThatMay(['yes']))),
  };
}

/** A push with the level it asks for. */
export interface AppliedPush {
  readonly push: Push;
  readonly level: number;
}

/** What a model needs, and why. */
export interface Fit {
  readonly target: number;
  /** Level that each dimension needs; may exceed the target where the circumstances ask for it. */
  readonly needs: ByDimension<number>;
  readonly pushes: readonly AppliedPush[];
  readonly caps: readonly Cap[];
  readonly floors: readonly Floor[];
  /** Highest level of retraining that is safe; 5 without a cap. */
  readonly retrainingCap: number;
}

function neededLevels(edition: Edition, context: Context, given: Omit<Fit, 'needs'>): ByDimension<number> {
  const row = stagingNeeds(edition, given.target, context);
  return byDimension((dimension) => {
    const need = Math.max(row[dimension], ...given.floors.map(({ needs }) => needs[dimension] ?? 0));
    return dimension === 'RET' ? Math.min(need, given.retrainingCap) : need;
  });
}

/**
 * The target and its reasons. Floors raise single dimensions above the row of the target; caps on retraining come
 * last.
 * @param context complete; what is missing neither pushes beyond its lowest level nor caps.
 */
export function fitOf(edition: Edition, context: Context): Fit {
  const holds = ({ when }: Cap | Floor) => allTrue(when, context) === 'yes';
  const pushes = edition.pushes.map((push) => ({ push, level: pushBand(push, context).low }));
  const caps = edition.caps.filter(holds);
  const given = {
    target: Math.min(
      Math.max(1, ...pushes.map(({ level }) => level)),
      lowest(caps.flatMap(({ level }) => level ?? [])),
    ),
    pushes,
    caps,
    floors: edition.floors.filter(holds),
    retrainingCap: lowest(caps.flatMap(({ retraining }) => retraining ?? [])),
  };
  return { ...given, needs: neededLevels(edition, context, given) };
}

/**
 * Share of the way to the own target, 0–1: 1 − Σ max(0, T − L) / Σ T over the dimensions. What exceeds a need earns
 * nothing. 1 where nothing is needed. Source: OWASP SAMM's percent to target posture.
 */
export function shareOfTarget(needs: ByDimension<number>, profile: ByDimension<number>): number {
  const pairs = Object.entries(needs) as [keyof typeof needs, number][];
  const needed = pairs.reduce((sum, [, need]) => sum + need, 0);
  const missing = pairs.reduce((sum, [dimension, need]) => sum + Math.max(0, need - profile[dimension]), 0);
  return needed === 0 ? 1 : 1 - missing / needed;
}
