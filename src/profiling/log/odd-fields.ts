import type { ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { rowNumber } from './row-number.ts';

/**
 * Refuses a batch in which one of the columns holds text among its numbers.
 * @throws InputError naming the first such field.
 */
export function refuseOddFields(reader: LogReader, batch: ColumnBatch, names: Iterable<string>): void {
  for (const name of names) {
    const column = batch.columns[name];
    if (column?.kind !== 'number' || !column.odd) continue;
    throw new InputError(
      `"${column.odd.text}" is not a number, but the column held numbers so far.`,
      { file: reader.fileName, row: rowNumber(reader, batch, column.odd.row), column: name },
      'Correct the value or leave it empty; a feature of mixed values can be mapped with kind "categorical".',
    );
  }
}
