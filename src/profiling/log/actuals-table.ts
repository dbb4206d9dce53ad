import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { requireColumns } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { classCodes } from './class-column.ts';
import { idsOf, type Id } from './id-column.ts';
import type { NoticeBook } from './notice-book.ts';
import { numbersIn } from './number-column.ts';
import { refuseOddFields } from './odd-fields.ts';
import { rowNumber } from './row-number.ts';
import { TimeColumn } from './time-column.ts';

/** What is known of one prediction's outcome. */
export interface Actual {
  /** Class name, or quantity. */
  readonly value: string | number;
  /** NaN where the file does not say. */
  readonly labelledAt: number;
  /** Row of the file, as an editor counts. */
  readonly row: number;
}

/** Actuals that came in a file of their own, by id. Memory grows with the labels, not with the log. */
export class ActualsTable {
  readonly fileName: string;
  readonly hasTimes: boolean;
  /** Distinct classes; empty for a quantity. */
  readonly classNames = new Set<string>();
  readonly #byId = new Map<Id, Actual>();
  readonly #matched = new Set<Actual>();

  private constructor(fileName: string, hasTimes: boolean) {
    this.fileName = fileName;
    this.hasTimes = hasTimes;
  }

  /** Reads the file; of two actuals with one id the later wins (by labelledAt, else by row). */
  static async read(
    reader: LogReader,
    mapping: Mapping,
    { notices, signal }: { notices: NoticeBook; signal: AbortSignal | undefined },
  ): Promise<ActualsTable> {
    const { id = '', actual = '', labelledAt } = mapping.columns;
    const timed = labelledAt !== undefined && reader.columnNames.includes(labelledAt);
    const names = [id, actual, ...(timed ? [labelledAt] : [])];
    requireColumns(reader, names);
    const table = new ActualsTable(reader.fileName, timed);
    const time = timed ? new TimeColumn(reader, labelledAt, notices) : null;
    for await (const batch of reader.batches(names, signal)) {
      refuseOddFields(reader, batch, names);
      const times = time?.read(batch) ?? null;
      const values = table.#values(batch, actual, { reader, mapping });
      for (const [row, key] of idsOf(batch.columns[id] as Column).entries()) {
        const value = values[row];
        if (key === null || value === null || value === undefined) continue;
        const known = { value, labelledAt: times?.[row] ?? NaN, row: rowNumber(reader, batch, row) };
        table.#put(key, known, notices);
      }
    }
    return table;
  }

  #values(
    batch: ColumnBatch,
    name: string,
    { reader, mapping }: { reader: LogReader; mapping: Mapping },
  ): readonly (string | number | null)[] {
    if (mapping.model.task === 'regression')
      return Array.from(numbersIn(reader, batch, name), (value) => (Number.isNaN(value) ? null : value));
    const { codes, names } = classCodes(batch.columns[name] as Column);
    return Array.from(codes, (code) => names[code] ?? null);
  }

  #put(id: Id, actual: Actual, notices: NoticeBook): void {
    const known = this.#byId.get(id);
    if (known) {
      notices.warn(
        'actuals-replaced',
        1,
        (count) => `${count} actuals came again for an id that had one; the later one counts.`,
      );
      if (known.labelledAt > actual.labelledAt) return;
    }
    this.#byId.set(id, actual);
    if (typeof actual.value === 'string') this.classNames.add(actual.value);
  }

  /** The actual of each id; undefined where none has come. */
  of(ids: readonly (Id | null)[]): readonly (Actual | undefined)[] {
    return ids.map((id) => {
      const actual = id === null ? undefined : this.#byId.get(id);
      if (actual) this.#matched.add(actual);
      return actual;
    });
  }

  /** Says how many actuals belong to no row that was read. */
  tellUnmatched(notices: NoticeBook): void {
    notices.warn(
      'actuals-unmatched',
      this.#byId.size - this.#matched.size,
      (count) =>
        `${count} actuals of ${this.fileName} have an id that no row of the log has; check columns.id if these are many.`,
    );
  }
}
