import type { Flippable } from '#domain/economics/break-even.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { significant } from '#domain/quantity/significant.ts';

interface InputText {
  readonly name: string;
  readonly text: (value: number, currency: string) => string;
}

const days = (value: number) => `${significant(value)} days`;
const count = (value: number) => Math.round(value).toLocaleString('en-GB');

/** Names and units of the inputs of a net benefit, for reports. */
export const inputTexts: Readonly<Record<Flippable, InputText>> = {
  mean: { name: 'Gain per prediction', text: moneyText },
  perDay: { name: 'Predictions per day', text: count },
  horizonDays: { name: 'Horizon', text: days },
  leadDays: { name: 'Days to go live', text: days },
  cost: { name: 'Cost of a retrain', text: moneyText },
  breakChance: { name: 'Chance of a broken retrain', text: (value) => `${significant(value * 100)} %` },
};
