import type { BenefitInput } from './benefit-input.ts';
import { withInput, type Flippable } from './break-even.ts';
import { expectedBenefit } from './net-benefit.ts';

/** One bar of the tornado: the net benefit with one input at its low and at its high, in money. */
export interface TornadoBar {
  readonly input: Flippable;
  readonly low: { readonly at: number; readonly benefit: number };
  readonly high: { readonly at: number; readonly benefit: number };
  readonly width: number;
}

/** Low and high of the inputs that are varied, one at a time. */
export type TornadoRanges = Partial<Readonly<Record<Flippable, readonly [number, number]>>>;

/** Ranges to start from: half to one and a half times of what is uncertain, within what is possible. */
export const usualRanges = (input: BenefitInput): TornadoRanges => ({
  mean: [input.mean - 0.5 * Math.abs(input.mean), input.mean + 0.5 * Math.abs(input.mean)],
  perDay: [input.perDay * 0.75, input.perDay * 1.25],
  horizonDays: [input.horizonDays * 0.5, input.horizonDays * 1.5],
  leadDays: [input.leadDays * 0.5, input.leadDays * 2],
  cost: [input.cost * 0.7, input.cost * 1.5],
  breakChance: [input.breakChance * 0.4, Math.min(0.999, input.breakChance * 3)],
});

/** Which input matters most: each at its low and high with all others as they are, widest first. */
export function tornado(input: BenefitInput, ranges: TornadoRanges): readonly TornadoBar[] {
  const at = (name: Flippable, value: number) => ({
    at: value,
    benefit: expectedBenefit(withInput(input, name, value)),
  });
  return Object.entries(ranges)
    .map(([key, [lowest, highest]]) => {
      const name = key as Flippable;
      const [low, high] = [at(name, lowest), at(name, highest)];
      return { input: name, low, high, width: Math.abs(high.benefit - low.benefit) };
    })
    .toSorted((a, b) => b.width - a.width);
}
