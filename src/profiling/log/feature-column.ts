import type { Column, ColumnBatch, LogReader, NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import type { FeatureColumn } from '#profiling/mapping/column-roles.ts';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import type { NoticeBook } from './notice-book.ts';
import { numberIn } from './number-column.ts';
import { refuseOddFields } from './odd-fields.ts';

/** A column as text: numbers written out, as categories and segments are. */
export function asText(column: Column): TextColumn {
  if (column.kind === 'text') return column;
  const { values, valid } = column;
  return encodeStrings(
    Array.from(values, (value, row) =>
      (valid && valid[row] === 0) || Number.isNaN(value) ? null : String(value),
    ),
  );
}

/** A text column as numbers: what holds none is NaN, and counted. */
function asNumbers({ codes, dictionary }: TextColumn): readonly [NumberColumn, number] {
  const parsed = dictionary.map(numberIn);
  const values = new Float64Array(codes.length).fill(NaN);
  const valid = new Uint8Array(codes.length);
  let text = 0;
  for (let row = 0; row < values.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    const value = parsed[code];
    if (value === undefined) text++;
    values[row] = value ?? NaN;
    valid[row] = 1;
  }
  return [{ kind: 'number', instant: false, values, valid }, text];
}

const noValues = (rows: number): TextColumn => ({
  kind: 'text',
  codes: new Int32Array(rows).fill(-1),
  dictionary: [],
});

/** Code of a notice about one feature. */
const codeOf = (what: string, name: string) => `${what}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** What turns columns into features, the same for all batches of a file. */
export interface FeatureContext {
  readonly reader: LogReader;
  readonly notices: NoticeBook;
}

/**
 * A feature's column in the kind it is counted as. Where the mapping does not say, the reference decides, so that a
 * file whose first rows look different does not change how a feature is counted: text in a numeric feature counts as
 * no number, and a file without the column counts as one without values. Both are said, because something upstream
 * changed; the rest of the log is worth no less for it.
 * @throws InputError naming the row where a categorical feature's file mixes text into numbers.
 */
export function featureColumn(
  { reader, notices }: FeatureContext,
  batch: ColumnBatch,
  { name, kind }: FeatureColumn,
): Column {
  const column = batch.columns[name];
  if (!column) {
    notices.warn(
      codeOf('feature-absent', name),
      batch.rows,
      (count) =>
        `${reader.fileName} has no column "${name}": the feature counts as missing in its ${count} rows.`,
    );
    return noValues(batch.rows);
  }
  if (kind === 'categorical') {
    refuseOddFields(reader, batch, [name]);
    return asText(column);
  }
  const [numbers, text] = kind === 'numeric' && column.kind === 'text' ? asNumbers(column) : [column, 0];
  const odd = column.kind === 'number' ? (column.odd?.count ?? 0) : text;
  notices.warn(
    codeOf('feature-text', name),
    odd,
    (count) =>
      `${count} rows hold text in the numeric feature "${name}" and count there as no number. Did its type change upstream? If it is a category, map it with kind "categorical".`,
  );
  return numbers;
}
