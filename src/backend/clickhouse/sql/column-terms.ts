import { alias, identifier, sql, type Sql } from './sql.ts';
import type { ColumnType } from './column-type.ts';

/** A column of a table that is read under a short name. */
export interface ColumnRef {
  /** Name of the table in the query. */
  readonly of: 'l' | 'r';
  readonly name: string;
  readonly type: ColumnType;
}

/** The column itself; always with the name of its table, so that no name of a result can stand in for it. */
export const columnSql = ({ of, name }: ColumnRef): Sql => sql`${alias(of)}.${identifier(name)}`;

const orNan = ({ type }: ColumnRef, term: Sql): Sql => (type.nullable ? sql`ifNull(${term}, nan)` : term);

const dayMs = 86_400_000;

/** ms since epoch of a time column, fractions kept to the µs; NaN where a row has none. */
function timeMs(column: ColumnRef): Sql {
  const value = columnSql(column);
  const { of } = column.type;
  if (of.kind === 'date') return orNan(column, sql`toFloat64(toInt32(${value})) * ${dayMs}`);
  if (of.kind === 'time') return orNan(column, sql`toFloat64(toUnixTimestamp(${value})) * 1000`);
  if (of.kind === 'fine-time' && of.digits <= 3)
    return orNan(column, sql`toFloat64(toUnixTimestamp64Milli(${value}))`);
  // Whole and broken ms apart, as the kernel adds them up.
  const micros = sql`toUnixTimestamp64Micro(toDateTime64(${value}, 6, 'UTC'))`;
  return orNan(column, sql`floor(${micros} / 1000) + positiveModulo(${micros}, 1000) / 1000`);
}

const isTime = ({ of }: ColumnType): boolean =>
  of.kind === 'date' || of.kind === 'time' || of.kind === 'fine-time';

/**
 * The value as a double, NaN where a row has none; times are ms since epoch. Null for columns that hold no numbers.
 */
export function numberOf(column: ColumnRef): Sql | null {
  const { type } = column;
  if (isTime(type)) return timeMs(column);
  const isNumber = type.of.kind === 'integer' || type.of.kind === 'float' || type.of.kind === 'decimal';
  return isNumber ? orNan(column, sql`toFloat64(${columnSql(column)})`) : null;
}

/** Plain numbers from which an epoch is taken to be in ns, µs, ms or s: smaller ones are no time. */
const fromEpoch = (value: Sql): Sql =>
  sql`multiIf(isNaN(${value}), nan, abs(${value}) >= 1e17, ${value} * 1e-6, abs(${value}) >= 1e14, ${value} * 1e-3, abs(${value}) >= 1e11, ${value}, abs(${value}) >= 1e8, ${value} * 1000, inf)`;

/** Instants of a column. */
export interface InstantTerm {
  /** ms since epoch, NaN where a row has none, infinite for a number that is no time. */
  readonly ms: Sql;
  /** Months since year 0, UTC. */
  readonly month: Sql;
}

/** The column as a time; null for text and whatever else is none. Numbers are read as time since 1970. */
export function instantOf(column: ColumnRef): InstantTerm | null {
  const { type } = column;
  const value = columnSql(column);
  if (isTime(type)) {
    const zone = type.of.kind === 'date' ? sql`` : sql`, 'UTC'`;
    const months = sql`toYear(${value}${zone}) * 12 + toMonth(${value}${zone}) - 1`;
    return { ms: timeMs(column), month: type.nullable ? sql`ifNull(${months}, 0)` : months };
  }
  const number = type.of.kind === 'integer' || type.of.kind === 'float' ? numberOf(column) : null;
  if (!number) return null;
  const ms = fromEpoch(number);
  const at = sql`fromUnixTimestamp64Milli(toInt64(if(isFinite(${ms}), floor(${ms}), 0)), 'UTC')`;
  return { ms, month: sql`toYear(${at}) * 12 + toMonth(${at}) - 1` };
}

/** 1 where a row has no value. */
export const isMissing = (column: ColumnRef): Sql =>
  column.type.nullable ? sql`isNull(${columnSql(column)})` : sql`0`;

/** A column as names: classes, categories, segments. */
export interface NameTerm {
  /** Numbers that are no whole ones are compared as numbers, everything else by what it says. */
  readonly as: 'text' | 'number';
  /** The value; '' or NaN where a row has none. */
  readonly value: Sql;
  /** 1 where a row has none. */
  readonly missing: Sql;
}

/** The column as names; null for lists and records. */
export function nameOf(column: ColumnRef): NameTerm | null {
  const { kind } = column.type.of;
  if (kind === 'other') return null;
  if (kind === 'text' || kind === 'integer' || kind === 'boolean') {
    const text = sql`toString(${columnSql(column)})`;
    return {
      as: 'text',
      value: column.type.nullable ? sql`ifNull(${text}, '')` : text,
      missing: isMissing(column),
    };
  }
  const number = numberOf(column) ?? sql`nan`;
  return { as: 'number', value: number, missing: sql`isNaN(${number})` };
}

/** A text column as numbers: NaN for what holds none. */
export function parsedNumber(column: ColumnRef): Sql {
  const text = sql`lower(trimBoth(toString(${columnSql(column)})))`;
  const number = sql`multiIf(match(${text}, '^[+]?inf(inity)?$'), inf, match(${text}, '^-inf(inity)?$'), -inf, ifNull(toFloat64OrNull(${text}), nan))`;
  return orNan(column, number);
}
