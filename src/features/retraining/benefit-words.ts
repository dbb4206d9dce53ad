import type { Flippable } from '#domain/economics/break-even.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';

interface Words {
  readonly name: string;
  readonly text: (value: number, currency: string) => string;
}

const days = (value: number) => `${formatNumber(value)} days`;

/** Names and units of the inputs of a net benefit. */
export const inputWords: Readonly<Record<Flippable, Words>> = {
  mean: { name: 'Gain per prediction', text: moneyText },
  perDay: { name: 'Predictions per day', text: (value) => formatCount(value) },
  horizonDays: { name: 'Horizon', text: days },
  leadDays: { name: 'Days to go live', text: days },
  cost: { name: 'Cost of a retrain', text: moneyText },
  breakChance: { name: 'Chance of a broken retrain', text: (value) => formatPercent(value) },
};
