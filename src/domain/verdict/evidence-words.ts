import { moneyText } from '#domain/quantity/money-text.ts';
import { grouped, significant } from '#domain/quantity/significant.ts';
import { isoDate } from '#domain/time/instant.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

type Unit = 'flag' | 'rows' | 'per-prediction' | 'money' | 'share' | 'day';

interface Words {
  readonly name: string;
  readonly unit: Unit;
  /** What would bring it where it is not known. */
  readonly remedy: string;
}

const words = (name: string, unit: Unit, remedy: string): Words => ({ name, unit, remedy });

const matrix = 'Enter what right and wrong predictions are worth on the value page.';
const costs = 'Enter volume, horizon and the cost of a retrain on the value page.';
const sayIt = 'Say it on this page, with a note.';

/** Names, units and remedies of the inputs of a verdict. */
export const evidenceWords: Readonly<Record<EvidenceInput, Words>> = {
  valued: words('Value of predictions known', 'flag', matrix),
  matureRows: words('Mature rows', 'rows', 'Log actuals with the time at which they came.'),
  gapLow: words('Loss per prediction, lower bound', 'per-prediction', matrix),
  gapHigh: words('Loss per prediction, upper bound', 'per-prediction', matrix),
  materiality: words('Loss that nobody minds', 'per-prediction', matrix),
  estimatedOnly: words('Loss seen by estimates only', 'flag', 'Log actuals.'),
  maturity: words('Labels known, evaluation window', 'share', 'Log when labels came.'),
  trainingMaturity: words('Labels known, training window', 'share', 'Log when labels came.'),
  matureOn: words('Day on which labels are mature', 'day', 'Log when labels came.'),
  waitWorth: words('Worth of waiting for labels', 'money', costs),
  waitCost: words('Cost of waiting for labels', 'money', costs),
  versionDrop: words('Drop began with a new version', 'flag', 'Enter releases as events.'),
  previousRunnable: words('Previous version can still run', 'flag', sayIt),
  rollbackBenefit: words('Net benefit of rolling back', 'money', sayIt),
  incidentOpen: words('Open data-quality incident', 'flag', 'Log features, or enter incidents.'),
  leakage: words('Sign of leakage', 'flag', 'Log features and when labels came.'),
  skew: words('Training and serving differ', 'flag', 'Log features, with the training set as reference.'),
  upstreamOpen: words('Unresolved change upstream', 'flag', 'Enter upstream changes as events.'),
  seasonal: words('Explained by the season', 'flag', 'Two seasons of data are needed to tell.'),
  rareEvent: words('Explained by a rare event', 'flag', 'Enter rare events as events.'),
  unexplainedStep: words(
    'Sudden drop without a known cause',
    'flag',
    'At least four mature chunks are needed to tell.',
  ),
  netBenefit: words('Net benefit of retraining', 'money', costs),
  payChance: words('Chance that a retrain pays', 'share', costs),
  neverPays: words(
    'No cadence of retrains ever pays',
    'flag',
    'At least four mature chunks are needed to tell.',
  ),
  thresholdBenefit: words('Net benefit of moving the threshold', 'money', 'Log scores beside decisions.'),
  thresholdBenefitLow: words(
    'Net benefit of moving the threshold, lower bound',
    'money',
    'Log scores beside decisions.',
  ),
};

/** A share as a figure between 0 and 1 would be read out: `0.97`. */
export const shareText = (share: number): string => significant(share);

/** An input's value in words: `yes`, `1,200 rows`, `0.02 EUR`, `not known`. */
export function evidenceText(input: EvidenceInput, value: Evidence[EvidenceInput], currency: string): string {
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const { unit } = evidenceWords[input];
  if (unit === 'day') return isoDate(value);
  if (unit === 'share') return shareText(value);
  if (unit === 'rows') return `${grouped(Math.round(value))} rows`;
  return unit === 'money' ? moneyText(value, currency) : `${moneyText(value, currency)} per prediction`;
}
