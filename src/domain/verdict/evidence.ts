import type { Instant } from '#domain/time/instant.ts';

/**
 * What is known about one model when it is judged. Null: nobody has looked, or it cannot be told. Money per prediction
 * for gaps, money for benefits; gaps are losses of the model itself (rate part), so positive is worse.
 */
export interface Evidence {
  /** True when the model has a value matrix or an error cost. */
  readonly valued: boolean;
  /** Rows whose label has come and is taken as final. */
  readonly matureRows: number | null;
  /** Bounds of the 90 % interval of the gap. */
  readonly gapLow: number | null;
  readonly gapHigh: number | null;
  /** Loss per prediction below which nobody minds, ≥ 0. */
  readonly materiality: number;
  /** The gap rests on estimates alone, not on labels. */
  readonly estimatedOnly: boolean | null;
  /** Share of eventual labels known, in the evaluation and in the training window, 0–1. */
  readonly maturity: number | null;
  readonly trainingMaturity: number | null;
  /** Day on which enough labels will be known; null where not known. */
  readonly matureOn: Instant | null;
  /** Money that the missing labels would be worth, and cost to wait for. */
  readonly waitWorth: number | null;
  readonly waitCost: number | null;
  /** The drop began within two chunks after a new version went live. */
  readonly versionDrop: boolean | null;
  readonly previousRunnable: boolean | null;
  readonly rollbackBenefit: number | null;
  /** Open data-quality incident in the evaluation or training window. */
  readonly incidentOpen: boolean | null;
  readonly leakage: boolean | null;
  readonly skew: boolean | null;
  readonly upstreamOpen: boolean | null;
  readonly seasonal: boolean | null;
  readonly rareEvent: boolean | null;
  /** A sudden drop that no known event explains. */
  readonly unexplainedStep: boolean | null;
  /** Expected net benefit of retraining now, and the chance that it is above 0. */
  readonly netBenefit: number | null;
  readonly payChance: number | null;
  /** A retrain costs at least as much as all the value that decay could ever take. */
  readonly neverPays: boolean | null;
  /** Money that moving the decision threshold would add over the horizon, and the lower bound of that. */
  readonly thresholdBenefit: number | null;
  readonly thresholdBenefitLow: number | null;
}

export type EvidenceInput = keyof Evidence;

/** Where nothing has been looked at yet. */
export const noEvidence: Evidence = {
  valued: false,
  matureRows: null,
  gapLow: null,
  gapHigh: null,
  materiality: 0,
  estimatedOnly: null,
  maturity: null,
  trainingMaturity: null,
  matureOn: null,
  waitWorth: null,
  waitCost: null,
  versionDrop: null,
  previousRunnable: null,
  rollbackBenefit: null,
  incidentOpen: null,
  leakage: null,
  skew: null,
  upstreamOpen: null,
  seasonal: null,
  rareEvent: null,
  unexplainedStep: null,
  netBenefit: null,
  payChance: null,
  neverPays: null,
  thresholdBenefit: null,
  thresholdBenefitLow: null,
};

/** Numbers that the gates compare with. */
export const gateLimits = {
  /** Mature rows below which nothing is judged. */
  fewestRows: 100,
  /** Share of labels from which a window counts as mature. */
  mature: 0.9,
  /** Chance of paying from which a retrain is advised. */
  confidence: 0.8,
} as const;
