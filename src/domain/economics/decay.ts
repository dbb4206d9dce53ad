import { largestAmount, numberFaults, type Fault } from './fault.ts';

/**
 * How value per prediction is lost as a model ages, in money per prediction at t days after go-live.
 * linear: a·t. power: c·t^p. saturating: D(1 − e^(−λt)), λ = ln 2 / half-life; it is also the mean course of sudden
 * drops of size D that come at random with rate λ.
 */
export type Decay =
  | { readonly kind: 'linear'; readonly perDay: number }
  | { readonly kind: 'power'; readonly scale: number; readonly exponent: number }
  | { readonly kind: 'saturating'; readonly most: number; readonly halfLifeDays: number };

/** Rate λ per day of a saturating decay. */
export const decayRate = (halfLifeDays: number): number => Math.LN2 / halfLifeDays;

/** Money per prediction lost at an age in days ≥ 0. */
export function lossAt(decay: Decay, days: number): number {
  if (decay.kind === 'linear') return decay.perDay * days;
  if (decay.kind === 'power') return decay.scale * days ** decay.exponent;
  return -decay.most * Math.expm1(-decayRate(decay.halfLifeDays) * days);
}

/** ∫ of the loss from go-live to an age: money per prediction × days. */
export function lossUntil(decay: Decay, days: number): number {
  if (decay.kind === 'linear') return (decay.perDay * days * days) / 2;
  if (decay.kind === 'power') return (decay.scale * days ** (decay.exponent + 1)) / (decay.exponent + 1);
  const x = decayRate(decay.halfLifeDays) * days;
  // x + e^(−x) − 1 loses its digits below; x²/2 − x³/6 has them.
  const area = x < 1e-4 ? (x * x) / 2 - x ** 3 / 6 : x + Math.expm1(-x);
  return (decay.most * area) / decayRate(decay.halfLifeDays);
}

/** Parameters that are no numbers or outside their bounds. A decay of 0 or less is no fault: it has no interval. */
export function decayFaults(decay: Decay): readonly Fault[] {
  const size = (meaning: string) => ({ least: -largestAmount, most: largestAmount, meaning });
  if (decay.kind === 'linear') return numberFaults('a', decay.perDay, size('Loss per prediction and day'));
  if (decay.kind === 'power')
    return [
      ...numberFaults('c', decay.scale, size('Loss per prediction after one day')),
      ...numberFaults('p', decay.exponent, { least: 0.1, most: 10, meaning: 'Power of the decay' }),
    ];
  return [
    ...numberFaults('D', decay.most, size('Largest loss per prediction')),
    ...numberFaults('half_life_days', decay.halfLifeDays, {
      least: 1e-3,
      most: 1e6,
      meaning: 'Days in which half of the loss has come',
    }),
  ];
}
