import { BackendError } from '#backend/errors.ts';

/** A row of an answer, column by column as the query names them. */
export type ResultRow = readonly unknown[];

function wrong(cell: unknown, expected: string): BackendError {
  const text = (JSON.stringify(cell) as string | undefined) ?? 'nothing';
  return new BackendError(
    'malformed',
    `ClickHouse answered ${text.slice(0, 60)} where ${expected} was asked for`,
  );
}

/**
 * A number; NaN for null, which is how JSON carries NaN and infinite ones. 64-bit integers come with or without quotes,
 * as the server is set.
 */
export function numberCell(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  if (cell === null) return NaN;
  const value = typeof cell === 'string' ? Number(cell.replace(/inf$/i, 'Infinity')) : NaN;
  if (Number.isNaN(value) && cell !== 'nan' && cell !== '-nan') throw wrong(cell, 'a number');
  return value;
}

/** A count of rows. @throws BackendError `malformed` for anything else. */
export function countCell(cell: unknown): number {
  const value = numberCell(cell);
  if (!Number.isSafeInteger(value) || value < 0) throw wrong(cell, 'a count');
  return value;
}

export function textCell(cell: unknown): string {
  if (typeof cell !== 'string') throw wrong(cell, 'a text');
  return cell;
}

export const nullableText = (cell: unknown): string | null => (cell === null ? null : textCell(cell));
