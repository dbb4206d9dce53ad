import type { EvidenceInput } from './evidence.ts';

/** The short name of each input in documents and definitions. */
export const evidenceSymbols: Readonly<Record<EvidenceInput, string>> = {
  valued: 'valued',
  matureRows: 'n',
  gapLow: 'g_lo',
  gapHigh: 'g_hi',
  materiality: 'materiality',
  estimatedOnly: 'estimated',
  maturity: 'maturity',
  trainingMaturity: 'train_maturity',
  matureOn: 'mature_on',
  waitWorth: 'evsi_wait',
  waitCost: 'wait_cost',
  versionDrop: 'version_drop',
  previousRunnable: 'prev_ok',
  rollbackBenefit: 'nb_rollback',
  incidentOpen: 'dq_open',
  leakage: 'leak',
  skew: 'skew',
  upstreamOpen: 'upstream_open',
  seasonal: 'seasonal',
  rareEvent: 'rare_event',
  unexplainedStep: 'unexplained_step',
  netBenefit: 'nb',
  payChance: 'p_nb',
  neverPays: 'never_pays',
  thresholdBenefit: 'nb_threshold',
  thresholdBenefitLow: 'nb_threshold_lo',
};

/** Names of the inputs in the order of the rules. */
export const evidenceInputs = Object.keys(evidenceSymbols) as readonly EvidenceInput[];
