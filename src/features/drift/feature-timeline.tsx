import { isChance, type DriftSeries } from '#domain/drift/drift-series.ts';
import { eventMarks } from '#domain/events/event-marks.ts';
import type { ModelEvent } from '#domain/events/model-event.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartColumn, ChartRow, ChartValue } from '#ui/chart/chart-row.ts';
import type { ChartPeriod, TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { formatPercent } from '#ui/format/format-percent.ts';

const number = (value: ChartValue | undefined) => (typeof value === 'number' ? value : null);
const text = (value: ChartValue | undefined) => (value === null || value === undefined ? '–' : String(value));
const figure = (key: string, label: string): ChartColumn => ({
  key,
  label,
  align: 'end',
  format: (value) => formatNumber(number(value)),
});

/** The stretches of the axis before and after the end of the reference. */
export function periodsOf(rows: readonly ChartRow[], { points }: DriftSeries): readonly ChartPeriod[] {
  const timed = points.every(({ start }) => start !== null);
  return (['reference', 'analysis'] as const).flatMap((kind) => {
    const own = points.flatMap((point, at) => (point.period === kind ? [{ point, at }] : []));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || rows.length === 0) return [];
    const label = kind === 'reference' ? 'Reference' : 'Analysis';
    return [
      {
        kind,
        label,
        from: (timed ? first.point.start : first.at - 0.5) ?? 0,
        to: (timed ? last.point.end : last.at + 0.5) ?? 0,
      },
    ];
  });
}

/** Events between the ends of the axis. */
export const eventsOn = ({ points }: DriftSeries, events: readonly ModelEvent[]) =>
  eventMarks(events, points[0]?.start ?? null, points.at(-1)?.end ?? null);

export interface FeatureTimelineProps {
  readonly modelId: string;
  readonly series: DriftSeries;
  readonly rows: readonly ChartRow[];
  readonly events: readonly ModelEvent[];
}

function summaryOf({ column, measure, points }: DriftSeries): string {
  const after = points.filter(({ period, value }) => period === 'analysis' && value !== null);
  const last = after.at(-1);
  if (!last) return `${measure.name} has no value here. ${points.at(-1)?.reason ?? ''}`.trim();
  const outside = after.filter(({ alert }) => alert).length;
  const limit = last.limit === null ? '' : `, limit ${formatNumber(last.limit)}`;
  return `${column.name}: ${formatNumber(last.value)} in ${last.key}${limit}; ${outside === 0 ? 'never' : `in ${formatCount(outside)} of ${formatCount(after.length)} chunks`} outside.`;
}

/** The drift of one column over time, with its limit and the level that no change exceeds. */
export function FeatureTimeline({ modelId, series, rows, events }: FeatureTimelineProps) {
  const { column, measure, preset, points } = series;
  const timed = points.every(({ start }) => start !== null);
  const bounded = points.some(({ bounds }) => bounds !== null);
  const value: TimeSeriesLine = { id: 'value', label: measure.name, role: 'metric', alertKey: 'alert' };
  const lines: readonly TimeSeriesLine[] = [
    bounded ? { ...value, lowKey: 'low', highKey: 'high' } : value,
    { id: 'floor', label: 'Level without change', role: 'baseline' },
  ];
  const limit = points.find((point) => point.limit !== null)?.limit ?? null;
  const columns: readonly ChartColumn[] = [
    { key: 'chunk', label: 'Chunk', align: 'start', format: text },
    { key: 'period', label: 'Period', align: 'start', format: text },
    figure('value', measure.name),
    ...(bounded ? [figure('low', 'At least'), figure('high', 'At most')] : []),
    figure('limit', 'Limit'),
    figure('floor', 'Level without change'),
    { key: 'alert', label: 'Alert', align: 'start', format: (cell) => (cell === null ? '–' : 'outside') },
    { key: 'rows', label: 'Rows', align: 'end', format: (cell) => formatCount(number(cell)) },
    { key: 'remark', label: 'Remark', align: 'start', format: text },
  ];
  return (
    <ChartFrame
      title={`${measure.name} of ${column.name}`}
      summary={summaryOf(series)}
      columns={columns}
      rows={rows}
      fileName={`${modelId}-${column.name}-${measure.id}`}
      legend={lines}
      height={260}
      empty={points.every((point) => point.value === null) ? summaryOf(series) : null}
      status={({ alert }) => (alert === null ? null : 'outside the limit')}
      note={
        <>
          {bounded && 'The band holds the value that the rows themselves would give. '}
          {isChance(preset.id, measure.id) && 'A chance: drift is where it is below the limit. '}
          <DefinitionLink id={measure.id}>Definition</DefinitionLink>
        </>
      }
    >
      <TimeSeries
        rows={rows}
        xKey="x"
        xKind={timed ? 'instant' : 'index'}
        xLabelKey="chunk"
        series={lines}
        valueFormat={formatNumber}
        range={measure.range}
        zero
        limits={limit === null ? [] : [{ label: 'Limit', value: limit }]}
        periods={periodsOf(rows, series)}
        events={eventsOn(series, events)}
        height={200}
      />
    </ChartFrame>
  );
}

const shares: readonly TimeSeriesLine[] = [
  { id: 'missing', label: 'Missing', role: 'metric' },
  { id: 'outside', label: 'Outside the reference', role: 'compare' },
];

/** Rows without a value, and rows whose value the reference never had, over time. */
export function FeatureLossTimeline({ modelId, series, rows, events }: FeatureTimelineProps) {
  const { column, points } = series;
  const timed = points.every(({ start }) => start !== null);
  const what =
    column.spec.kind === 'numeric' ? 'out of range' : column.spec.complete ? 'unseen' : 'rare or unseen';
  const percent = (cell: ChartValue | undefined) => formatPercent(number(cell));
  const most = (key: string) => Math.max(0, ...rows.map((row) => number(row[key]) ?? 0));
  const lines = shares.map((line) => (line.id === 'outside' ? { ...line, label: `Outside: ${what}` } : line));
  return (
    <ChartFrame
      title={`Missing and ${what}: ${column.name}`}
      summary={`At most ${formatPercent(most('missing'))} missing and ${formatPercent(most('outside'))} ${what} in any chunk.`}
      columns={[
        { key: 'chunk', label: 'Chunk', align: 'start', format: text },
        ...lines.map(({ id, label }): ChartColumn => ({ key: id, label, align: 'end', format: percent })),
      ]}
      rows={rows}
      fileName={`${modelId}-${column.name}-missing`}
      legend={lines}
      height={160}
    >
      <TimeSeries
        rows={rows}
        xKey="x"
        xKind={timed ? 'instant' : 'index'}
        xLabelKey="chunk"
        series={lines}
        valueFormat={formatPercent}
        range={[0, 1]}
        zero
        periods={periodsOf(rows, series)}
        events={eventsOn(series, events)}
        height={100}
      />
    </ChartFrame>
  );
}
