import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import type { CostSheet } from '#domain/economics/cost-sheet.ts';
import type { Counts } from '#domain/economics/counted-value.ts';
import type { Decay } from '#domain/economics/decay.ts';
import type { ValueMatrix } from '#domain/economics/value-matrix.ts';
import type { Interval } from '#domain/quantity/interval.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

/** Counts under a matrix: of one stretch, or of the reference and the newest chunks. */
export interface CountedEvidence {
  readonly matrix: ValueMatrix;
  /** One stretch, where only its own value is asked for. */
  readonly counts: Counts | null;
  readonly reference: Counts | null;
  readonly now: Counts | null;
}

/** What a cadence is chosen from. */
export interface CadencePlan {
  readonly decay: Decay;
  /** 95 % interval of the slope of a linear decay; null where nobody knows. */
  readonly slopes: Interval | null;
  readonly perDay: number;
  /** Money of one retrain with its expected failures. */
  readonly cost: number;
  /** Age of training data at go-live, days; null where labels are taken as immediate. */
  readonly dataAgeDays: number | null;
  /** Days over which retrains are counted; null for no such count. */
  readonly horizonDays: number | null;
}

/** All that one decision rests on: what the page exports and `npm run decide` reads. */
export interface DecisionInput {
  readonly model: string | null;
  /** ISO 4217; null where nobody said, and amounts are in "units of money". */
  readonly currency: string | null;
  readonly asOf: Instant | null;
  /** Inputs of the verdict that are stated; the others follow from the parts below where these allow it. */
  readonly evidence: Partial<Evidence>;
  /** Why a stated input is what it is, where somebody overrode a measurement. */
  readonly notes: Readonly<Partial<Record<EvidenceInput, string>>>;
  readonly value: CountedEvidence | null;
  readonly costs: CostSheet | null;
  readonly benefit: BenefitInput | null;
  readonly cadence: CadencePlan | null;
}

/** What amounts are called where nobody named a currency. */
export const unnamedCurrency = 'units of money';
