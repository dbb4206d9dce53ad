import {
  amountBounds,
  costBounds,
  countBounds,
  daysBounds,
  numberFaults,
  shareBounds,
  type Bounds,
  type Fault,
} from './fault.ts';

/** Everything that one decision "retrain now?" rests on. Money in one currency; days; ratios 0–1. */
export interface BenefitInput {
  /** Predictions per day over the horizon. */
  readonly perDay: number;
  readonly horizonDays: number;
  readonly leadDays: number;
  readonly gainHalfLifeDays: number | null;
  /** Belief about the gain per prediction. */
  readonly mean: number;
  readonly sd: number;
  /** Rows of the shadow test with the row-level standard deviation of the paired difference; null for no test. */
  readonly test: { readonly rows: number; readonly sdOfDifference: number; readonly margin: number } | null;
  /** Marginal cost of one retrain, and the part of it that goes into testing. */
  readonly cost: number;
  readonly testingCost: number;
  /** Chance that the retrain is technically broken, that checks stop it, and what it loses if they do not. */
  readonly breakChance: number;
  readonly catchChance: number;
  readonly breakLoss: number;
}

const fields: readonly (readonly [keyof BenefitInput, string, Bounds])[] = [
  ['perDay', 'N', countBounds('Predictions per day')],
  ['horizonDays', 'H', daysBounds('Days until the next retrain that would happen anyway')],
  ['leadDays', 'lead', daysBounds('Days from the decision to going live')],
  ['mean', 'mu', amountBounds('Expected gain per prediction')],
  ['sd', 'sigma', costBounds('Standard deviation of the gain')],
  ['cost', 'K', costBounds('Cost of one retrain')],
  ['testingCost', 'K_testing', costBounds('Part of the cost that goes into testing')],
  ['breakChance', 'p_cat', { ...shareBounds('Chance of a broken retrain'), most: 0.999 }],
  ['catchChance', 'detect', shareBounds('Chance that checks stop a broken retrain')],
  ['breakLoss', 'L_cat', costBounds('Loss from a broken retrain')],
];

/** Inputs that are missing, not numbers or outside their bounds; paths are the symbols of the definitions. */
export function benefitFaults(input: BenefitInput): readonly Fault[] {
  const { test, gainHalfLifeDays, testingCost, cost } = input;
  const faults = fields.flatMap(([name, path, bounds]) => numberFaults(path, input[name], bounds));
  if (gainHalfLifeDays !== null)
    faults.push(
      ...numberFaults('half_life', gainHalfLifeDays, {
        ...daysBounds('Days in which the gain halves'),
        above: true,
      }),
    );
  if (test)
    faults.push(
      ...numberFaults('n_test', test.rows, countBounds('Rows of the test')),
      ...numberFaults(
        'sd_diff',
        test.sdOfDifference,
        costBounds('Standard deviation of the paired difference'),
      ),
      ...numberFaults('margin', test.margin, amountBounds('Margin of the test')),
    );
  if (faults.length === 0 && testingCost > cost)
    faults.push({
      path: 'K_testing',
      what: `Testing costs ${testingCost}, which is more than the whole retrain at ${cost}.`,
      remedy: 'Enter the part of the cost that goes into testing.',
    });
  return faults;
}

/** What is allowed but odd, in words for the screen. */
export function benefitWarnings(input: BenefitInput): readonly Fault[] {
  const { cost, horizonDays, leadDays, sd, test } = input;
  const warnings: readonly (Fault | null)[] = [
    cost === 0
      ? {
          path: 'K',
          what: 'A retrain that costs nothing always pays.',
          remedy: 'Count people’s hours, labels and testing before trusting this.',
        }
      : null,
    horizonDays <= leadDays
      ? {
          path: 'H',
          what: `It takes ${leadDays} days to go live, and the horizon ends after ${horizonDays}: nothing can be paid back.`,
          remedy: 'Shorten the lead, or put off the retrain that would happen anyway.',
        }
      : null,
    sd === 0
      ? {
          path: 'sigma',
          what: 'The gain is taken as certain.',
          remedy: 'Give a low and a high guess; nobody knows a gain exactly.',
        }
      : null,
    test && test.rows > 0 && test.sdOfDifference === 0
      ? {
          path: 'sd_diff',
          what: 'The test is taken to be without error.',
          remedy: 'Enter how much the difference of the two models varies from row to row.',
        }
      : null,
    test?.rows === 0
      ? { path: 'n_test', what: 'A test of no rows is no test.', remedy: 'Plan rows, or ship untested.' }
      : null,
  ];
  return warnings.filter((warning) => warning !== null);
}
