import { benefitFaults, type BenefitInput } from './benefit-input.ts';
import { amountBounds, costBounds, countBounds, daysBounds, shareBounds } from './fault.ts';
import type { JsonFields } from './json-fields.ts';
import { beliefFromGuess, lowMidHighFaults } from './recovery-belief.ts';

/** Names that a benefit is read from. */
export const benefitNames = [
  'N',
  'H',
  'lead',
  'half_life',
  'mu',
  'sigma',
  'p5',
  'p50',
  'p95',
  'n_test',
  'sd_diff',
  'margin',
  'K',
  'K_testing',
  'p_cat',
  'detect',
  'L_cat',
] as const;

/** Starting values of what people seldom know: chance of a broken retrain, and that checks stop it. */
export const usualBreaks = { breakChance: 0.05, catchChance: 0.8 } as const;

function readBelief(fields: JsonFields): { readonly mean: number; readonly sd: number } {
  if (!fields.has('p50') || fields.has('mu'))
    return {
      mean: fields.number('mu', amountBounds('Expected gain per prediction')),
      sd: fields.number('sigma', costBounds('Standard deviation of the gain')),
    };
  const guess = {
    low: fields.number('p5', amountBounds('Low guess of the gain')),
    mid: fields.number('p50', amountBounds('Middle guess of the gain')),
    high: fields.number('p95', amountBounds('High guess of the gain')),
  };
  for (const { path, what, remedy } of lowMidHighFaults(guess)) fields.fault(path, what, remedy);
  return beliefFromGuess(guess);
}

/** A benefit by its symbols. @param known cost of a retrain and its testing from a cost sheet, where there is one. */
export function readBenefit(
  fields: JsonFields,
  known: { readonly cost: number; readonly testingCost: number } | null,
): BenefitInput {
  const before = fields.faults.length;
  const cost = fields.has('K') || !known ? fields.number('K', costBounds('Cost of one retrain')) : known.cost;
  const input: BenefitInput = {
    perDay: fields.number('N', countBounds('Predictions per day')),
    horizonDays: fields.number('H', daysBounds('Days until the next retrain that would happen anyway')),
    leadDays: fields.numberOr('lead', daysBounds('Days from the decision to going live'), 0),
    gainHalfLifeDays: fields.numberOr('half_life', daysBounds('Days in which the gain halves'), null),
    ...readBelief(fields),
    test: fields.has('n_test')
      ? {
          rows: fields.number('n_test', countBounds('Rows of the test')),
          sdOfDifference: fields.number('sd_diff', costBounds('Standard deviation of the paired difference')),
          margin: fields.numberOr('margin', amountBounds('Margin of the test'), 0),
        }
      : null,
    cost,
    testingCost: fields.numberOr(
      'K_testing',
      costBounds('Part of the cost that goes into testing'),
      known?.testingCost ?? 0,
    ),
    breakChance: fields.numberOr('p_cat', shareBounds('Chance of a broken retrain'), usualBreaks.breakChance),
    catchChance: fields.numberOr(
      'detect',
      shareBounds('Chance that checks stop it'),
      usualBreaks.catchChance,
    ),
    breakLoss: fields.numberOr('L_cat', costBounds('Loss from a broken retrain'), 0),
  };
  // A field that could not be read has its fault already; its stand-in would only add another.
  if (fields.faults.length === before)
    for (const { path, what, remedy } of benefitFaults(input)) fields.fault(path, what, remedy);
  return input;
}

/** The inverse of {@link readBenefit}. */
export const writeBenefit = (input: BenefitInput) => ({
  N: input.perDay,
  H: input.horizonDays,
  lead: input.leadDays,
  half_life: input.gainHalfLifeDays,
  mu: input.mean,
  sigma: input.sd,
  n_test: input.test?.rows ?? null,
  sd_diff: input.test?.sdOfDifference ?? null,
  margin: input.test?.margin ?? null,
  K: input.cost,
  K_testing: input.testingCost,
  p_cat: input.breakChance,
  detect: input.catchChance,
  L_cat: input.breakLoss,
});
