import { benefitFaults, type BenefitInput } from './benefit-input.ts';
import { costSheetFaults, retrainCost, type CostSheet } from './cost-sheet.ts';
import { emptyCostSheet } from './cost-templates.ts';
import { costBounds, numberFaults, type Fault } from './fault.ts';
import {
  beliefFromGap,
  beliefFromGuess,
  beliefFromHistory,
  beliefFromPairs,
  lowMidHighFaults,
  type LowMidHigh,
  type RecoveryBelief,
} from './recovery-belief.ts';

/** Where the belief about a retrain's gain comes from. */
export type BeliefSource =
  | { readonly source: 'assumption' }
  | { readonly source: 'low-mid-high'; readonly guess: LowMidHigh }
  | { readonly source: 'pairs'; readonly gains: readonly number[] }
  | {
      readonly source: 'history';
      readonly gains: readonly number[];
      readonly prior: { readonly mean: number; readonly sd: number };
    };

/** What people say about retraining one model: its cost, its timing, its risk. */
export interface RetrainPlan {
  readonly sheet: CostSheet;
  /** Predictions per day; null: as in the last four weeks of the log. */
  readonly perDay: number | null;
  readonly horizonDays: number;
  readonly leadDays: number;
  readonly gainHalfLifeDays: number | null;
  readonly belief: BeliefSource;
  readonly test: { readonly rows: number; readonly sdOfDifference: number } | null;
  readonly breakChance: number;
  readonly catchChance: number;
  readonly breakLoss: number;
  /** Money that rolling back to the previous version costs. */
  readonly rollbackCost: number;
}

/** A plan to start from: ninety days until the next retrain, two weeks to go live, a marked assumption for the gain. */
export const startingPlan = (currency: string): RetrainPlan => ({
  sheet: emptyCostSheet(currency),
  perDay: null,
  horizonDays: 90,
  leadDays: 14,
  gainHalfLifeDays: null,
  belief: { source: 'assumption' },
  test: null,
  breakChance: 0.05,
  catchChance: 0.8,
  breakLoss: 0,
  rollbackCost: 0,
});

/** The belief that a plan's source gives; null where it holds too little. @param gap the model's own loss; null unknown. */
export function beliefOf(source: BeliefSource, gap: number | null): RecoveryBelief | null {
  switch (source.source) {
    case 'assumption':
      return gap === null ? null : beliefFromGap(gap);
    case 'low-mid-high':
      return beliefFromGuess(source.guess);
    case 'pairs':
      return beliefFromPairs(source.gains);
    case 'history':
      return beliefFromHistory(source.gains, source.prior);
  }
}

/** What a retrain is worth under a plan: everything but volume and belief. */
export function benefitOf(
  plan: RetrainPlan,
  { perDay, belief }: { readonly perDay: number; readonly belief: RecoveryBelief },
): BenefitInput {
  const { horizonDays, leadDays, gainHalfLifeDays, test, breakChance, catchChance, breakLoss } = plan;
  const { marginal, stages } = retrainCost(plan.sheet);
  return {
    perDay,
    horizonDays,
    leadDays,
    gainHalfLifeDays,
    mean: belief.mean,
    sd: belief.sd,
    test: test && { ...test, margin: 0 },
    cost: marginal,
    testingCost: stages.testing,
    breakChance,
    catchChance,
    breakLoss,
  };
}

/** What makes a plan unusable. */
export function planFaults(plan: RetrainPlan): readonly Fault[] {
  const sheet = costSheetFaults(plan.sheet);
  if (sheet.length > 0) return sheet;
  const belief = plan.belief.source === 'low-mid-high' ? lowMidHighFaults(plan.belief.guess) : [];
  const stand = { mean: 0, sd: 0, source: 'assumption', basis: '' } as const;
  return [
    ...belief,
    ...benefitFaults(benefitOf(plan, { perDay: plan.perDay ?? 0, belief: stand })),
    ...numberFaults('rollback_cost', plan.rollbackCost, costBounds('Cost of rolling back')),
  ];
}
