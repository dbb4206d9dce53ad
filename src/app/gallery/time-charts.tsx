import { ChartFrame } from '#ui/chart/chart-frame.tsx';
import { TimeSeries } from '#ui/chart/time-series.tsx';
import type { TimeSeriesLine } from '#ui/chart/time-series-props.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatNumber } from '#ui/format/format-number.ts';
import {
  differenceColumns,
  firstWeek,
  lastWeek,
  metricColumns,
  referenceEnd,
  sampleWeeks,
} from './sample-series.ts';

const rows = sampleWeeks();
const periods = [
  { label: 'Reference', from: firstWeek, to: referenceEnd, kind: 'reference' },
  { label: 'Analysis', from: referenceEnd, to: lastWeek, kind: 'analysis' },
] as const;
const events = [
  { at: Date.UTC(2026, 3, 20), label: 'Retrained' },
  { at: Date.UTC(2026, 4, 11), label: 'New airline added' },
  { at: Date.UTC(2026, 8, 14), label: 'Incident: late feed' },
];

const outcome: readonly TimeSeriesLine[] = [
  { id: 'predicted', label: 'Predicted', role: 'predicted' },
  {
    id: 'actual',
    label: 'Actual',
    role: 'actual',
    lowKey: 'actual_low',
    highKey: 'actual_high',
    provisionalKey: 'provisional',
  },
  { id: 'baseline', label: 'Same as last year', role: 'baseline' },
];

const auc: readonly TimeSeriesLine[] = [
  {
    id: 'auc',
    label: 'ROC AUC',
    role: 'metric',
    lowKey: 'auc_low',
    highKey: 'auc_high',
    provisionalKey: 'provisional',
    alertKey: 'alert',
  },
];

/** Time series in full, with few points, with one point, and with none. */
export function TimeCharts() {
  return (
    <>
      <ChartFrame
        title="Predicted and actual delay"
        summary="Mean delay per week. Actual delays rise above the prediction from June 2026 on; the last three weeks are provisional."
        columns={differenceColumns}
        rows={rows}
        fileName="predicted-actual"
        legend={outcome}
        height={440}
      >
        <TimeSeries
          rows={rows}
          xKey="at"
          series={outcome}
          valueFormat={formatNumber}
          yLabel="Mean delay (min)"
          periods={periods}
          events={events}
          bars={{ key: 'difference', label: 'Predicted − actual (min)', provisionalKey: 'provisional' }}
          coverage={{ key: 'coverage', label: 'Rows with a label' }}
        />
      </ChartFrame>
      <ChartFrame
        title="ROC AUC"
        summary="0.785 in the first week, 0.731 in the last; below the lower limit in 12 of the last 15 weeks."
        columns={metricColumns}
        rows={rows}
        fileName="roc-auc"
        legend={auc}
        height={300}
        status={(row) => (row['alert'] === 'worse' ? 'worse than the limit' : null)}
        note={
          <>
            Limits: mean ± 3 standard deviations of the reference.{' '}
            <DefinitionLink id="roc_auc">ROC AUC</DefinitionLink>
          </>
        }
      >
        <TimeSeries
          rows={rows}
          xKey="at"
          series={auc}
          valueFormat={formatNumber}
          range={[0, 1]}
          periods={periods}
          limits={[
            { label: 'Lower limit', value: 0.745 },
            { label: 'Upper limit', value: 0.79 },
            { label: 'Reference', value: 0.779, kind: 'reference' },
          ]}
        />
      </ChartFrame>
      <ChartFrame
        title="ROC AUC of nine chunks"
        summary="Chunks of 5,000 rows without dates: the axis counts them."
        columns={[{ key: 'name', label: 'Chunk', format: String }, ...metricColumns.slice(1)]}
        rows={chunks}
        fileName="roc-auc-chunks"
        height={240}
      >
        <TimeSeries
          rows={chunks}
          xKey="index"
          xKind="index"
          xLabelKey="name"
          series={auc}
          valueFormat={formatNumber}
          height={180}
        />
      </ChartFrame>
      <ChartFrame
        title="A metric without labels"
        summary="No row of this window has its label yet."
        columns={metricColumns}
        rows={[]}
        fileName="empty"
        height={200}
        empty="No labels in this window yet."
      >
        <TimeSeries rows={[]} xKey="at" series={auc} valueFormat={formatNumber} />
      </ChartFrame>
    </>
  );
}

const chunks = rows
  .slice(28, 37)
  .map((row, index) => ({ ...row, index, name: `${index * 5000}–${index * 5000 + 4999}` }));
