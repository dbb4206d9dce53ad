import type { Column } from '#profiling/column-batch.ts';

/** A column's values as numbers: NaN where a row has none; text that is no number is reported by its row. */
export function numbersOf(column: Column, onText: (row: number, text: string) => never): Float64Array {
  if (column.kind === 'number')
    return column.valid
      ? column.values.map((value, row) => (column.valid?.[row] === 0 ? NaN : value))
      : column.values;
  const parsed = column.dictionary.map((text) => (text.trim() === '' ? NaN : Number(text)));
  const numbers = new Float64Array(column.codes.length).fill(NaN);
  for (const [row, code] of column.codes.entries()) {
    if (code < 0) continue;
    const value = parsed[code] as number;
    if (Number.isNaN(value) && !/^nan$/i.test(column.dictionary[code] ?? ''))
      onText(row, column.dictionary[code] ?? '');
    numbers[row] = value;
  }
  return numbers;
}
