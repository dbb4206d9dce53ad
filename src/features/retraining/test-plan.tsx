import { useState } from 'react';
import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import type { NetBenefit } from '#domain/economics/net-benefit.ts';
import { rowsForMoney, usualCertainty } from '#domain/economics/test-size.ts';
import { bestTest, valueOfCertainty } from '#domain/economics/test-value.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './retraining.module.css';

export interface TestPlanProps {
  readonly input: BenefitInput;
  readonly benefit: NetBenefit;
  readonly currency: string;
}

const isPositive = (value: number | null): value is number => value !== null && value > 0;

/** How many rows a shadow test needs, and how many are worth their price. */
export function TestPlan({ input, benefit, currency }: TestPlanProps) {
  const [sd, setSd] = useState<number | null>(input.test?.sdOfDifference ?? null);
  const [price, setPrice] = useState<number | null>(null);
  const { predictions, failureCost } = benefit;
  const spent = predictions > 0 ? (input.cost + failureCost) / predictions : 0;
  const open = { netGain: input.mean - spent, sd: input.sd, predictions };
  const needed = isPositive(sd) ? rowsForMoney({ sd, difference: input.mean }) : null;
  const best =
    isPositive(sd) && isPositive(price) ? bestTest(open, { sdOfDifference: sd, costPerRow: price }) : null;
  const money = (amount: number) => moneyText(amount, currency);
  return (
    <details className={styles.details}>
      <summary>How large should the shadow test be?</summary>
      <div className={styles.part}>
        <p className={styles.text}>
          Old and new model decide the same rows side by side, and only the old one counts. Each row gives one
          difference in money; its spread says how many rows are needed.
        </p>
        <div className={styles.fields}>
          <NumberField
            label="Spread of the difference per row (s.d.)"
            unit={currency}
            hint="From a first few hundred paired rows."
            value={sd}
            onChange={setSd}
          />
          <NumberField label="Price of one test row" unit={currency} value={price} onChange={setPrice} />
        </div>
        <StatList>
          <Stat
            label="Rows to see the expected gain"
            value={needed === null ? '–' : formatCount(needed)}
            note={`paired; ${formatPercent(usualCertainty.power)} power, ${formatPercent(usualCertainty.alpha)} two-sided`}
          />
          <Stat
            label="Rows that are worth their price"
            value={best === null ? '–' : best.rows === 0 ? 'none' : formatCount(best.rows)}
            note={best === null ? 'needs spread and price' : `worth ${money(best.net)} net`}
          />
          <Stat
            label="Most that any test is worth"
            value={money(valueOfCertainty(open))}
            note="to know the gain for sure"
          />
        </StatList>
      </div>
    </details>
  );
}
