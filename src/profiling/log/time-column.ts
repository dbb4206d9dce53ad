import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { NoticeBook } from './notice-book.ts';
import { readInstant } from './read-instant.ts';

/** Row of a file as people count it: a CSV's header is row 1, a Parquet file has none. */
export const rowNumber = ({ rowCount }: LogReader, row: number): number => row + (rowCount === null ? 2 : 1);

/** Numbers from which a plain epoch is taken to be in ms, µs or ns rather than in seconds. */
const epochScales = [
  [1e17, 1e-6],
  [1e14, 1e-3],
  [1e11, 1],
] as const;

const msOfEpoch = (value: number): number =>
  value * (epochScales.find(([from]) => Math.abs(value) >= from)?.[1] ?? 1000);

/** Reads one time column of one file, batch by batch, and watches that its zones agree. */
export class TimeColumn {
  readonly #reader: LogReader;
  readonly #name: string;
  readonly #notices: NoticeBook;
  /** First row with and without a zone. */
  #zonedRow: number | null = null;
  #plainRow: number | null = null;

  constructor(reader: LogReader, name: string, notices: NoticeBook) {
    this.#reader = reader;
    this.#name = name;
    this.#notices = notices;
  }

  /** Instants per row, NaN where the field is empty. @throws InputError for what is no time, or mixed zones. */
  read(batch: ColumnBatch): Float64Array {
    const column = batch.columns[this.#name] as Column;
    if (column.kind === 'number') return this.#fromNumbers(column.values, column);
    const known = column.dictionary.map((text) => readInstant(text));
    const instants = new Float64Array(batch.rows).fill(NaN);
    for (let row = 0; row < batch.rows; row++) {
      const code = column.codes[row] as number;
      if (code < 0) continue;
      const read = known[code];
      if (!read) throw this.#fault(batch, row, column.dictionary[code] ?? '');
      this.#watchZone(read.zoned, batch.firstRow + row);
      instants[row] = read.at;
    }
    return instants;
  }

  #fromNumbers(values: Float64Array, { instant, valid }: Extract<Column, { kind: 'number' }>): Float64Array {
    if (!instant)
      this.#notices.tell('epoch-times', `"${this.#name}" holds numbers, read as time since 1970, UTC.`);
    return values.map((value, row) => (valid?.[row] === 0 ? NaN : instant ? value : msOfEpoch(value)));
  }

  #watchZone(zoned: boolean, row: number): void {
    if (zoned) {
      if (this.#zonedRow === null)
        this.#notices.tell(
          'zones-converted',
          `Times in "${this.#name}" carry a zone and were converted to UTC.`,
        );
      this.#zonedRow ??= row;
    } else {
      if (this.#plainRow === null)
        this.#notices.tell('times-as-utc', `Times in "${this.#name}" name no zone and were read as UTC.`);
      this.#plainRow ??= row;
    }
    if (this.#zonedRow === null || this.#plainRow === null) return;
    const rows = [this.#zonedRow, this.#plainRow].map((at) => rowNumber(this.#reader, at));
    throw new InputError(
      `the time names a zone in row ${rows[0]} and none in row ${rows[1]}.`,
      { file: this.#reader.fileName, row: Math.max(...rows), column: this.#name },
      'Write all times with a zone, or all in UTC without one.',
    );
  }

  #fault(batch: ColumnBatch, row: number, text: string): InputError {
    return new InputError(
      `"${text}" is not a time that can be read.`,
      { file: this.#reader.fileName, row: rowNumber(this.#reader, batch.firstRow + row), column: this.#name },
      'Write times as 2026-03-31T14:05:00Z (ISO 8601).',
    );
  }
}
