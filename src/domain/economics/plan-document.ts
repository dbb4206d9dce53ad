import { amountBounds, costBounds, countBounds, daysBounds, shareBounds } from './fault.ts';
import { checkVersion, JsonFields } from './json-fields.ts';
import { readCostSheet, writeCostSheet } from './read-cost-sheet.ts';
import { usualBreaks } from './read-benefit.ts';
import { planFaults, startingPlan, type BeliefSource, type RetrainPlan } from './retrain-plan.ts';
import type { ReadDocument } from './value-document.ts';

const gain = amountBounds('Gain per prediction');

function readBelief(fields: JsonFields): BeliefSource {
  switch (fields.choice('source', ['assumption', 'low-mid-high', 'pairs', 'history'])) {
    case 'assumption':
      return { source: 'assumption' };
    case 'low-mid-high':
      return {
        source: 'low-mid-high',
        guess: {
          low: fields.number('p5', gain),
          mid: fields.number('p50', gain),
          high: fields.number('p95', gain),
        },
      };
    case 'pairs':
      return { source: 'pairs', gains: fields.numbers('gains', gain) };
    case 'history':
      return {
        source: 'history',
        gains: fields.numbers('gains', gain),
        prior: {
          mean: fields.numberOr('prior_mu', gain, 0),
          sd: fields.numberOr('prior_sigma', costBounds('Spread of the prior'), 0),
        },
      };
  }
}

function readTest(fields: JsonFields): RetrainPlan['test'] {
  if (!fields.has('n_test')) return null;
  return {
    rows: fields.number('n_test', countBounds('Rows of the test')),
    sdOfDifference: fields.number('sd_diff', costBounds('Standard deviation of the paired difference')),
  };
}

/** Reads the content of a document of kind `costs`; null for none. */
export function readPlanDocument(content: unknown): ReadDocument<RetrainPlan> | null {
  if (content === null || content === undefined) return null;
  const fields = JsonFields.of(content, '');
  const currency = fields.text('currency') ?? '';
  const start = startingPlan(currency);
  const value: RetrainPlan = {
    sheet: readCostSheet(fields, currency),
    perDay: fields.numberOr('N', countBounds('Predictions per day'), null),
    horizonDays: fields.numberOr('H', daysBounds('Horizon'), start.horizonDays),
    leadDays: fields.numberOr('lead', daysBounds('Days to go live'), start.leadDays),
    gainHalfLifeDays: fields.numberOr('half_life', daysBounds('Half-life of the gain'), null),
    belief: fields.has('belief') ? readBelief(fields.object('belief')) : start.belief,
    test: readTest(fields),
    breakChance: fields.numberOr('p_cat', shareBounds('Chance of a broken retrain'), usualBreaks.breakChance),
    catchChance: fields.numberOr(
      'detect',
      shareBounds('Chance that checks stop it'),
      usualBreaks.catchChance,
    ),
    breakLoss: fields.numberOr('L_cat', costBounds('Loss from a broken retrain'), 0),
    rollbackCost: fields.numberOr('rollback_cost', costBounds('Cost of rolling back'), 0),
  };
  checkVersion(fields);
  const faults = fields.faults.length > 0 ? fields.faults : planFaults(value);
  return faults.length === 0 ? { outcome: 'read', value } : { outcome: 'faulty', faults };
}

function writeBelief(belief: BeliefSource) {
  switch (belief.source) {
    case 'assumption':
      return { source: belief.source };
    case 'low-mid-high': {
      const { low, mid, high } = belief.guess;
      return { source: belief.source, p5: low, p50: mid, p95: high };
    }
    case 'pairs':
      return { source: belief.source, gains: belief.gains };
    case 'history':
      return {
        source: belief.source,
        gains: belief.gains,
        prior_mu: belief.prior.mean,
        prior_sigma: belief.prior.sd,
      };
  }
}

/** The content of a document of kind `costs`. */
export const writePlanDocument = (plan: RetrainPlan) => ({
  version: 1,
  currency: plan.sheet.currency,
  ...writeCostSheet(plan.sheet),
  N: plan.perDay,
  H: plan.horizonDays,
  lead: plan.leadDays,
  half_life: plan.gainHalfLifeDays,
  belief: writeBelief(plan.belief),
  n_test: plan.test?.rows ?? null,
  sd_diff: plan.test?.sdOfDifference ?? null,
  p_cat: plan.breakChance,
  detect: plan.catchChance,
  L_cat: plan.breakLoss,
  rollback_cost: plan.rollbackCost,
});
