import type { ReplayStudy } from '#domain/economics/replay/replay-study.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { Table, type TableColumn } from '#ui/table.tsx';
import { policyRows, type PolicyRow } from './replay-rows.ts';

const signed = (value: number | null) =>
  value === null ? '–' : value > 0 ? `+${formatCount(value)}` : formatCount(value);

/** All policies, cheapest first. */
export function ReplayTable({ study, unit }: { readonly study: ReplayStudy; readonly unit: string }) {
  const columns: readonly TableColumn<PolicyRow>[] = [
    { id: 'name', label: 'Habit', cell: ({ name }) => name },
    {
      id: 'total',
      label: `Total, ${unit}`,
      align: 'end',
      cell: ({ total }) => (total === null ? 'not in the matrix' : formatCount(total)),
    },
    {
      id: 'range',
      label: 'By first date',
      align: 'end',
      cell: ({ low, high }) => (low === null ? '' : `${formatCount(low)} to ${formatCount(high)}`),
    },
    { id: 'retrains', label: 'Retrains', align: 'end', cell: ({ retrains }) => formatCount(retrains) },
    { id: 'never', label: 'Against never', align: 'end', cell: ({ againstNever }) => signed(againstNever) },
  ];
  return (
    <Table
      caption="Habits, cheapest first"
      narrow="stack"
      columns={columns}
      rows={policyRows(study)}
      rowKey={({ id }) => id}
      emptyMessage="No habit can be replayed from this matrix."
    />
  );
}
