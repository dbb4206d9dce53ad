import type { Column, NumberColumn, OddFields } from '#profiling/column-batch.ts';
import { encodeStrings } from './text-dictionary.ts';

const missing = new Set(['', 'NA', 'N/A', 'null', 'NULL', 'None']);
/** In text, not-a-number is no value either. */
const missingText = new Set([...missing, 'NaN', 'nan', '<NA>']);
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

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Fields as numbers; what holds none is NaN, and counted as odd. */
export function numericColumn(fields: readonly string[]): NumberColumn {
  const values = new Float64Array(fields.length);
  const valid = new Uint8Array(fields.length);
  let count = 0;
  let first = 0;
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] as string;
    // Digits and a point are the common case, and five times as quick without a pattern.
    const quick = isDigit(field.charCodeAt(0)) && !/[xob]/i.test(field[1] ?? '') ? Number(field) : NaN;
    const value = Number.isNaN(quick) ? numberOf(field) : quick;
    if (value === null && count++ === 0) first = i;
    values[i] = value ?? NaN;
    valid[i] = value === undefined ? 0 : 1;
  }
  const odd: OddFields = { count, row: first, text: fields[first] ?? '' };
  return { kind: 'number', instant: false, values, valid, ...(count > 0 && { odd }) };
}

/** Fields as text; empty ones have no value. */
export const textualColumn = (fields: readonly string[]): Column =>
  encodeStrings(fields.map((field) => (missingText.has(field.trim()) ? null : field)));
