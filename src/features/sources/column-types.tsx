import type { LogSketch } from '#backend/import-contract.ts';
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

/** Numbers and times by size; they come as texts, in the order of texts. */
const sorted = ({ kind, values }: ColumnSketch): readonly string[] =>
  kind === 'text' ? values : values.toSorted((a, b) => Number(a) - Number(b));

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

interface ColumnTypesProps {
  readonly caption: string;
  readonly sketch: LogSketch | undefined;
  readonly types: ReadonlyMap<string, string>;
}

/** What the columns of a table are on the server, and what they were taken for. */
export function ColumnTypes({ caption, sketch, types }: ColumnTypesProps) {
  const rows = (sketch?.columns ?? []).map((column) => ({
    name: column.name,
    type: types.get(column.name) ?? '',
    kind: column.kind,
    values: [
      ...sorted(column)
        .slice(0, shown)
        .map((text) => valueText(column.kind, text)),
      ...(column.values.length > shown ? ['…'] : []),
    ].join(', '),
  }));
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      maxHeight={420}
      emptyMessage="The table has no columns."
    />
  );
}
