import type { ColumnBatch } from '#profiling/column-batch.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { roleColumns } from '#profiling/mapping/column-roles.ts';
import { periodsOf, type LogPart } from './log-part.ts';
import type { NoticeBook } from './notice-book.ts';
import { refuseOddFields } from './odd-fields.ts';
import { TimeColumn } from './time-column.ts';

export interface ScanInput {
  readonly parts: readonly LogPart[];
  readonly mapping: Mapping;
  readonly notices: NoticeBook;
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** A batch of one file with the time and the period of each of its rows. */
export interface ScannedBatch {
  readonly part: LogPart;
  readonly batch: ColumnBatch;
  /** Instants, NaN where a row has none; null for a log without time. */
  readonly times: Float64Array | null;
  readonly periods: Int8Array;
}

/** Goes through the files of a log in their order. Columns that a file does not have are left out. */
export async function* scanLog(input: ScanInput, columns: readonly string[]): AsyncGenerator<ScannedBatch> {
  const { predictedAt } = input.mapping.columns;
  const roles = new Set(roleColumns(input.mapping));
  for (const part of input.parts) {
    const { reader } = part;
    const time = predictedAt === undefined ? null : new TimeColumn(reader, predictedAt, input.notices);
    const present = columns.filter((name) => reader.columnNames.includes(name));
    // A file without any of the columns is still read for its rows.
    const asked = present.length > 0 ? present : reader.columnNames.slice(0, 1);
    for await (const batch of reader.batches(asked, input.signal)) {
      refuseOddFields(reader, batch, roles);
      const times = time?.read(batch) ?? null;
      input.onRows(batch.rows);
      yield { part, batch, times, periods: periodsOf(part, input.mapping, { batch, times }) };
    }
  }
}
