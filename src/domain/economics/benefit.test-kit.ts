import type { BenefitInput } from './benefit-input.ts';
import { example } from './examples.test-kit.ts';

/** The decision of the worked example: 760 of the cost is testing. */
export const workedBenefit: BenefitInput = (() => {
  const { in: given } = example<
    Record<
      'N' | 'H' | 'lead' | 'mu' | 'sigma' | 'sd_diff' | 'n_test' | 'K' | 'p_cat' | 'detect' | 'L_cat',
      number
    >,
    unknown
  >('E9');
  return {
    perDay: given.N,
    horizonDays: given.H,
    leadDays: given.lead,
    gainHalfLifeDays: null,
    mean: given.mu,
    sd: given.sigma,
    test: { rows: given.n_test, sdOfDifference: given.sd_diff, margin: 0 },
    cost: given.K,
    testingCost: 760,
    breakChance: given.p_cat,
    catchChance: given.detect,
    breakLoss: given.L_cat,
  };
})();
