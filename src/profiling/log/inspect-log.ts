import type { Column, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { ColumnSketch } from '#profiling/mapping/propose-mapping.ts';
import { openLog } from '#profiling/readers/open-log.ts';
import { readInstant } from './read-instant.ts';

const mostValues = 50;

/** Some rows of a file as text, and what its columns look like. */
export interface LogSketch {
  readonly columns: readonly ColumnSketch[];
  /** The first rows, a field per column; empty fields are ''. */
  readonly rows: readonly (readonly string[])[];
  /** Null where the format does not say. */
  readonly rowCount: number | null;
}

function fieldOf(column: Column, row: number): string {
  if (column.kind === 'text') return column.dictionary[column.codes[row] ?? -1] ?? '';
  if (column.valid?.[row] === 0) return '';
  const value = column.values[row] ?? NaN;
  return column.instant ? new Date(value).toISOString() : String(value);
}

function sketch(name: string, column: Column, rows: number): ColumnSketch {
  const fields = Array.from({ length: rows }, (_, row) => fieldOf(column, row)).filter(
    (field) => field !== '',
  );
  const values = [...new Set(fields)];
  const isTime =
    column.kind === 'number'
      ? column.instant
      : fields.length > 0 && fields.every((field) => readInstant(field));
  return {
    name,
    kind: isTime ? 'time' : column.kind,
    values: values.slice(0, mostValues),
    few: values.length <= mostValues && values.length < fields.length,
  };
}

async function firstBatch(reader: LogReader) {
  for await (const batch of reader.batches(reader.columnNames)) return batch;
  return null;
}

/** Looks at the first batch of a file. @throws InputError when it is neither CSV nor Parquet, is damaged, or has no rows. */
export async function inspectLog(blob: Blob, fileName: string, previewRows = 5): Promise<LogSketch> {
  const reader = await openLog(blob, fileName, new Set());
  const batch = await firstBatch(reader);
  if (!batch) throw new InputError('has no rows.', { file: fileName }, 'Give a log with predictions.');
  const looked = Math.min(batch.rows, 5000);
  return {
    columns: reader.columnNames.map((name) => sketch(name, batch.columns[name] as Column, looked)),
    rows: Array.from({ length: Math.min(previewRows, batch.rows) }, (_, row) =>
      reader.columnNames.map((name) => fieldOf(batch.columns[name] as Column, row)),
    ),
    rowCount: reader.rowCount,
  };
}
