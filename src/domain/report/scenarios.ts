import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { netBenefit } from '#domain/economics/net-benefit.ts';

/** 95th percentile of the standard normal distribution. */
const z90 = 1.6448536269514722;

/** A retrain if the gain turned out so. */
export interface Scenario {
  readonly name: string;
  /** Gain per prediction. */
  readonly gain: number;
  readonly benefit: number;
  readonly payChance: number;
}

/** Pessimistic, base and optimistic: the gain at the 5th, 50th and 95th percentile of the belief, known for sure. */
export const scenarios = (input: BenefitInput): readonly Scenario[] =>
  (
    [
      ['Pessimistic', -z90],
      ['Base', 0],
      ['Optimistic', z90],
    ] as const
  ).map(([name, z]) => {
    const gain = input.mean + z * input.sd;
    const { mean, payChance } = netBenefit({ ...input, mean: gain, sd: 0 });
    return { name, gain, benefit: mean, payChance };
  });
