import { largestAmount, largestCount, longestDays } from './fault.ts';
import type { BenefitInput } from './benefit-input.ts';
import { expectedBenefit } from './net-benefit.ts';

/** The inputs of a decision that are asked "from where on would it flip?". */
export const flippable = [
  'mean',
  'perDay',
  'horizonDays',
  'leadDays',
  'cost',
  'breakChance',
] as const satisfies readonly (keyof BenefitInput)[];
export type Flippable = (typeof flippable)[number];

/** One input at which the net benefit is 0 with all others as they are. */
export interface BreakEven {
  readonly input: Flippable;
  readonly now: number;
  /** Null: no value within bounds turns it. */
  readonly at: number | null;
}

const bounds: Readonly<Record<Flippable, readonly [number, number]>> = {
  mean: [-largestAmount, largestAmount],
  perDay: [0, largestCount],
  horizonDays: [0, longestDays],
  leadDays: [0, longestDays],
  cost: [0, largestAmount],
  breakChance: [0, 0.999],
};

/**
 * The value of one input at which the sign of `f` turns, nearest to where it stands now: the range is doubled outwards
 * from there until the sign differs, then halved.
 */
function signChange(f: (x: number) => number, now: number, [least, most]: readonly [number, number]) {
  const sign = f(now) > 0;
  const turns = (x: number) => f(x) > 0 !== sign;
  const reach = (towards: number): number | null => {
    let near = now;
    for (let step = Math.max(Math.abs(now) / 64, 1e-9); ; step *= 2) {
      const far = towards > now ? Math.min(now + step, towards) : Math.max(now - step, towards);
      if (turns(far)) return bisect(near, far);
      if (far === towards) return null;
      near = far;
    }
  };
  const bisect = (same: number, turned: number): number => {
    let [a, b] = [same, turned];
    for (let i = 0; i < 80; i++) {
      const middle = (a + b) / 2;
      if (turns(middle)) b = middle;
      else a = middle;
    }
    return (a + b) / 2 + 0;
  };
  const found = [least, most].map((end) => (end === now ? null : reach(end))).filter((x) => x !== null);
  return found.length === 0 ? null : found.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a));
}

/**
 * "Would flip if …": per input the value at which the net benefit crosses 0, everything else as it is.
 * Only the cost itself moves with `cost`; what testing takes is held within it.
 * @param input without faults.
 */
export const breakEvens = (input: BenefitInput): readonly BreakEven[] =>
  flippable.map((name) => ({
    input: name,
    now: input[name],
    at: signChange((x) => expectedBenefit(withInput(input, name, x)), input[name], bounds[name]),
  }));

/** The input with one number changed. */
export function withInput(input: BenefitInput, name: Flippable, value: number): BenefitInput {
  if (name === 'cost') return { ...input, cost: value, testingCost: Math.min(input.testingCost, value) };
  return { ...input, [name]: value };
}

/**
 * Gain per prediction from which a retrain without a test is worth its money: (K + p·L) / ((1 − p)·M).
 * @returns null where no prediction would profit.
 */
export function breakEvenGain(
  { breakChance, breakLoss, cost, testingCost }: BenefitInput,
  predictions: number,
): number | null {
  const gain = (cost - testingCost + breakChance * breakLoss) / ((1 - breakChance) * predictions);
  return predictions > 0 && Number.isFinite(gain) ? gain : null;
}
