import type { LogSketch } from '#backend/import-contract.ts';
import type { TableInspection } from '#backend/table-contract.ts';
import { formatInstant } from '#ui/format/format-date.ts';
import { formatNumber } from '#ui/format/format-number.ts';
import { Table, type TableColumn } from '#ui/table.tsx';

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly values: string;
}

type ColumnSketch = LogSketch['columns'][number];

const shown = 4;

/** A value as a person reads it: times come as ms since epoch. */
function valueText(kind: ColumnSketch['kind'], text: string): string {
  if (kind === 'time') return formatInstant(Number(text));
  return kind === 'number' ? formatNumber(Number(text)) : text;
}

const columns: readonly TableColumn<ColumnRow>[] = [
  { id: 'name', label: 'Column', cell: ({ name }) => name },
  { id: 'type', label: 'Type on the server', cell: ({ type }) => <code>{type}</code> },
  { id: 'kind', label: 'Taken for', cell: ({ kind }) => kind },
  { id: 'values', label: 'Some values', cell: ({ values }) => values },
];

/** What the log's columns are on the server, and what they were taken for. */
export function ColumnTypes({ inspection }: { readonly inspection: TableInspection }) {
  const { sketches, types } = inspection;
  const rows = (sketches['log']?.columns ?? []).map(({ name, kind, values }) => ({
    name,
    type: types.get(name) ?? '',
    kind,
    values: [
      ...values.slice(0, shown).map((text) => valueText(kind, text)),
      ...(values.length > shown ? ['…'] : []),
    ].join(', '),
  }));
  return (
    <Table
      caption="Columns of the log"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      maxHeight={420}
      emptyMessage="The table has no columns."
    />
  );
}
