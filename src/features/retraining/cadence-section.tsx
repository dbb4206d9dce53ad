import type { CadencePlan } from '#domain/verdict/decision-input.ts';
import { cadenceCost } from '#domain/economics/retrain-interval.ts';
import { moneyText } from '#domain/quantity/money-text.ts';
import type { Decision } from '#domain/verdict/decide.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { XyChart } from '#ui/chart/xy-chart.tsx';
import { Empty } from '#ui/empty.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import { Stat, StatList } from '#ui/stat.tsx';
import styles from './retraining.module.css';

export interface CadenceSectionProps {
  readonly modelId: string;
  readonly decision: Decision;
  readonly plan: CadencePlan | null;
  readonly currency: string;
}

const points = 80;

/** How often a retrain pays, as a band: the optimum is flat. */
export function CadenceSection({ modelId, decision, plan, currency }: CadenceSectionProps) {
  const { cadence } = decision;
  if (!cadence || !plan)
    return (
      <Empty
        message="No interval can be recommended."
        advice="An interval needs a decay that can be measured, without a jump, and what a retrain costs. Without measurable decay, no calendar pays."
      />
    );
  const { best, band, bySlope, retrains } = cadence;
  if (best.kind !== 'every')
    return (
      <Empty
        message={best.kind === 'never' ? 'Never by calendar.' : 'As often as possible.'}
        advice={best.reason}
      />
    );
  const money = (amount: number) => moneyText(amount, currency);
  const day = (days: number) => `${formatNumber(days)} days`;
  const rows = Array.from({ length: points }, (_, i) => {
    const days = best.days * (0.2 + (2.8 * i) / (points - 1));
    return { days, cost: cadenceCost(plan, days) };
  });
  const series = [
    { id: 'cost', label: 'Cost per day', role: 'metric' as const, xKey: 'days', yKey: 'cost', joined: true },
  ];
  return (
    <div className={styles.part}>
      <StatList>
        <Stat label="Best interval" value={day(best.days)} note={`${money(best.costPerDay)} per day`} />
        {band && (
          <Stat
            label="Within 10 % of it"
            value={`${formatNumber(band.low)} to ${band.high === null ? 'any number of' : formatNumber(band.high)} days`}
            note="any of these will do"
          />
        )}
        {bySlope && (
          <Stat
            label="By the decay’s interval"
            value={`${formatNumber(bySlope.low)} to ${day(bySlope.high)}`}
            note="how sharply the decay is known"
          />
        )}
        {retrains !== null && <Stat label="Retrains within the horizon" value={formatNumber(retrains)} />}
      </StatList>
      <ChartFrame
        title="Cost of an interval"
        level={3}
        summary={`Retraining every ${day(best.days)} costs least, ${money(best.costPerDay)} per day; half or double that costs a quarter more.`}
        columns={[
          {
            key: 'days',
            label: 'Days between retrains',
            align: 'end',
            format: (value) => formatNumber(Number(value)),
          },
          { key: 'cost', label: 'Cost per day', align: 'end', format: (value) => money(Number(value)) },
        ]}
        rows={rows}
        fileName={`${modelId}-interval`}
        legend={series}
        height={300}
        empty={null}
        note="Retrains and the value lost between them, per day. The curve is flat around its least: a date matters less than it seems."
      >
        <XyChart
          rows={rows}
          series={series}
          xFormat={(value) => formatNumber(value)}
          yFormat={(value) => formatNumber(value)}
          xLabel="Days between retrains"
          yLabel={`${currency} per day`}
          height={240}
        />
      </ChartFrame>
    </div>
  );
}
