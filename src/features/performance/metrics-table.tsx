import { alertOf, type Alert } from '#domain/performance/alert.ts';
import { baselinesFor, type Baseline } from '#domain/performance/baselines.ts';
import { isMetricId } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { Estimate, MetricDefinition } from '#domain/performance/metric.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import { formatMetric } from '#ui/format/format-metric.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import type { PerformanceSelection } from './performance-selection.ts';
import styles from './metrics-table.module.css';

interface MetricRow {
  readonly metric: MetricDefinition;
  /** Unit of the model's values. */
  readonly unit: string | undefined;
  readonly current: Estimate | null;
  readonly reference: number | null;
  readonly compared: number | null;
  readonly baseline: Baseline | null;
  readonly alert: Alert | null;
}

function metricRows(selection: PerformanceSelection): readonly MetricRow[] {
  const { current, reference, compared, metrics, profile } = selection;
  return metrics.map((metric) => {
    const value = current.outcome ? metric.compute(current.outcome) : null;
    const limits = isMetricId(metric.id)
      ? metricSeries(reference.chunks, metric.id, limitRuleOf(profile, metric.id)).limits
      : null;
    const naive =
      current.outcome && isMetricId(metric.id)
        ? baselinesFor(metric.id, current.outcome, { reference: reference.outcome, previous: null })
        : [];
    return {
      metric,
      unit: profile.model.unit ?? undefined,
      current: value,
      reference: reference.outcome ? metric.compute(reference.outcome).value : null,
      compared: compared?.outcome ? metric.compute(compared.outcome).value : null,
      baseline: naive[0] ?? null,
      alert: alertOf(metric.direction, value?.value ?? null, limits),
    };
  });
}

const alertText: Record<Alert, string> = {
  worse: '▲ worse than its limit',
  better: '◆ better than its limit',
};

const show = ({ metric, unit }: MetricRow, value: number | null) => formatMetric(value, metric.unit, unit);

function CurrentCell({ row }: { readonly row: MetricRow }) {
  const { value = null, low = null, high = null, reason = null } = row.current ?? {};
  return (
    <>
      <strong>{show(row, value)}</strong>
      {low !== null && high !== null && (
        <span className={styles.small}>
          {formatMetric(low, row.metric.unit)} to {formatMetric(high, row.metric.unit)}
        </span>
      )}
      {reason && <span className={styles.small}>{reason}</span>}
    </>
  );
}

function NaiveCell({ row }: { readonly row: MetricRow }) {
  if (!row.baseline) return null;
  return (
    <>
      {show(row, row.baseline.value)}
      <span className={styles.small}>{row.baseline.name}</span>
    </>
  );
}

const compared: TableColumn<MetricRow> = {
  id: 'compared',
  label: 'Compared window',
  align: 'end',
  cell: (row) => show(row, row.compared),
};

const columns: readonly TableColumn<MetricRow>[] = [
  {
    id: 'metric',
    label: 'Metric',
    cell: ({ metric }) => <DefinitionLink id={metric.id}>{metric.name}</DefinitionLink>,
    sortBy: ({ metric }) => metric.name,
  },
  { id: 'current', label: 'This window', align: 'end', cell: (row) => <CurrentCell row={row} /> },
  { id: 'reference', label: 'Reference', align: 'end', cell: (row) => show(row, row.reference) },
  { id: 'naive', label: 'Naive', align: 'end', cell: (row) => <NaiveCell row={row} /> },
  { id: 'alert', label: 'Against limits', cell: ({ alert }) => (alert ? alertText[alert] : 'within') },
];

const columnsWithCompared = [...columns.slice(0, 3), compared, ...columns.slice(3)];

/** Every metric over the whole window, against the reference and a naive predictor. */
export function MetricsTable({ selection }: { readonly selection: PerformanceSelection }) {
  return (
    <Table
      caption="All metrics over the window"
      columns={selection.compared ? columnsWithCompared : columns}
      rows={metricRows(selection)}
      rowKey={({ metric }) => metric.id}
    />
  );
}
