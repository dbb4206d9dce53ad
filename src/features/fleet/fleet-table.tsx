import { Link } from '@tanstack/react-router';
import type { Health } from '#domain/performance/health.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import type { DescribedError } from '#queries/describe-error.ts';
import { formatDate, formatWindow } from '#ui/format/format-date.ts';
import { formatMetric } from '#ui/format/format-metric.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { formatSigned } from '#ui/format/format-number.ts';
import { formatPoints } from '#ui/format/format-points.ts';
import { Sparkline } from '#ui/sparkline.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import { fleetColumns, type FleetColumn, type FleetView } from '#view/fleet-view.ts';
import type { FleetRow } from './fleet-row.ts';
import styles from './fleet-table.module.css';

/** A model with its figures, or without them yet, or with the reason why there are none. */
export interface FleetEntry {
  readonly model: Model;
  readonly row: FleetRow | null;
  readonly error: DescribedError | null;
}

const taskNames: Record<Model['task'], string> = {
  binary: 'Yes or no',
  multiclass: 'Several classes',
  regression: 'Quantity',
};

const urgency: Record<Health, number> = { act: 0, watch: 1, unknown: 2, ok: 3 };

function ModelCell({ model }: { readonly model: Model }) {
  return (
    <>
      <Link to="/models/$modelId/performance" params={{ modelId: model.id }} className={styles.model}>
        {model.name}
      </Link>
      <span className={styles.small}>
        {taskNames[model.task]}
        {model.simulated && <strong className={styles.simulated}> · Simulated</strong>}
      </span>
    </>
  );
}

function HealthCell({ row, error }: FleetEntry) {
  if (error)
    return <StatusBadge status="unknown" label="Not available" note={`${error.says} ${error.detail}`} />;
  if (!row) return <span className={styles.small}>Loading…</span>;
  return (
    <span className={styles.health}>
      <StatusBadge status={row.health} note={row.reason} />
    </span>
  );
}

/** Unit behind the difference: the model's own for quantities, points of a share otherwise. */
const differenceText = ({ model }: FleetRow, value: number | null) =>
  model.task === 'regression' ? `${formatSigned(value)} ${model.unit ?? ''}`.trim() : formatPoints(value);

function DifferenceCell({ row }: { readonly row: FleetRow }) {
  const latest = row.differences.findLast((value) => value !== null) ?? null;
  const text = differenceText(row, latest);
  return (
    <span className={styles.difference}>
      <Sparkline
        values={row.differences}
        title={`Predicted minus actual over ${row.differences.length} chunks, now ${text}`}
      />
      <span>
        <span className={styles.figure}>{text}</span>
        {row.followed !== null && <span className={styles.small}>{row.followed}</span>}
      </span>
    </span>
  );
}

function MetricCell({ row }: { readonly row: FleetRow }) {
  const show = (value: number | null) => formatMetric(value, row.metric.unit, row.model.unit ?? undefined);
  // Beside a figure with its unit the others need none.
  const bare = (value: number | null) => formatMetric(value, row.metric.unit);
  return (
    <>
      <span className={styles.figure}>{show(row.latest)}</span>
      <span className={styles.small}>{row.metric.name}</span>
      <span className={styles.small}>
        reference {bare(row.reference)}
        {row.lower !== null && row.upper !== null && `, limits ${bare(row.lower)}–${bare(row.upper)}`}
      </span>
    </>
  );
}

const columns: readonly (TableColumn<FleetEntry> & { readonly id: FleetColumn | 'difference' })[] = [
  {
    id: 'model',
    label: 'Model',
    cell: ({ model }) => <ModelCell model={model} />,
    sortBy: ({ model }) => model.name,
  },
  {
    id: 'health',
    label: 'Health',
    cell: (entry) => <HealthCell {...entry} />,
    sortBy: ({ row }) => (row ? urgency[row.health] : null),
  },
  {
    id: 'difference',
    label: 'Predicted − actual',
    cell: ({ row }) => row && <DifferenceCell row={row} />,
  },
  {
    id: 'metric',
    label: 'Headline metric',
    align: 'end',
    cell: ({ row }) => row && <MetricCell row={row} />,
    sortBy: ({ row }) => row?.latest ?? null,
  },
  {
    id: 'coverage',
    label: 'Labelled',
    align: 'end',
    cell: ({ row }) => (row ? formatPercent(row.coverage) : null),
    sortBy: ({ row }) => row?.coverage ?? null,
  },
  {
    id: 'as-of',
    label: 'As of',
    cell: ({ row }) =>
      row && (
        <>
          {formatDate(row.asOf)}
          <span className={styles.small}>{formatWindow(row.span)}</span>
        </>
      ),
    sortBy: ({ row }) => row?.asOf ?? null,
  },
];

export interface FleetTableProps {
  readonly entries: readonly FleetEntry[];
  readonly view: FleetView;
  readonly onViewChange: (view: FleetView) => void;
}

/** One row per model; sorting is kept in the address. */
export function FleetTable({ entries, view, onViewChange }: FleetTableProps) {
  return (
    <Table
      caption="All models"
      hideCaption
      narrow="stack"
      columns={columns}
      rows={entries}
      rowKey={({ model }) => model.id}
      sort={{ column: view.sort, direction: view.order }}
      onSortChange={({ column, direction }) => {
        const sort = fleetColumns.find((known) => known === column);
        if (sort) onViewChange({ ...view, sort, order: direction });
      }}
      emptyMessage="No model fits the filter."
    />
  );
}
