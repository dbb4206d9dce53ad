import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { rowNumber } from './row-number.ts';

/** The number a text holds: NaN where it says so or is empty, undefined where it is none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || /^nan$/i.test(trimmed)) return NaN;
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(trimmed);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  const value = Number(trimmed);
  return Number.isNaN(value) ? undefined : value;
}

function fromNumbers({ values, valid }: Extract<Column, { kind: 'number' }>): Float64Array {
  if (!valid) return values;
  const numbers = values.slice();
  for (let row = 0; row < numbers.length; row++) if (valid[row] === 0) numbers[row] = NaN;
  return numbers;
}

/**
 * A column of a batch as numbers: NaN where a row has none. May be the reader's own array: not to be written to.
 * @throws InputError naming the first row that holds text.
 */
export function numbersIn(reader: LogReader, batch: ColumnBatch, name: string): Float64Array {
  const column = batch.columns[name] as Column;
  if (column.kind === 'number') return fromNumbers(column);
  const parsed = column.dictionary.map(numberIn);
  const numbers = new Float64Array(column.codes.length).fill(NaN);
  for (let row = 0; row < numbers.length; row++) {
    const code = column.codes[row] as number;
    if (code < 0) continue;
    const value = parsed[code];
    if (value === undefined)
      throw new InputError(
        `"${column.dictionary[code]}" is not a number.`,
        { file: reader.fileName, row: rowNumber(reader, batch, row), column: name },
        'Correct the value or leave it empty; a feature can be mapped with kind "categorical".',
      );
    numbers[row] = value;
  }
  return numbers;
}
