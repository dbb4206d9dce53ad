import type { Interval } from '#domain/quantity/interval.ts';
import { decayRate, lossUntil, type Decay } from './decay.ts';
import { intervalRoot } from './lambert.ts';

/** What a cadence is chosen from. */
export interface CadenceInput {
  readonly decay: Decay;
  /** Predictions per day. */
  readonly perDay: number;
  /** Cost of one retrain with its expected failure cost, in money. */
  readonly cost: number;
}

/** How often to retrain. */
export type Cadence =
  | {
      readonly kind: 'every';
      /** Days between retrains that cost least. */
      readonly days: number;
      /** Money per day at that: retrains and lost value together. */
      readonly costPerDay: number;
    }
  | {
      readonly kind: 'always';
      readonly reason: string;
    }
  | {
      readonly kind: 'never';
      readonly reason: string;
    };

/** Below this, Lambert's argument underflows and the linear limit holds to the last digit that is shown. */
const smallestRatio = 1e-8;

/** K λ / (N D): at 1 and above no cadence pays. Null unless the loss saturates above 0. */
export function cadenceRatio({ decay, perDay, cost }: CadenceInput): number | null {
  if (decay.kind !== 'saturating') return null;
  const most = perDay * decay.most;
  return most > 0 ? (cost * decayRate(decay.halfLifeDays)) / most : null;
}

/** Cost of a retrain from which no cadence pays: N D / λ. Null unless the loss saturates. */
export const criticalCost = ({ decay, perDay }: Omit<CadenceInput, 'cost'>): number | null =>
  decay.kind === 'saturating' ? (perDay * decay.most) / decayRate(decay.halfLifeDays) : null;

/** Money per day of retraining every so many days > 0: cost / T + (N / T)·∫ loss. */
export const cadenceCost = ({ decay, perDay, cost }: CadenceInput, days: number): number =>
  (cost + perDay * lossUntil(decay, days)) / days;

function bestDays(input: CadenceInput): number {
  const { decay, perDay, cost } = input;
  if (decay.kind === 'linear') return Math.sqrt(((2 * cost) / decay.perDay) * (1 / perDay));
  if (decay.kind === 'power') {
    const { scale, exponent } = decay;
    return (((cost / scale) * (exponent + 1)) / (exponent * perDay)) ** (1 / (exponent + 1));
  }
  const rate = decayRate(decay.halfLifeDays);
  const ratio = cadenceRatio(input) ?? 0;
  return (ratio < smallestRatio ? Math.sqrt(2 * ratio) : intervalRoot(ratio)) / rate;
}

/**
 * The interval at which retrains cost least in the long run, by closed form; there today's loss rate equals the average
 * cost. Linear: √(2K/(aN)). Power: (K(p + 1)/(pcN))^(1/(p + 1)). Saturating: by Lambert's W, if K < N D / λ.
 * @param input without {@link decayFaults}.
 */
export function cadence(input: CadenceInput): Cadence {
  const { decay, perDay, cost } = input;
  const size = decay.kind === 'linear' ? decay.perDay : decay.kind === 'power' ? decay.scale : decay.most;
  if (!(size > 0))
    return { kind: 'never', reason: 'No decay is measured, so no interval can be recommended.' };
  if (!(perDay > 0)) return { kind: 'never', reason: 'Without predictions nothing is lost by waiting.' };
  if (!(cost > 0))
    return { kind: 'always', reason: 'A retrain that costs nothing pays at any time; check its cost.' };
  if ((cadenceRatio(input) ?? 0) >= 1)
    return {
      kind: 'never',
      reason: 'A retrain costs at least as much as all the value that it could ever bring back.',
    };
  const days = bestDays(input);
  const costPerDay = cadenceCost(input, days);
  if (!(days > 0) || !Number.isFinite(days) || !Number.isFinite(costPerDay))
    return { kind: 'never', reason: 'The interval is too long or too short to be told in days.' };
  return { kind: 'every', days, costPerDay };
}

/** Share above the least cost that is taken as "just as good". */
const flatShare = 0.1;

/**
 * Intervals within 10 % of the least cost per day, around the best one: the optimum is flat, so a band is what can be
 * recommended. Linear: [0.64, 1.56] × the best.
 * The upper end is null where even waiting for ever stays within 10 %.
 */
export function cadenceBand(
  input: CadenceInput,
  best: Extract<Cadence, { kind: 'every' }>,
): { readonly low: number; readonly high: number | null } {
  const limit = best.costPerDay * (1 + flatShare);
  const within = (days: number) => cadenceCost(input, days) <= limit;
  const edge = ([inside, outside]: readonly [number, number]) => {
    let [a, b] = [inside, outside];
    for (let i = 0; i < 100; i++) {
      const middle = (a + b) / 2;
      if (within(middle)) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  const forever = input.decay.kind === 'saturating' ? input.perDay * input.decay.most : Infinity;
  let far = best.days * 2;
  while (within(far) && far < best.days * 1e9) far *= 2;
  return {
    low: edge([best.days, best.days * 1e-6]),
    high: forever <= limit || within(far) ? null : edge([best.days, far]),
  };
}

/**
 * Days after which "retrain when the loss since the last retrain equals the cost of a retrain" fires: N·∫ loss = K.
 * Exactly the best interval under linear decay. Null where the loss never adds up to the cost.
 */
export function cumulativeRuleDays(input: CadenceInput): number | null {
  const { decay, perDay, cost } = input;
  const reached = (days: number) => perDay * lossUntil(decay, days) >= cost;
  let high = 1;
  while (!reached(high)) {
    high *= 2;
    if (high > 1e9) return null;
  }
  let low = 0;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Best intervals for a linear decay known only within an interval of slopes; null unless both are above 0. */
export function slopeBand(slopes: Interval, { perDay, cost }: Omit<CadenceInput, 'decay'>): Interval | null {
  const at = (slope: number) => cadence({ decay: { kind: 'linear', perDay: slope }, perDay, cost });
  const [short, long] = [at(slopes.high), at(slopes.low)];
  return short.kind === 'every' && long.kind === 'every' ? { low: short.days, high: long.days } : null;
}
