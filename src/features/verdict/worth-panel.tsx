import { Link } from '@tanstack/react-router';
import type { BreakEven, Flippable } from '#domain/economics/break-even.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import type { CadenceAdvice, Decision } from '#domain/verdict/decide.ts';
import type { Gathered } from '#domain/verdict/gather.ts';
import { Empty } from '#ui/empty.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './verdict-page.module.css';

const names: Readonly<Record<Flippable, string>> = {
  mean: 'Gain per prediction',
  perDay: 'Predictions per day',
  horizonDays: 'Days until the next retrain anyway',
  leadDays: 'Days to go live',
  cost: 'Cost of the retrain',
  breakChance: 'Chance of a broken retrain',
};

function columnsFor(currency: string): readonly TableColumn<BreakEven>[] {
  const show = (name: Flippable, value: number | null) =>
    name === 'mean' || name === 'cost' ? moneyText(value, currency) : formatNumber(value);
  return [
    { id: 'input', label: 'Input', cell: ({ input }) => names[input] },
    { id: 'now', label: 'Now', align: 'end', cell: ({ input, now }) => show(input, now) },
    {
      id: 'at',
      label: 'Would flip at',
      note: 'all others as they are',
      align: 'end',
      cell: ({ input, at }) => (at === null ? 'nowhere' : show(input, at)),
    },
  ];
}

/** A sentence on how often to retrain. */
export function cadenceSentence(advice: CadenceAdvice | null): string {
  if (!advice)
    return 'How often to retrain cannot be told: no steady decay can be measured, or no cost is entered.';
  const { best, band } = advice;
  if (best.kind !== 'every') return best.reason;
  const days = (value: number) => formatNumber(Math.round(value));
  const range = band
    ? band.high === null
      ? `; anything from ${days(band.low)} days on costs at most a tenth more`
      : `; anything between ${days(band.low)} and ${days(band.high)} days costs at most a tenth more`
    : '';
  return `At this decay, retraining every ${days(best.days)} days costs least${range}.`;
}

export interface WorthPanelProps {
  readonly gathered: Gathered;
  readonly decision: Decision;
  readonly modelId: string;
}

/** What a retrain would be worth: the second thing a verdict rests on. */
export function WorthPanel({ gathered, decision, modelId }: WorthPanelProps) {
  const { benefit, breakEvens, cadence } = decision;
  const currency = gathered.input.currency ?? '';
  const money = (amount: number | null) => moneyText(amount, currency);
  return (
    <section className={styles.part} aria-labelledby="worth">
      <h2 id="worth">What a retrain is worth</h2>
      {!benefit ? (
        <Empty
          message="What a retrain costs or brings is not known."
          advice={
            <Link to="/models/$modelId/value" params={{ modelId }}>
              Enter costs and expected gain
            </Link>
          }
        />
      ) : (
        <>
          <StatList>
            <Stat
              label="Net benefit of retraining now"
              value={money(benefit.mean)}
              note={`nine times in ten between ${money(benefit.low)} and ${money(benefit.high)}`}
            />
            <Stat
              label="Chance that it pays"
              value={formatPercent(benefit.untested.payChance)}
              note="80% are asked for"
            />
            <Stat
              label="New model worse, and shipped"
              value={formatPercent(benefit.odds.worseAndShipped)}
              note={`worse before any test: ${formatPercent(benefit.odds.worse)}`}
            />
            <Stat
              label="Pays itself back in"
              value={benefit.paybackDays === null ? 'never' : `${formatNumber(benefit.paybackDays)} days`}
              note={
                benefit.valueOfTest === null
                  ? 'shipped without a test'
                  : `the test is worth ${money(benefit.valueOfTest)}`
              }
            />
          </StatList>
          {gathered.belief?.source === 'assumption' && (
            <p className={styles.text}>
              <strong>Assumed, not measured. </strong>
              {gathered.belief.basis}
            </p>
          )}
          <Table
            caption="Where the net benefit turns"
            columns={columnsFor(currency)}
            rows={breakEvens}
            rowKey={({ input }) => input}
          />
        </>
      )}
      <p className={styles.text}>{cadenceSentence(cadence)}</p>
    </section>
  );
}
