import type { Baseline } from '#domain/performance/baselines.ts';
import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { ChartLimit, TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatMetric } from '#ui/format/format-metric.ts';
import { chartEvents } from './chart-events.ts';
import {
  chunkAxis,
  chunkColumns,
  evidenceColumns,
  figureColumn,
  periodBands,
  textColumn,
} from './chunk-columns.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import type { FigureProps } from './figure-props.ts';
import styles from './metric-figure.module.css';
import { metricFigureData, metricSummary, type MetricFigureData } from './metric-rows.ts';

const shortNames: Record<Baseline['id'], string> = {
  majority: 'majority class',
  'always-positive': 'always positive',
  chance: 'chance',
  'reference-rate': 'reference rate',
  'previous-rate': 'rate of chunk before',
  'reference-mean': 'reference mean',
  'previous-mean': 'mean of chunk before',
};

const hasEstimates = ({ rows }: MetricFigureData) => rows.some((row) => row['estimated'] !== null);

function lines(data: MetricFigureData, compared: boolean): readonly TimeSeriesLine[] {
  const { series, drawn, estimates } = data;
  const estimated: TimeSeriesLine = {
    id: 'estimated',
    label: estimates.record.state === 'broken' ? 'Estimated (do not rely on this)' : 'Estimated from scores',
    role: 'estimated',
    lowKey: 'openLow',
    highKey: 'openHigh',
    alertKey: 'estimatedAlert',
  };
  return [
    {
      id: 'value',
      label: series.metric.name,
      role: 'metric',
      lowKey: 'bandLow',
      highKey: 'bandHigh',
      alertKey: 'alert',
      provisionalKey: 'provisional',
    },
    ...(hasEstimates(data) ? [estimated] : []),
    ...(drawn ? [{ id: drawn.id, label: `Naive: ${shortNames[drawn.id]}`, role: 'baseline' as const }] : []),
    ...(compared ? [{ id: 'compared', label: 'Compared window', role: 'compare' as const }] : []),
  ];
}

function limitLines({ series: { limits } }: MetricFigureData): readonly ChartLimit[] {
  if (!limits) return [];
  const all: readonly (ChartLimit | null)[] = [
    limits.lower === null ? null : { label: 'Lower limit', value: limits.lower },
    limits.upper === null ? null : { label: 'Upper limit', value: limits.upper },
  ];
  return all.filter((limit) => limit !== null);
}

function pointStatus(row: ChartRow, key: string): string | null {
  if (key === 'estimated') return 'estimated';
  const alert = row['alert'] === null ? [] : [`${String(row['alert'])} than the limits`];
  const parts = [...alert, ...(row['provisional'] === 1 ? ['provisional'] : [])];
  return parts.length > 0 ? parts.join(', ') : null;
}

/** What the estimates have been worth so far, or why there are none. */
function EstimateNote({ data: { estimates } }: { readonly data: MetricFigureData }) {
  const { record, reason } = estimates;
  return (
    <span className={styles.estimate} data-record={reason === null ? record.state : 'none'}>
      <strong>Estimates without labels. </strong>
      {reason ?? record.text} <DefinitionLink id="estimate">How they are made</DefinitionLink>
    </span>
  );
}

/** One metric per chunk with its limits, its naive baselines and how much it rests on. */
export function MetricFigure({ selection, view, events, onAsChange }: FigureProps) {
  const { metric, profile, chunks } = selection;
  const axis = chunkAxis(chunks);
  const data = metricFigureData(selection, axis);
  const show = (value: number | null) => formatMetric(value, metric.unit, profile.model.unit ?? undefined);
  const plain = metric.unit === 'relative' ? show : (value: number) => formatNumber(value);
  const series = lines(data, selection.compared !== null);
  const far =
    data.baselines.length > 0 && !data.drawn ? 'Naive predictors are far off and stand in the table. ' : '';
  const columns = [
    ...chunkColumns,
    figureColumn('value', metric.name, show),
    figureColumn('low', '95 % low', show),
    figureColumn('high', '95 % high', show),
    ...(hasEstimates(data)
      ? [
          figureColumn('bandLow', 'With labels to come, low', show),
          figureColumn('bandHigh', 'With labels to come, high', show),
          figureColumn('estimated', 'Estimated', show),
          figureColumn('estimatedLow', 'Estimated, low', show),
          figureColumn('estimatedHigh', 'Estimated, high', show),
        ]
      : []),
    figureColumn('lowerLimit', 'Lower limit', show),
    figureColumn('upperLimit', 'Upper limit', show),
    textColumn('alert', 'Alert'),
    ...data.baselines.map(({ id, name }) => figureColumn(id, `Naive: ${name}`, show)),
    ...(selection.compared
      ? [figureColumn('compared', 'Compared window', show), textColumn('comparedChunk', 'Compared chunk')]
      : []),
    ...evidenceColumns,
    textColumn('remark', 'Remark'),
  ];
  return (
    <ChartFrame
      title={`Metric over time: ${metric.name}`}
      level={2}
      summary={metricSummary(data, show)}
      columns={columns}
      rows={data.rows}
      fileName={`${profile.model.id}-${metric.id}`}
      legend={series}
      as={view.as}
      onAsChange={onAsChange}
      height={300}
      empty={data.rows.every((row) => row['value'] === null) ? metricSummary(data, show) : null}
      status={pointStatus}
      note={
        <>
          {metric.meaning} {far}
          <DefinitionLink id={metric.id}>Definition</DefinitionLink>
          <EstimateNote data={data} />
        </>
      }
    >
      <TimeSeries
        rows={data.rows}
        xKey="x"
        xKind={axis.xKind}
        xLabelKey="chunk"
        series={series}
        valueFormat={plain}
        yLabel={metric.unit === 'value' ? (profile.model.unit ?? '') : ''}
        range={metric.range}
        limits={limitLines(data)}
        events={chartEvents(events, axis, chunks)}
        periods={periodBands(chunks, axis)}
        coverage={{ key: 'coverage', label: 'Labelled' }}
      />
    </ChartFrame>
  );
}
