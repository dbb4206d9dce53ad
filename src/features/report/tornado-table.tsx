import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import type { Flippable } from '#domain/economics/break-even.ts';
import { tornado, usualRanges } from '#domain/economics/tornado.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { PlainTable } from './plain-table.tsx';
import styles from './report.module.css';

const names: Record<Flippable, string> = {
  mean: 'Gain per prediction',
  perDay: 'Predictions per day',
  horizonDays: 'Horizon, days',
  leadDays: 'Days to go live',
  cost: 'Cost of a retrain',
  breakChance: 'Chance of a broken retrain',
};

/** Which input moves the net benefit most, widest first. */
export function TornadoTable({
  input,
  currency,
}: {
  readonly input: BenefitInput;
  readonly currency: string;
}) {
  const rows = tornado(input, usualRanges(input)).map(({ input: name, low, high, width }) => [
    names[name],
    moneyText(low.benefit, currency),
    moneyText(high.benefit, currency),
    moneyText(width, currency),
  ]);
  return (
    <section className={styles.part}>
      <h3>What matters most</h3>
      <p>Net benefit with one input at half and at one and a half times its value, all others as they are.</p>
      <PlainTable
        caption="What matters most"
        columns={['Input', 'At its low', 'At its high', 'Width']}
        rows={rows}
      />
    </section>
  );
}
