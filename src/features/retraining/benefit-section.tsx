import { Link } from '@tanstack/react-router';
import { breakEvens, type BreakEven } from '#domain/economics/break-even.ts';
import type { BenefitInput } from '#domain/economics/benefit-input.ts';
import { tornado, usualRanges } from '#domain/economics/tornado.ts';
import { inputTexts } from '#domain/report/input-texts.ts';
import { moneyRangeText, moneyText } from '#domain/quantity/money-text.ts';
import type { Decision } from '#domain/verdict/decide.ts';
import { Bars } from '#ui/chart/bars.tsx';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { Empty } from '#ui/empty.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './retraining.module.css';
import { TestPlan } from './test-plan.tsx';

export interface BenefitSectionProps {
  readonly modelId: string;
  readonly decision: Decision;
  readonly input: BenefitInput | null;
  readonly currency: string;
  /** Where the belief about the gain comes from, in words. */
  readonly basis: string | null;
}

/** Net benefit of one retrain decided now: its range, what it rests on, and where each input would turn it. */
export function BenefitSection({ modelId, decision, input, currency, basis }: BenefitSectionProps) {
  const { benefit, breakEvenGain } = decision;
  if (!benefit || !input)
    return (
      <Empty
        message="What a retrain would bring cannot be computed yet."
        advice={
          <>
            It needs what a prediction is worth and what a retrain costs:{' '}
            <Link to="/models/$modelId/value" params={{ modelId }}>
              enter them on the value page
            </Link>
            .
          </>
        }
      />
    );
  const money = (amount: number | null) => moneyText(amount, currency);
  return (
    <div className={styles.part}>
      <StatList>
        <Stat
          label="Net benefit"
          value={money(benefit.mean)}
          note={`90 %: ${moneyRangeText(benefit, currency)}`}
        />
        <Stat
          label="Chance that it pays"
          value={formatPercent(benefit.payChance)}
          note={input.test ? 'shipped if its test says so' : 'shipped without a test'}
        />
        <Stat
          label="Worse, and shipped all the same"
          value={formatPercent(benefit.odds.worseAndShipped)}
          note={`worse at all: ${formatPercent(benefit.odds.worse)}`}
        />
        <Stat label="Gain from which it pays" value={money(breakEvenGain)} note="per prediction, untested" />
        <Stat
          label="Paid back after"
          value={benefit.paybackDays === null ? 'never' : `${formatNumber(benefit.paybackDays)} days`}
          note="of service"
        />
      </StatList>
      {basis && <p className={styles.fine}>The gain: {basis}</p>}
      <TestPlan input={input} benefit={benefit} currency={currency} />
      <BreakEvenTable rows={breakEvens(input)} currency={currency} />
      <TornadoFigure modelId={modelId} input={input} currency={currency} />
    </div>
  );
}

function BreakEvenTable({
  rows,
  currency,
}: {
  readonly rows: readonly BreakEven[];
  readonly currency: string;
}) {
  const columns: readonly TableColumn<BreakEven>[] = [
    { id: 'input', label: 'Input', cell: ({ input }) => inputTexts[input].name },
    {
      id: 'now',
      label: 'Now',
      align: 'end',
      cell: ({ input, now }) => inputTexts[input].text(now, currency),
    },
    {
      id: 'at',
      label: 'Would flip at',
      align: 'end',
      cell: ({ input, at }) => (at === null ? 'no value' : inputTexts[input].text(at, currency)),
    },
  ];
  return (
    <Table
      caption="Where the net benefit is 0, each input alone"
      columns={columns}
      rows={rows}
      rowKey={({ input }) => input}
      emptyMessage="No input turns it."
    />
  );
}

function TornadoFigure({
  modelId,
  input,
  currency,
}: {
  readonly modelId: string;
  readonly input: BenefitInput;
  readonly currency: string;
}) {
  const rows = tornado(input, usualRanges(input)).map(({ input: name, low, high }) => ({
    input: inputTexts[name].name,
    low: low.benefit,
    high: high.benefit,
    lowAt: inputTexts[name].text(low.at, currency),
    highAt: inputTexts[name].text(high.at, currency),
  }));
  const [widest] = rows;
  const money = (value: unknown) => moneyText(typeof value === 'number' ? value : null, currency);
  const series = [
    { id: 'low', label: 'Input at its low', role: 'baseline' as const },
    { id: 'high', label: 'Input at its high', role: 'metric' as const },
  ];
  return (
    <ChartFrame
      title="What matters most"
      level={3}
      summary={
        widest
          ? `${widest.input} moves the net benefit most: from ${money(widest.low)} to ${money(widest.high)}.`
          : ''
      }
      columns={[
        { key: 'input', label: 'Input', align: 'start', format: (value) => String(value ?? '–') },
        { key: 'lowAt', label: 'Low', align: 'end', format: (value) => String(value ?? '–') },
        { key: 'low', label: 'Net benefit at its low', align: 'end', format: money },
        { key: 'highAt', label: 'High', align: 'end', format: (value) => String(value ?? '–') },
        { key: 'high', label: 'Net benefit at its high', align: 'end', format: money },
      ]}
      rows={rows}
      fileName={`${modelId}-tornado`}
      legend={series}
      height={260}
      empty={rows.length === 0 ? 'No input is uncertain.' : null}
      note="One input at a time at its low and at its high, which the table names; all others as they are."
    >
      <Bars
        rows={rows}
        categoryKey="input"
        series={series}
        valueFormat={(value) => formatNumber(value)}
        layout="rows"
        xLabel={currency}
      />
    </ChartFrame>
  );
}
