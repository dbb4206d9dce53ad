import type { Interval } from '#domain/quantity/interval.ts';
import { normalCdf } from '#domain/statistics/normal-distribution.ts';
import type { BenefitInput } from './benefit-input.ts';
import { effectiveDays } from './effective-days.ts';
import {
  shippedBelow,
  shippedGain,
  shippingOdds,
  type ShippingOdds,
  type TestedBelief,
} from './shipping-odds.ts';

/** What one retrain, decided now, is worth. Money unless said. */
export interface NetBenefit extends Interval {
  /** Predictions that the gain applies to: per day × effective days. */
  readonly predictions: number;
  readonly odds: ShippingOdds;
  /** Expected loss from retrains that are technically broken and slip through. */
  readonly failureCost: number;
  readonly mean: number;
  /** low, high: 5th and 95th percentile of the net benefit. */
  readonly low: number;
  readonly high: number;
  /** Chance that the retrain pays for itself, tested and shipped as planned. */
  readonly payChance: number;
  /** The same retrain without its test. */
  readonly untested: { readonly mean: number; readonly low: number; readonly payChance: number };
  /** What the test adds, net of its cost; null where none is planned. */
  readonly valueOfTest: number | null;
  /** Days of service until the expected gain has paid for the retrain; null where it never does. */
  readonly paybackDays: number | null;
}

/** 95th percentile of the standard normal distribution. */
const z95oneSided = 1.6448536269514722;

/** The belief with its test's error; a test without rows is no test. */
export function testedBelief({ mean, sd, test }: BenefitInput): TestedBelief {
  const testError = test && test.rows > 0 ? test.sdOfDifference / Math.sqrt(test.rows) : null;
  return { mean, sd, testError, margin: test?.margin ?? 0 };
}

/**
 * Value of x at which `share` of the chance lies below, for a rising function, by bisection on [low, high].
 */
function quantileOf(chanceBelow: (x: number) => number, share: number, { low, high }: Interval): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (chanceBelow(middle) < share) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** 5th and 95th percentile of the net benefit: shipped gains above, and at the bottom what was spent for nothing. */
function benefitRange(belief: TestedBelief, scale: number, spent: number): Interval {
  const { mean, sd } = belief;
  const ends = { low: Math.min(mean - 10 * sd, 0), high: Math.max(mean + 10 * sd, 0) };
  const notShipped = 1 - shippedBelow(Infinity, belief);
  const chanceBelow = (gain: number) => shippedBelow(gain, belief) + (gain > 0 ? notShipped : 0);
  const at = (share: number) =>
    sd === 0 && belief.testError === null ? mean : quantileOf(chanceBelow, share, ends);
  return { low: scale * at(0.05) - spent + 0, high: scale * at(0.95) - spent + 0 };
}

/** Chance that a gain, worth `scale` per unit, is above what must be earned. */
function chanceAbove({ mean, sd }: TestedBelief, scale: number, earn: number): number {
  if (scale <= 0) return earn < 0 ? 1 : 0;
  if (sd === 0) return scale * mean > earn ? 1 : 0;
  return normalCdf((mean - earn / scale) / sd);
}

/** Shipped without a test: mean, 5th percentile and chance of paying, with its full loss if it is broken. */
function withoutTest(input: BenefitInput, belief: TestedBelief, predictions: number): NetBenefit['untested'] {
  const { cost, testingCost, breakChance, breakLoss, mean, sd } = input;
  const loss = breakChance * breakLoss;
  const mostLikely = predictions * mean;
  return {
    mean: (1 - breakChance) * mostLikely - (cost - testingCost) - loss + 0,
    low: mostLikely - cost - loss - z95oneSided * predictions * sd + 0,
    payChance: chanceAbove(belief, predictions, cost + loss),
  };
}

/** The expected net benefit alone, as {@link netBenefit} gives it; cheap enough to be solved for an input. */
export function expectedBenefit(input: BenefitInput): number {
  const { perDay, cost, breakChance, catchChance, breakLoss } = input;
  const belief = testedBelief(input);
  const predictions = perDay * effectiveDays(input);
  if (belief.testError === null) return withoutTest(input, belief, predictions).mean;
  const { expectedGain } = shippedGain(belief);
  const failureCost = breakChance * (1 - catchChance) * breakLoss;
  return (1 - breakChance) * predictions * expectedGain - cost - failureCost + 0;
}

/**
 * Net benefit of retraining now: (1 − p)·M·E[gain; shipped] − K − p(1 − d)·L, with M = per day × effective days.
 * Without a test: (1 − p)·M·μ − (K − testing) − p·L; its spread and chance of paying keep the whole K, to be careful.
 * @param input without {@link benefitFaults}.
 */
export function netBenefit(input: BenefitInput): NetBenefit {
  const { perDay, cost, breakChance, catchChance, breakLoss } = input;
  const predictions = perDay * effectiveDays(input);
  const belief = testedBelief(input);
  const odds = shippingOdds(belief);
  const failureCost = breakChance * (1 - catchChance) * breakLoss;
  const scale = (1 - breakChance) * predictions;
  const untested = withoutTest(input, belief, predictions);
  const tested = belief.testError !== null;
  const spent = cost + failureCost;
  const mean = expectedBenefit(input);
  const needed = scale > 0 ? spent / scale : Infinity;
  const shippedAbove = odds.accept - shippedBelow(needed, belief);
  return {
    predictions,
    odds,
    failureCost,
    mean,
    ...(tested
      ? benefitRange(belief, scale, spent)
      : benefitRange(belief, predictions, cost + breakChance * breakLoss)),
    payChance: tested ? Math.min(1, Math.max(0, shippedAbove)) : untested.payChance,
    untested,
    valueOfTest: tested ? mean - untested.mean : null,
    // Nothing is earned before the next retrain that would happen anyway.
    paybackDays: predictions > 0 ? paybackDays(spent, perDay * input.mean) : null,
  };
}

/** Days until a daily gain has earned what was spent; null where it never does. */
function paybackDays(spent: number, gainPerDay: number): number | null {
  const days = spent / gainPerDay;
  return gainPerDay > 0 && Number.isFinite(days) ? days : null;
}
