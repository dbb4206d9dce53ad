import { changedSince, type SinceChange } from '#domain/drift/changed-since.ts';
import type { DriftColumn } from '#domain/drift/drift-column.ts';
import type { Instant } from '#domain/time/instant.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';
import styles from './drift-figures.module.css';

/** Rows shown: those that changed most. */
const shown = 15;

const columns: readonly TableColumn<SinceChange>[] = [
  { id: 'column', label: 'Column', cell: ({ column }) => column.name },
  {
    id: 'value',
    label: 'Jensen–Shannon distance',
    align: 'end',
    cell: ({ value }) => formatNumber(value),
    sortBy: ({ value }) => value,
    firstSort: 'descending',
  },
  { id: 'floor', label: 'Level without change', align: 'end', cell: ({ floor }) => formatNumber(floor) },
  {
    id: 'changed',
    label: 'Changed',
    cell: ({ value, floor }) =>
      value === null || floor === null ? (
        <StatusBadge status="unknown" label="Cannot judge" />
      ) : value > floor ? (
        <StatusBadge status="watch" label="Changed" />
      ) : (
        <StatusBadge status="ok" label="As before" />
      ),
  },
];

export interface SinceTableProps {
  readonly columns: readonly DriftColumn[];
  readonly since: Instant;
}

/** What is different from a date on, against all that came between the reference and that date. */
export function SinceTable({ columns: of, since }: SinceTableProps) {
  const changes = of
    .map((column) => changedSince(column, since))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const changed = changes.filter(({ value, floor }) => value !== null && floor !== null && value > floor);
  return (
    <section className={styles.part} aria-labelledby="changed-since">
      <h2 id="changed-since">Changed since {formatDate(since)}</h2>
      <p className={styles.note}>
        {changed.length} of {changes.length} columns are further from what they were before{' '}
        {formatDate(since)} than chance explains. Compared are the rows after the reference: those of chunks
        that begin before that date, and those of later ones.
      </p>
      <Table
        caption="Columns by their change since the date"
        hideCaption
        narrow="stack"
        columns={columns}
        rows={changes.slice(0, shown)}
        rowKey={({ column }) => column.name}
      />
    </section>
  );
}
