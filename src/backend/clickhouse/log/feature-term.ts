import {
  isMissing,
  nameOf,
  numberOf,
  parsedNumber,
  type NameTerm,
} from '#backend/clickhouse/sql/column-terms.ts';
import type { Sql } from '#backend/clickhouse/sql/sql.ts';
import type { FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { LogPart } from './log-tables.ts';
import { columnOf } from './table-schema.ts';

/** A numeric feature of a table: NaN where a row has no number; missing where it has nothing. */
export interface NumberTerm {
  readonly value: Sql;
  readonly missing: Sql;
}

/** The kind a feature is counted as, as far as one table can tell; null where the table lacks it. */
export function featureKind({ schema }: LogPart, { name, kind }: FeatureColumn): FeatureColumn['kind'] {
  if (!schema.columns.has(name)) return null;
  return kind ?? (numberOf(columnOf(schema, name)) ? 'numeric' : 'categorical');
}

/** A feature as numbers; text is read as numbers where it holds some. Null where the table lacks it. */
export function featureNumber({ schema }: LogPart, name: string): NumberTerm | null {
  if (!schema.columns.has(name)) return null;
  const column = columnOf(schema, name);
  return { value: numberOf(column) ?? parsedNumber(column), missing: isMissing(column) };
}

/** A feature, or a segment column, as names. Null where the table lacks it. */
export const columnName = ({ schema }: LogPart, name: string): NameTerm | null =>
  schema.columns.has(name) ? nameOf(columnOf(schema, name)) : null;
