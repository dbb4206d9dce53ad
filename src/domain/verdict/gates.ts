import { gateLimits } from './evidence.ts';
import type { RuleId, See, VerdictKind } from './verdict.ts';

/** A rule that applied. */
export interface Ruling {
  readonly kind: VerdictKind;
  readonly rule: RuleId;
}

/** One rule: its answer, or null to ask the next one. Each reads only what it needs, through `see`. */
export type Gate = (see: See) => Ruling | null;

const ruling = (rule: RuleId, kind: VerdictKind, applies: boolean): Ruling | null =>
  applies ? { rule, kind } : null;

const valued: Gate = (see) => ruling('0', 'cannot-judge', !see('valued'));

const enoughRows: Gate = (see) => {
  const rows = see('matureRows');
  return ruling('0', 'cannot-judge', rows !== null && rows < gateLimits.fewestRows);
};

const rollBack: Gate = (see) => {
  if (see('versionDrop') !== true || see('previousRunnable') !== true) return null;
  const benefit = see('rollbackBenefit');
  if (benefit === null || benefit <= 0) return null;
  const retrain = see('netBenefit');
  return ruling('1', 'roll-back', retrain === null || benefit >= retrain);
};

const badData: Gate = (see) =>
  ruling('2', 'investigate-first', see('incidentOpen') === true || see('leakage') === true);

const changedWorld: Gate = (see) => {
  if (see('skew') !== true && see('upstreamOpen') !== true) return null;
  const high = see('gapHigh');
  return ruling('3', 'investigate-first', high !== null && high > see('materiality'));
};

const passing: Gate = (see) =>
  ruling('4', 'leave-alone', see('seasonal') === true || see('rareEvent') === true);

const gapKnown: Gate = (see) =>
  ruling('0', 'cannot-judge', see('gapHigh') === null || see('gapLow') === null);

const noLoss: Gate = (see) => {
  const high = see('gapHigh');
  return ruling('5', 'leave-alone', high !== null && high <= see('materiality'));
};

const lateLabels: Gate = (see) => {
  const immature = (input: 'maturity' | 'trainingMaturity') => {
    const share = see(input);
    return share !== null && share < gateLimits.mature;
  };
  if (see('estimatedOnly') !== true && !immature('maturity') && !immature('trainingMaturity')) return null;
  const [worth, cost] = [see('waitWorth'), see('waitCost')];
  return worth === null || cost === null || worth >= cost
    ? { rule: '6', kind: 'wait-for-labels' }
    : { rule: '6b', kind: 'investigate-first' };
};

const lossInDoubt: Gate = (see) => {
  const low = see('gapLow');
  return ruling('7', 'leave-alone', low !== null && low <= see('materiality'));
};

const suddenDrop: Gate = (see) => ruling('8', 'investigate-first', see('unexplainedStep') === true);

const costKnown: Gate = (see) =>
  ruling('0', 'cannot-judge', see('netBenefit') === null || see('payChance') === null);

const tooDear: Gate = (see) => {
  const [benefit, chance] = [see('netBenefit') ?? 0, see('payChance') ?? 0];
  const pays = benefit > 0 && chance >= gateLimits.confidence;
  return ruling('9', 'leave-alone', !pays || see('neverPays') === true);
};

/** Looks again at what speaks for it, so that these are its facts. */
const retrain: Gate = (see) => {
  for (const input of ['gapLow', 'gapHigh', 'netBenefit', 'payChance'] as const) see(input);
  return { rule: '10', kind: 'retrain-now' };
};

/** The rules, in order. The last always answers. */
export const gates: readonly Gate[] = [
  valued,
  enoughRows,
  rollBack,
  badData,
  changedWorld,
  passing,
  gapKnown,
  noLoss,
  lateLabels,
  lossInDoubt,
  suddenDrop,
  costKnown,
  tooDear,
  retrain,
];

/**
 * Moving the threshold costs next to nothing, so it comes before leaving a model alone and before a retrain that is
 * worth less. Asked once a rule on money has answered: never over bad data, late labels or a season.
 */
export function thresholdInstead(see: See, { rule, kind }: Ruling): Ruling | null {
  const onMoney = rule === '5' || rule === '7' || rule === '9' || rule === '10';
  if (!onMoney) return null;
  const low = see('thresholdBenefitLow');
  if (low === null || low <= 0) return null;
  const benefit = see('thresholdBenefit');
  if (kind === 'leave-alone') return { rule: '8b', kind: 'move-threshold' };
  return ruling('8b', 'move-threshold', benefit !== null && benefit >= (see('netBenefit') ?? 0));
}
