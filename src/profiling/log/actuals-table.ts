import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { requireColumns } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { classCodes } from './class-column.ts';
import type { NoticeBook } from './notice-book.ts';
import { numbersOf } from './number-column.ts';
import { rowNumber, TimeColumn } from './time-column.ts';

type Id = string | number;

/** An id per row, the same whether a file holds it as a number or as text; null where a row has none. */
export function idsOf(column: Column): readonly (Id | null)[] {
  if (column.kind === 'number')
    return Array.from(column.values, (value, row) =>
      column.valid?.[row] === 0 || Number.isNaN(value) ? null : value,
    );
  const ids = column.dictionary.map((text): Id =>
    /^(?:0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text,
  );
  return Array.from(column.codes, (code) => (code < 0 ? null : (ids[code] as Id)));
}

/** What is known of one prediction's outcome. */
interface Actual {
  readonly value: string | number;
  readonly labelledAt: number;
}

/** Actuals that came in a file of their own, by id. Memory grows with the labels, not with the log. */
export class ActualsTable {
  readonly #byId = new Map<Id, Actual>();
  readonly hasTimes: boolean;

  private constructor(hasTimes: boolean) {
    this.hasTimes = hasTimes;
  }

  /** Reads the file; of two actuals with one id the later wins (by labelledAt, else by row). */
  static async read(reader: LogReader, mapping: Mapping, notices: NoticeBook): Promise<ActualsTable> {
    const { id = '', actual = '', labelledAt } = mapping.columns;
    const timed = labelledAt !== undefined && reader.columnNames.includes(labelledAt);
    const names = [id, actual, ...(timed ? [labelledAt] : [])];
    requireColumns(reader, names);
    const table = new ActualsTable(timed);
    const time = timed ? new TimeColumn(reader, labelledAt, notices) : null;
    for await (const batch of reader.batches(names)) {
      const times = time?.read(batch) ?? null;
      const values = valuesOf(batch, actual, { reader, task: mapping.model.task });
      for (const [row, key] of idsOf(batch.columns[id] as Column).entries()) {
        const value = values[row];
        if (key === null || value === null || value === undefined) continue;
        table.#put(key, { value, labelledAt: times?.[row] ?? NaN }, notices);
      }
    }
    return table;
  }

  #put(id: Id, actual: Actual, notices: NoticeBook): void {
    const known = this.#byId.get(id);
    if (known) {
      notices.warn(
        'actuals-replaced',
        1,
        (count) => `${count} actuals came again for the same id; the later one counts.`,
      );
      if (known.labelledAt > actual.labelledAt) return;
    }
    this.#byId.set(id, actual);
  }

  get(id: Id | null): Actual | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }
}

function valuesOf(
  batch: ColumnBatch,
  name: string,
  { reader, task }: { reader: LogReader; task: Mapping['model']['task'] },
): readonly (string | number | null)[] {
  const column = batch.columns[name] as Column;
  if (task !== 'regression') {
    const { codes, names } = classCodes(column);
    return Array.from(codes, (code) => (code < 0 ? null : (names[code] ?? null)));
  }
  const numbers = numbersOf(column, (row, text) => {
    throw new InputError(
      `"${text}" is not a number.`,
      { file: reader.fileName, row: rowNumber(reader, batch.firstRow + row), column: name },
      'Correct the value or leave it empty.',
    );
  });
  return Array.from(numbers, (value) => (Number.isNaN(value) ? null : value));
}
