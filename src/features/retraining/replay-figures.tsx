import { bestPeriod, type ReplayStudy } from '#domain/economics/replay/replay-study.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartValue } from '#ui/chart/chart-row.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { XyChart } from '#ui/chart/xy-chart.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import type { ReplayAnswer } from './replay-messages.ts';
import { periodRows, priceRows } from './replay-rows.ts';

const count = (value: ChartValue | undefined) => formatCount(typeof value === 'number' ? value : null);
const column = (key: string, label: string): ChartColumn => ({ key, label, align: 'end', format: count });

interface PeriodFigureProps {
  readonly modelId: string;
  readonly study: ReplayStudy;
  readonly unit: string;
}

/** What each period comes to, with the range that the first date alone makes. */
export function PeriodFigure({ modelId, study, unit }: PeriodFigureProps) {
  const rows = periodRows(study);
  const best = bestPeriod(study);
  const series = [
    {
      id: 'median',
      label: 'Median over first dates',
      role: 'metric' as const,
      lowKey: 'min',
      highKey: 'max',
    },
  ];
  const limits = [
    ...(study.never ? [{ label: 'Never', value: study.never.total }] : []),
    ...(study.oracle ? [{ label: 'Hindsight', value: study.oracle.total, kind: 'reference' as const }] : []),
  ];
  return (
    <ChartFrame
      title="By calendar: total of each period"
      level={3}
      summary={
        best
          ? `Every ${best.every} chunks comes to ${formatCount(best.median)} ${unit} in the median; the first date alone moves that from ${formatCount(best.min)} to ${formatCount(best.max)}.`
          : 'No period can be replayed from this matrix.'
      }
      columns={[
        column('every', 'Chunks between retrains'),
        column('median', 'Median'),
        column('min', 'Least'),
        column('max', 'Most'),
        column('retrains', 'Retrains'),
      ]}
      rows={rows}
      fileName={`${modelId}-periods`}
      legend={series}
      height={300}
      empty={rows.length === 0 ? 'No period can be replayed from this matrix.' : null}
      note="The band is the range over all first dates. Where it is wider than the differences between periods, the date matters more than the period."
    >
      <TimeSeries
        rows={rows}
        xKey="every"
        xKind="index"
        xLabelKey="label"
        series={series}
        valueFormat={formatCount}
        yLabel={`Total, ${unit}`}
        limits={limits}
      />
    </ChartFrame>
  );
}

interface PriceFigureProps {
  readonly modelId: string;
  readonly answer: ReplayAnswer;
  readonly unit: string;
}

/** How habits compare when a retrain costs more or less. */
export function PriceFigure({ modelId, answer, unit }: PriceFigureProps) {
  const rows = priceRows(answer);
  const lines = [
    { id: 'never', label: 'Never', role: 'baseline' as const },
    { id: 'period', label: 'Best period', role: 'metric' as const },
    { id: 'paired', label: 'Against a shadow model', role: 'other' as const },
    { id: 'hindsight', label: 'Hindsight', role: 'estimated' as const },
  ].filter(({ id }) => rows.some((row) => typeof row[id] === 'number'));
  const series = lines.map((line) => ({ ...line, xKey: 'price', yKey: line.id, joined: true }));
  return (
    <ChartFrame
      title="When a retrain costs more or less"
      level={3}
      summary="Habits that do not know the price of a retrain get dear as it grows; those that count it stay near the best."
      columns={[
        column('price', `Price of a retrain, ${unit}`),
        ...lines.map(({ id, label }) => column(id, label)),
        column('every', 'Best period, chunks'),
      ]}
      rows={rows}
      fileName={`${modelId}-prices`}
      legend={lines}
      height={300}
      empty={null}
      note="Total over all chunks. The best period is chosen anew at each price, by its median over first dates."
    >
      <XyChart
        rows={rows}
        series={series}
        xFormat={formatCount}
        yFormat={formatCount}
        xLabel={`Price of a retrain, ${unit}`}
        yLabel={`Total, ${unit}`}
        height={240}
      />
    </ChartFrame>
  );
}
