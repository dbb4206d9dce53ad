import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { textCell } from '#backend/clickhouse/server/result-cells.ts';
import { columnType } from '#backend/clickhouse/sql/column-type.ts';
import type { ColumnRef } from '#backend/clickhouse/sql/column-terms.ts';
import { alias, boundText, identifier, joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';

/** A table as the server itself describes it: only names that stand here ever become part of a query. */
export interface TableSchema {
  readonly database: string;
  readonly table: string;
  /** Such as MergeTree, Distributed, View. */
  readonly engine: string;
  /** Columns in the order of the table, with their types as the server writes them. */
  readonly columns: ReadonlyMap<string, string>;
}

interface TableName {
  readonly database: string;
  readonly table: string;
}

/** What a name may mean: a table of the source's database, or of another one where a dot divides the name. */
function readings(name: string, database: string): readonly TableName[] {
  const parts = name.split('.');
  const divided = parts.slice(1).map((_, i) => ({
    database: parts.slice(0, i + 1).join('.'),
    table: parts.slice(i + 1).join('.'),
  }));
  return [{ database, table: name }, ...divided];
}

const isTable = ({ database, table }: TableName): Sql =>
  sql`(database = ${boundText(database)} AND table = ${boundText(table)})`;

/** Names that queries give to tables, and to the actuals that they join. */
const ownTables = ['l', 'r', 't'];
const ownJoin = 'joined_actuals';
const ownColumns = ['j_id', 'j_was', 'j_at', 'j_found'].map((name) => `${ownJoin}.${name}`);

/**
 * A name that ClickHouse would read in place of another: `l.x` is also how a query says x of the table l. Undefined for
 * a table without one.
 */
function mistakable(
  { database, table }: TableName,
  columns: ReadonlyMap<string, string>,
): string | undefined {
  const asOfTables = [...columns.keys()].flatMap((name) => ownTables.map((own) => `${own}.${name}`));
  const column = [...asOfTables, ...ownColumns].find((name) => columns.has(name));
  return column ?? [database, table].find((name) => name === ownJoin);
}

/**
 * Looks a table up by the name that a mapping gives it.
 * @throws BackendError `not-found` when this user sees no such table, `malformed` for names that cannot be told apart.
 */
export async function readTable(
  server: ClickHouseServer,
  name: string,
  signal: AbortSignal,
): Promise<TableSchema> {
  const known = readings(name, server.database);
  const [columns, tables] = await Promise.all([
    // Values of EPHEMERAL columns are not kept.
    server.query(
      sql`SELECT database, table, name, type FROM system.columns WHERE (${joined(known.map(isTable), ' OR ')}) AND default_kind != 'EPHEMERAL' ORDER BY database, table, position`,
      signal,
    ),
    server.query(
      sql`SELECT database, name, engine FROM system.tables WHERE ${joined(
        known.map(
          ({ database, table }) => sql`(database = ${boundText(database)} AND name = ${boundText(table)})`,
        ),
        ' OR ',
      )}`,
      signal,
    ),
  ]);
  for (const { database, table } of known) {
    const own = columns.filter((row) => row[0] === database && row[1] === table);
    if (own.length === 0) continue;
    const engine = tables.find((row) => row[0] === database && row[1] === table)?.[2] ?? '';
    const types = new Map(own.map(([, , column, type]) => [textCell(column), textCell(type)]));
    const wrong = mistakable({ database, table }, types);
    if (wrong !== undefined)
      throw new BackendError(
        'malformed',
        `${database}.${table}: a query cannot tell the name "${wrong}" from one of its own; give it another one in a view`,
      );
    return { database, table, engine: textCell(engine), columns: types };
  }
  throw new BackendError(
    'not-found',
    `${server.address} has no table ${name} in the database ${server.database} that this user may see`,
  );
}

/** The table in a query, under a short name. */
export const tableSql = ({ database, table }: TableSchema, as: 'l' | 'r' | 't'): Sql =>
  sql`${identifier(database)}.${identifier(table)} AS ${alias(as)}`;

/** A column of the table. @throws RangeError for one that it does not have. */
export function columnOf(schema: TableSchema, name: string, of: 'l' | 'r' = 'l'): ColumnRef {
  const type = schema.columns.get(name);
  if (type === undefined) throw new RangeError(`${schema.table} has no column ${name}`);
  return { of, name, type: columnType(type) };
}
