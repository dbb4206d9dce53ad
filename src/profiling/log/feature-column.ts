import type { Column, ColumnBatch, LogReader, TextColumn } from '#profiling/column-batch.ts';
import type { FeatureColumn } from '#profiling/mapping/column-roles.ts';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import { numbersIn } from './number-column.ts';

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

/**
 * A feature's column in the kind it is counted as. Where the mapping does not say, the reference decides, so that a
 * file whose first rows look different does not change how a feature is counted.
 * @throws InputError naming the row of text in a numeric feature.
 */
export function featureColumn(reader: LogReader, batch: ColumnBatch, { name, kind }: FeatureColumn): Column {
  const column = batch.columns[name] as Column;
  if (kind === 'categorical') return asText(column);
  if (kind === 'numeric' && column.kind === 'text')
    return { kind: 'number', instant: false, values: numbersIn(reader, batch, name), valid: validIn(column) };
  return column;
}

const validIn = ({ codes }: TextColumn): Uint8Array => Uint8Array.from(codes, (code) => (code < 0 ? 0 : 1));
