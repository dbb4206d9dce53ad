import { costStages, type CostStage } from '#domain/economics/cost-sheet.ts';
import type { Interval } from '#domain/quantity/interval.ts';
import type { Instant } from '#domain/time/instant.ts';

export const retrainOutcomes = ['pending', 'kept', 'rolled-back', 'rejected'] as const;
export type RetrainOutcome = (typeof retrainOutcomes)[number];

export const outcomeNames: Readonly<Record<RetrainOutcome, string>> = {
  pending: 'Not live yet',
  kept: 'Kept',
  'rolled-back': 'Rolled back',
  rejected: 'Rejected before it went live',
};

/** Money per prediction: the gain of the new model over the old one on the same rows. */
export interface Gain extends Interval {
  readonly mean: number;
}

/** One retrain that was ordered. */
export interface Retrain {
  readonly id: string;
  readonly ordered: Instant;
  /** When its model went live; null while it did not. */
  readonly live: Instant | null;
  /** Newest data it was trained with; null where nobody noted it. */
  readonly dataUntil: Instant | null;
  /** Why it was ordered. */
  readonly trigger: string;
  readonly currency: string;
  /** Money by stage; stages without cost are left out. */
  readonly costs: Readonly<Partial<Record<CostStage, number>>>;
  readonly expected: Gain | null;
  readonly realised: Gain | null;
  readonly outcome: RetrainOutcome;
}

/** Money of a retrain, over all stages. */
export const costOf = ({ costs }: Retrain): number =>
  costStages.reduce((sum, stage) => sum + (costs[stage] ?? 0), 0);

/** The ledger with a retrain added, or put in place of the one with its id; newest order first. */
export const withRetrain = (ledger: readonly Retrain[], retrain: Retrain): readonly Retrain[] =>
  [...ledger.filter(({ id }) => id !== retrain.id), retrain].toSorted((a, b) => b.ordered - a.ordered);

export const withoutRetrain = (ledger: readonly Retrain[], id: string): readonly Retrain[] =>
  ledger.filter((retrain) => retrain.id !== id);
