import { BackendError } from '#backend/errors.ts';
import { textCell } from '#backend/clickhouse/server/result-cells.ts';
import type { NameTerm } from '#backend/clickhouse/sql/column-terms.ts';
import { boundTexts, doubles, integers, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';

/** Distinct values of a column of names, as the table holds them. */
export type NameValues = readonly (string | number)[];

const mostNames = 1000;

/** Collects a column's distinct values. */
export const collectNames = ({ value, missing }: NameTerm): Sql =>
  sql`groupUniqArrayIf(${mostNames + 1})(${value}, NOT ${missing})`;

/** @throws BackendError `malformed` for a column with more values than classes can be. */
export function namesIn(cell: unknown, column: string): NameValues {
  if (!Array.isArray(cell))
    throw new BackendError('malformed', `ClickHouse answered no list for "${column}"`);
  if (cell.length > mostNames)
    throw new BackendError(
      'malformed',
      `the column "${column}" holds more than ${mostNames} different values: is it a class?`,
    );
  return (cell as readonly unknown[]).map((value) => (typeof value === 'number' ? value : textCell(value)));
}

/** Codes for a row without a value, and for a value that none of the codes stands for. */
export const noName = -1;
export const otherName = -2;

/**
 * The number of each row's value.
 * @param codes a number ≥ 0 for each value; a value may have none.
 */
export function codeOf({ as, value, missing }: NameTerm, codes: ReadonlyMap<string | number, number>): Sql {
  const known = [...codes];
  if (known.length === 0) return sql`toInt16(if(${missing}, ${noName}, ${otherName}))`;
  const values =
    as === 'text'
      ? boundTexts(known.map(([name]) => String(name)))
      : doubles(known.map(([name]) => Number(name)));
  const numbers = integers(known.map(([, code]) => code));
  return sql`toInt16(if(${missing}, ${noName}, transform(${value}, ${values}, ${numbers}, ${otherName})))`;
}
