import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { NoticeBook } from './notice-book.ts';
import { readInstant } from './read-instant.ts';
import { rowNumber } from './row-number.ts';

/** Numbers from which a plain epoch is taken to be in ns, µs, ms or s, and what makes ms of them. */
const epochScales = [
  [1e17, 1e-6],
  [1e14, 1e-3],
  [1e11, 1],
  // 1973 in seconds: anything smaller is a date written as a number (20260331), a year or a counter.
  [1e8, 1000],
] as const;

const msOfEpoch = (value: number): number | null => {
  const scale = epochScales.find(([from]) => Math.abs(value) >= from);
  return scale ? value * scale[1] : null;
};

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
    return column.kind === 'number' ? this.#fromNumbers(batch, column) : this.#fromText(batch, column);
  }

  #fromText(batch: ColumnBatch, { codes, dictionary }: Extract<Column, { kind: 'text' }>): Float64Array {
    const known = dictionary.map((text) => readInstant(text));
    const instants = new Float64Array(batch.rows).fill(NaN);
    for (let row = 0; row < batch.rows; row++) {
      const code = codes[row] as number;
      if (code < 0) continue;
      const read = known[code];
      if (!read) throw this.#fault(batch, row, dictionary[code] ?? '');
      this.#watchZone(read.offset, rowNumber(this.#reader, batch, row));
      instants[row] = read.at;
    }
    return instants;
  }

  #fromNumbers(
    batch: ColumnBatch,
    { values, instant, valid }: Extract<Column, { kind: 'number' }>,
  ): Float64Array {
    if (instant && !valid) return values;
    const instants = values.slice();
    for (let row = 0; row < instants.length; row++) {
      const value = values[row] as number;
      if (valid && valid[row] === 0) instants[row] = NaN;
      else if (!instant && !Number.isNaN(value)) {
        const at = msOfEpoch(value);
        if (at === null) throw this.#fault(batch, row, String(value));
        instants[row] = at;
      }
    }
    if (!instant)
      this.#notices.tell('epoch-times', `"${this.#name}" holds numbers, read as time since 1970, UTC.`);
    return instants;
  }

  #watchZone(offset: number | null, row: number): void {
    if (offset === null) {
      if (this.#plainRow === null) this.#tell('times-as-utc', 'name no zone and were read as UTC');
      this.#plainRow ??= row;
    } else {
      if (offset !== 0) this.#tell('zones-converted', 'name another zone than UTC and were converted');
      this.#zonedRow ??= row;
    }
    if (this.#zonedRow === null || this.#plainRow === null) return;
    throw new InputError(
      `the time names a zone in row ${this.#zonedRow} and none in row ${this.#plainRow}.`,
      { file: this.#reader.fileName, row: Math.max(this.#zonedRow, this.#plainRow), column: this.#name },
      'Write all times with a zone, or all in UTC without one.',
    );
  }

  #tell(code: string, what: string): void {
    this.#notices.tell(code, `Times in "${this.#name}" ${what}.`);
  }

  #fault(batch: ColumnBatch, row: number, text: string): InputError {
    return new InputError(
      `"${text}" is not a time that can be read.`,
      { file: this.#reader.fileName, row: rowNumber(this.#reader, batch, row), column: this.#name },
      'Write times as 2026-03-31T14:05:00Z (ISO 8601), or as seconds or ms since 1970.',
    );
  }
}
