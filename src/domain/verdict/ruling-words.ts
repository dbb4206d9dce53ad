import { isoDate } from '#domain/time/instant.ts';
import { gateLimits, type EvidenceInput } from './evidence.ts';
import { evidenceText } from './evidence-words.ts';
import type { Ruling } from './gates.ts';
import type { RuleId, See } from './verdict.ts';

/** A rule's reason and what to do next, in words. */
export interface RulingWords {
  readonly reason: string;
  readonly action: string;
}

type Say = (say: (input: EvidenceInput) => string, see: See) => RulingWords;

/** `between 0.02 and 0.06 EUR per prediction`: the lower bound goes without its unit. */
const gapRange = (say: (input: EvidenceInput) => string) =>
  `between ${say('gapLow').split(' ')[0]} and ${say('gapHigh')}`;

const cannotJudge: Say = (say, see) => {
  if (!see('valued'))
    return {
      reason: 'Nobody has said what right and wrong predictions are worth.',
      action: 'Enter a value matrix or an error cost.',
    };
  const rows = see('matureRows');
  if (rows !== null && rows < gateLimits.fewestRows)
    return {
      reason: `Only ${say('matureRows')} have a final label; below ${gateLimits.fewestRows} nothing is judged.`,
      action: 'Wait for labels, or log actuals.',
    };
  if (see('gapHigh') === null || see('gapLow') === null)
    return {
      reason: 'What the model has lost since go-live cannot be measured.',
      action: 'Log actuals for the first chunks after go-live and for the newest.',
    };
  return {
    reason: 'The model loses value, and nobody has said what a retrain costs or brings.',
    action: 'Enter volume, horizon and the cost of a retrain.',
  };
};

const dataReason = (see: See) =>
  see('incidentOpen') === true
    ? 'A data-quality incident is open; a model trained now would learn it.'
    : 'There are signs of leakage; a retrained model would learn it again.';

const lateReason: Say = (say, see) => ({
  reason:
    see('estimatedOnly') === true
      ? 'The loss is seen by an estimate alone, without labels.'
      : `Of the labels of the evaluation window ${say('maturity')} are known, of the training window ${say('trainingMaturity')}; ${gateLimits.mature} is asked of both.`,
  action:
    see('matureOn') === null
      ? 'Wait until labels have come, or buy some.'
      : `Wait until ${isoDate(see('matureOn') ?? 0)}, or buy labels.`,
});

const tooDear: Say = (say, see) => {
  const benefit = see('netBenefit') ?? 0;
  if (benefit <= 0)
    return {
      reason: `The loss is real, but a retrain would bring ${say('netBenefit')} net: it is too cheap a loss to mend.`,
      action: 'Leave the model in service.',
    };
  if ((see('payChance') ?? 0) < gateLimits.confidence)
    return {
      reason: `A retrain would bring ${say('netBenefit')} net on average, but pays with a chance of ${say('payChance')} only; ${gateLimits.confidence} is asked.`,
      action: 'Leave the model in service, or find out more about the gain.',
    };
  return {
    reason: 'A retrain costs at least as much as all the value that it could ever bring back.',
    action: 'Leave the model in service.',
  };
};

const sayings: Readonly<Record<RuleId, Say>> = {
  '0': cannotJudge,
  '1': (say) => ({
    reason: `The drop began with a new version, and the previous one can still run: rolling back brings ${say('rollbackBenefit')}, retraining ${say('netBenefit')}.`,
    action: 'Roll back to the previous version.',
  }),
  '2': (_, see) => ({ reason: dataReason(see), action: 'Find and mend the cause before any retrain.' }),
  '3': (say, see) => ({
    reason: `${see('skew') === true ? 'Training and serving data differ' : 'A change upstream is not resolved'}, and the loss may be up to ${say('gapHigh')}.`,
    action: 'Settle which data are right before any retrain.',
  }),
  '4': (_, see) => ({
    reason: `${see('seasonal') === true ? 'The season' : 'A rare event'} explains the loss; it passes by itself.`,
    action: 'Leave the model alone, and keep this stretch out of training data.',
  }),
  '5': (say) => ({
    reason: `The loss is at most ${say('gapHigh')}, which is not above the ${say('materiality')} that nobody minds.`,
    action: 'Leave the model in service.',
  }),
  '6': lateReason,
  '6b': (say, see) => ({
    reason: `${lateReason(say, see).reason} Waiting would cost ${say('waitCost')} and teach ${say('waitWorth')}.`,
    action: 'Buy labels, or sample some by hand, instead of waiting.',
  }),
  '7': (say) => ({
    reason: `The loss lies ${gapRange(say)}: it may be nothing.`,
    action: 'Leave the model in service and look again when more labels have come.',
  }),
  '8': () => ({
    reason: 'Value dropped suddenly, and no known event explains it.',
    action: 'Find the cause of the drop before any retrain.',
  }),
  '8b': (say) => ({
    reason: `Another decision threshold brings ${say('thresholdBenefit')} (at least ${say('thresholdBenefitLow')}) without a retrain.`,
    action: 'Move the threshold, then look again.',
  }),
  '9': tooDear,
  '10': (say) => ({
    reason: `The loss lies ${gapRange(say)}; a retrain brings ${say('netBenefit')} net and pays with a chance of ${say('payChance')}.`,
    action: 'Retrain, test the new model on the same rows as the old one, and keep the old one ready.',
  }),
};

/** The words of a ruling. Reads through `see` what it says, so that a verdict's text depends on named inputs alone. */
export function rulingWords({ rule }: Ruling, see: See, currency: string): RulingWords {
  const say = (input: EvidenceInput) => evidenceText(input, see(input), currency);
  return sayings[rule](say, see);
}
