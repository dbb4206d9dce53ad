import type { ChunkLabels, LabelState } from '#domain/labels/chunk-labels.ts';
import type { Instant } from '#domain/time/instant.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { formatDate } from '#ui/format/format-date.ts';
import { formatPercent } from '#ui/format/format-percent.ts';
import { StatusBadge, type Status } from '#ui/status-badge.tsx';
import { Table, type TableColumn } from '#ui/table.tsx';

const states: Record<LabelState, { readonly status: Status; readonly label: string }> = {
  mature: { status: 'ok', label: 'Mature' },
  provisional: { status: 'watch', label: 'Provisional' },
  unlabelled: { status: 'unknown', label: 'No labels' },
};

function dueText({ state, matureAt }: ChunkLabels, asOf: Instant | null): string {
  if (state === 'mature') return '–';
  if (matureAt === null) return 'cannot be told';
  return asOf !== null && matureAt <= asOf ? `overdue since ${formatDate(matureAt)}` : formatDate(matureAt);
}

const columnsFor = (asOf: Instant | null): readonly TableColumn<ChunkLabels>[] => [
  { id: 'chunk', label: 'Chunk', cell: ({ key }) => key },
  {
    id: 'state',
    label: 'State',
    cell: ({ state }) => <StatusBadge {...states[state]} />,
  },
  { id: 'rows', label: 'Rows', align: 'end', cell: ({ rows }) => formatCount(rows) },
  {
    id: 'coverage',
    label: 'Labelled',
    align: 'end',
    cell: ({ coverage }) => formatPercent(coverage),
    sortBy: ({ coverage }) => coverage,
  },
  { id: 'expected', label: 'Expected by now', align: 'end', cell: ({ expected }) => formatPercent(expected) },
  { id: 'due', label: 'Mature from', align: 'end', cell: (row) => dueText(row, asOf) },
];

export interface ChunkLabelsTableProps {
  readonly chunks: readonly ChunkLabels[];
  readonly asOf: Instant | null;
}

/** The chunks since the reference, newest first: how far their labels are, and when their figures become facts. */
export function ChunkLabelsTable({ chunks, asOf }: ChunkLabelsTableProps) {
  const rows = chunks.filter(({ period }) => period === 'analysis').toReversed();
  return (
    <Table
      caption="Labels by chunk"
      columns={columnsFor(asOf)}
      rows={rows}
      rowKey={({ key }) => key}
      emptyMessage="Nothing has been predicted since the reference period."
      maxHeight={320}
    />
  );
}
