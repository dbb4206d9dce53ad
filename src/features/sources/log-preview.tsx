import type { LogSketch } from '#backend/import-contract.ts';
import { formatCount } from '#ui/format/format-count.ts';
import { Table, type TableColumn } from '#ui/table.tsx';

interface PreviewRow {
  readonly number: number;
  readonly fields: readonly string[];
}

const kinds = { time: 'time', number: 'number', text: 'text' } as const;

/** The first rows of the log, with what each column was taken for. */
export function LogPreview({ sketch }: { readonly sketch: LogSketch | undefined }) {
  if (!sketch) return null;
  const columns: readonly TableColumn<PreviewRow>[] = [
    { id: 'row', label: 'Row', cell: ({ number }) => number },
    ...sketch.columns.map(({ name, kind }, at) => ({
      id: `column-${at}`,
      label: name,
      note: kinds[kind],
      align: kind === 'number' ? ('end' as const) : ('start' as const),
      cell: ({ fields }: PreviewRow) => fields[at] ?? '',
    })),
  ];
  const rows = sketch.rows.map((fields, i) => ({ number: i + 1, fields }));
  const caption =
    sketch.rowCount === null
      ? 'First rows of the log'
      : `First rows of the log, of ${formatCount(sketch.rowCount)}`;
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      emptyMessage="The log has no rows."
    />
  );
}
