import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell } from '#backend/clickhouse/server/result-cells.ts';
import {
  columnSql,
  instantOf,
  isMissing,
  nameOf,
  numberOf,
  type ColumnRef,
} from '#backend/clickhouse/sql/column-terms.ts';
import { allOf, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { classCodes, type ClassValues } from './class-values.ts';
import { codeOf } from './name-codes.ts';
import type { LogTables } from './log-tables.ts';
import { columnOf, tableSql, type TableSchema } from './table-schema.ts';

/** What is known of a table of actuals as a whole. */
export interface ActualsFacts {
  readonly schema: TableSchema;
  /** Rows with an actual, and the ids among them. */
  readonly rows: number;
  readonly ids: number;
}

/** Actuals to be joined to a log, one a row. */
export interface ActualsJoin {
  readonly facts: ActualsFacts;
  /** True when the table says when labels came. */
  readonly hasTimes: boolean;
  /** The table with the actuals joined on. */
  readonly onto: (log: TableSchema) => Sql;
}

const isShortInteger = ({ type: { of } }: ColumnRef): boolean =>
  of.kind === 'integer' && of.bits <= (of.unsigned ? 32 : 64);

/**
 * Two id columns as something to compare: as they are, where their types are the same; as whole numbers, where both
 * are; else by what they say, so that 7 and "7" are one id. Null where a row has none.
 */
function comparable(column: ColumnRef, other: ColumnRef): Sql {
  const value = columnSql(column);
  const [own, theirs] = [column.type.of, other.type.of];
  if (own.kind !== 'float' && JSON.stringify(own) === JSON.stringify(theirs)) return value;
  if (isShortInteger(column) && isShortInteger(other)) return sql`toInt64(${value})`;
  const name = nameOf(column);
  if (!name) throw new RangeError(`the id ${column.name} is no name`);
  return sql`if(${name.missing}, NULL, toString(${name.value}))`;
}

/** The actual of a row of the table: a class number, or a quantity. */
function valueOf(schema: TableSchema, tables: LogTables, codes: ReadonlyMap<string | number, number>) {
  const column = columnOf(schema, tables.mapping.columns.actual ?? '', 'r');
  if (tables.mapping.model.task === 'regression') {
    const value = numberOf(column) ?? sql`nan`;
    return { value, known: sql`NOT isNaN(${value})` };
  }
  const name = nameOf(column);
  if (!name) throw new RangeError(`the actual ${column.name} is no name`);
  return { value: codeOf(name, codes), known: sql`NOT ${name.missing}` };
}

const lowest = sql`(-1.7976931348623157e308)`;

/**
 * The table of actuals. One that replaces rows by key says itself which is the latest, where no time does: rows that it
 * will drop with its next merge are left out.
 */
function actualsSql(schema: TableSchema, hasTimes: boolean): Sql {
  const isReplacing = schema.engine.endsWith('ReplacingMergeTree');
  return isReplacing && !hasTimes ? sql`${tableSql(schema, 'r')} FINAL` : tableSql(schema, 'r');
}

const timesIn = (schema: TableSchema, { columns: { labelledAt = '' } }: Mapping): boolean =>
  schema.columns.has(labelledAt);

/** Rows of actuals that have one, with an id. */
const usable = (id: ColumnRef, known: Sql): Sql => allOf([sql`NOT ${isMissing(id)}`, known]);

/** Counts actuals and their ids. */
export async function readActuals(
  server: ClickHouseServer,
  { tables, schema }: { readonly tables: LogTables; readonly schema: TableSchema },
  signal: AbortSignal,
): Promise<ActualsFacts> {
  const id = columnOf(schema, tables.mapping.columns.id ?? '', 'r');
  const { known } = valueOf(schema, tables, new Map());
  const [row = []] = await server.query(
    sql`SELECT sum(k), count() FROM (SELECT count() AS k FROM ${actualsSql(schema, timesIn(schema, tables.mapping))} WHERE ${usable(id, known)} GROUP BY ${columnSql(id)})`,
    signal,
  );
  return { schema, rows: countCell(row[0]), ids: countCell(row[1]) };
}

/**
 * Prepares the join. Of several actuals with one id the latest counts, by the time its label came; most tables have no
 * order of their own, so among those of one time, or of none, the greatest does.
 */
export function actualsJoin(
  facts: ActualsFacts,
  tables: LogTables,
  { values, classes }: { readonly values: ClassValues; readonly classes: readonly string[] },
): ActualsJoin {
  const { schema } = facts;
  const { id = '', actual = '', labelledAt = '' } = tables.mapping.columns;
  const codes = classCodes(values.get(schema)?.get(actual) ?? [], classes);
  const { value, known } = valueOf(schema, tables, codes);
  const own = columnOf(schema, id, 'r');
  const hasTimes = timesIn(schema, tables.mapping);
  const at = (hasTimes && instantOf(columnOf(schema, labelledAt, 'r'))?.ms) || sql`nan`;
  const source = sql`${actualsSql(schema, hasTimes)} WHERE ${usable(own, known)}`;
  const single = (key: Sql) =>
    sql`SELECT ${key} AS j_id, ${value} AS j_was, ${at} AS j_at, 1 AS j_found FROM ${source}`;
  const latest = (key: Sql) =>
    sql`SELECT j_id, tupleElement(j_last, 1) AS j_was, tupleElement(j_last, 2) AS j_at, 1 AS j_found FROM (SELECT ${key} AS j_id, argMax((${value}, ${at}), (if(isNaN(${at}), ${lowest}, ${at}), ${value})) AS j_last FROM ${source} GROUP BY j_id)`;
  return {
    facts,
    hasTimes,
    onto(log) {
      const key = comparable(own, columnOf(log, id));
      // Shards would each read the actuals that they hold themselves; GLOBAL sends all of them to each.
      const everywhere = log.engine === 'Distributed' ? sql`GLOBAL ` : sql``;
      const right = facts.rows > facts.ids ? latest(key) : single(key);
      return sql`${tableSql(log, 'l')} ${everywhere}ANY LEFT JOIN (${right}) AS joined_actuals ON ${comparable(columnOf(log, id), own)} = joined_actuals.j_id`;
    },
  };
}
