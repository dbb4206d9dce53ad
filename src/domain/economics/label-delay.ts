import { decayRate, lossAt, type Decay } from './decay.ts';
import { cadence, type Cadence, type CadenceInput } from './retrain-interval.ts';

/** What late labels do to a cadence. */
export interface DelayedCadence {
  readonly cadence: Cadence;
  /** Money per day that no cadence removes, because data are already this old at go-live. */
  readonly floorPerDay: number;
  /** Money per day in all: floor and cadence; where never to retrain is best, what is lost by never. Null where that has no bound. */
  readonly costPerDay: number | null;
  /** Share of the loss that a retrain can still bring back; null where the loss has no bound. */
  readonly recoverable: number | null;
}

/**
 * The cadence when data are `ageDays` old at go-live (label delay, training, review, rollout).
 * Linear: the same interval above a floor of a·N·A0. Saturating: D becomes D·e^(−λA0): less to win, longer intervals.
 * Power decay has no such closed form; it gives null.
 */
export function delayedCadence(input: CadenceInput, ageDays: number): DelayedCadence | null {
  const { decay, perDay } = input;
  if (decay.kind === 'power') return null;
  const floorPerDay = perDay * Math.max(0, lossAt(decay, ageDays));
  const fresh = freshPart(decay, ageDays);
  const best = cadence({ ...input, decay: fresh });
  const recoverable = decay.kind === 'saturating' ? Math.exp(-decayRate(decay.halfLifeDays) * ageDays) : null;
  const never = decay.kind === 'saturating' ? perDay * Math.max(0, decay.most) : null;
  return {
    cadence: best,
    floorPerDay,
    costPerDay:
      best.kind === 'every' ? floorPerDay + best.costPerDay : best.kind === 'always' ? floorPerDay : never,
    recoverable,
  };
}

/** The decay above what is lost already at go-live. */
function freshPart(decay: Exclude<Decay, { kind: 'power' }>, ageDays: number): Decay {
  if (decay.kind === 'linear') return decay;
  return { ...decay, most: decay.most * Math.exp(-decayRate(decay.halfLifeDays) * ageDays) };
}
