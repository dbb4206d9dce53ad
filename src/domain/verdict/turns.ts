import { moneyText } from '#domain/quantity/money-text.ts';
import { gateLimits, type Evidence, type EvidenceInput } from './evidence.ts';
import { evidenceWords } from './evidence-words.ts';

/** Another value that an input could have, and how to say it. */
export interface Alternative {
  readonly value: NonNullable<Evidence[EvidenceInput]>;
  readonly text: string;
}

/** Just above a number: far enough to be told from it, too little to matter. */
const above = (x: number) => x + Math.max(Math.abs(x) * 1e-9, 1e-12);
const below = (x: number) => x - Math.max(Math.abs(x) * 1e-9, 1e-12);

const around = (limit: number, text: string): readonly Alternative[] => [
  { value: above(limit), text: `above ${text}` },
  { value: limit, text: `at most ${text}` },
];

const from = (limit: number, text: string): readonly Alternative[] => [
  { value: limit, text: `${text} or more` },
  { value: below(limit), text: `below ${text}` },
];

const flags: readonly Alternative[] = [
  { value: true, text: 'yes' },
  { value: false, text: 'no' },
];

/** Sums that a benefit is compared with: nothing, and the other options. */
function benefits(others: readonly (number | null)[], currency: string): readonly Alternative[] {
  const known = others.filter((other) => other !== null);
  return [
    ...around(0, moneyText(0, currency)),
    ...known.flatMap((other) => [
      ...around(other, moneyText(other, currency)),
      ...from(other, moneyText(other, currency)),
    ]),
  ];
}

/**
 * Values at which the rules would look upon an input differently: both sides of every limit that it is compared with.
 * Whether one turns the verdict is for the rules to say.
 */
export function alternatives(
  input: EvidenceInput,
  evidence: Evidence,
  currency: string,
): readonly Alternative[] {
  const { materiality, gapHigh, gapLow, netBenefit, rollbackBenefit, thresholdBenefit } = evidence;
  const perPrediction = (amount: number) => `${moneyText(amount, currency)} per prediction`;
  switch (input) {
    case 'matureRows':
      return from(gateLimits.fewestRows, `${gateLimits.fewestRows} rows`);
    case 'gapLow':
    case 'gapHigh':
      return around(materiality, perPrediction(materiality));
    case 'materiality':
      return [gapLow, gapHigh].flatMap((gap) =>
        gap !== null && gap > 0 ? from(gap, perPrediction(gap)) : [],
      );
    case 'maturity':
    case 'trainingMaturity':
      return from(gateLimits.mature, String(gateLimits.mature));
    case 'payChance':
      return from(gateLimits.confidence, String(gateLimits.confidence));
    case 'waitWorth':
      return evidence.waitCost === null
        ? []
        : from(evidence.waitCost, moneyText(evidence.waitCost, currency));
    case 'waitCost':
      return evidence.waitWorth === null
        ? []
        : around(evidence.waitWorth, moneyText(evidence.waitWorth, currency));
    case 'netBenefit':
      return benefits([rollbackBenefit, thresholdBenefit], currency);
    case 'rollbackBenefit':
    case 'thresholdBenefit':
    case 'thresholdBenefitLow':
      return benefits([netBenefit], currency);
    case 'matureOn':
      return [];
    default:
      return evidenceWords[input].unit === 'flag' ? flags : [];
  }
}
