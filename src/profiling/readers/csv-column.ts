import type { Column } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { encodeStrings } from './text-dictionary.ts';

const missing = new Set(['', 'NA', 'N/A', 'null', 'NULL', 'None']);
const special = new Map([
  ['nan', NaN],
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['infinity', Infinity],
  ['-infinity', -Infinity],
]);
// A leading zero marks a code ("007"), not a number.
const plainNumber = /^[+-]?(?:0|[1-9]\d*|0?\.\d+|(?:0|[1-9]\d*)\.\d*)(?:[eE][+-]?\d+)?$/;

/** The number a field holds; null when it holds none, undefined when the field is empty. */
function numberOf(field: string): number | null | undefined {
  const text = field.trim();
  if (missing.has(text)) return undefined;
  if (plainNumber.test(text)) return Number(text);
  return special.get(text.toLowerCase()) ?? null;
}

/** True when every field that is not empty holds a number, and at least one does. */
export function looksNumeric(fields: readonly string[]): boolean {
  const numbers = fields.map(numberOf).filter((value) => value !== undefined);
  return numbers.length > 0 && numbers.every((value) => value !== null);
}

/** Where a column's fields stand, for messages. */
export interface CsvPlace {
  readonly fileName: string;
  readonly column: string;
  /** Row of the first field, as an editor counts. */
  readonly firstRow: number;
}

/** Fields as numbers. @throws InputError naming the first field that holds none. */
export function numericColumn(fields: readonly string[], { fileName, column, firstRow }: CsvPlace): Column {
  const values = new Float64Array(fields.length);
  const valid = new Uint8Array(fields.length);
  for (const [i, field] of fields.entries()) {
    const value = numberOf(field);
    if (value === null)
      throw new InputError(
        `"${field}" is not a number, but the column held numbers so far.`,
        { file: fileName, row: firstRow + i, column },
        'Correct the value, leave it empty, or map the feature with kind "categorical".',
      );
    values[i] = value ?? NaN;
    valid[i] = value === undefined ? 0 : 1;
  }
  return { kind: 'number', instant: false, values, valid };
}

/** Fields as text; empty ones have no value. */
export const textualColumn = (fields: readonly string[]): Column =>
  encodeStrings(fields.map((field) => (missing.has(field.trim()) ? null : field)));
