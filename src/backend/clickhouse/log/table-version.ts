import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell, textCell } from '#backend/clickhouse/server/result-cells.ts';
import { boundText, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { TableSchema } from './table-schema.ts';

/** What tells one state of a table from another. */
export interface TableVersion {
  /** Changes with every insert, delete and merge; null where the server does not tell. */
  readonly parts: string | null;
  /** Changes when values of existing rows are rewritten. */
  readonly mutations: string;
}

const unknown: TableVersion = { parts: null, mutations: '' };

const isOwn = ({ database, table }: TableSchema): Sql =>
  sql`database = ${boundText(database)} AND table = ${boundText(table)}`;

/**
 * The state of a table, from what the server notes about its parts: no row is read. Tables that keep no parts
 * themselves (views, distributed ones), and users who may not look, have no version: such a table is looked over anew.
 */
export async function readVersion(
  server: ClickHouseServer,
  schema: TableSchema,
  signal: AbortSignal,
): Promise<TableVersion> {
  if (!schema.engine.endsWith('MergeTree')) return unknown;
  try {
    const [parts, mutations] = await Promise.all([
      server.query(
        sql`SELECT count(), toString(sum(cityHash64(name, rows, modification_time))) FROM system.parts WHERE active AND ${isOwn(schema)}`,
        signal,
      ),
      server.query(
        sql`SELECT count(), toString(max(create_time)), countIf(is_done) FROM system.mutations WHERE ${isOwn(schema)}`,
        signal,
      ),
    ]);
    const [count, sum] = parts[0] ?? [];
    return {
      parts: countCell(count) > 0 ? `${countCell(count)} ${textCell(sum)}` : null,
      mutations: (mutations[0] ?? []).map(String).join(' '),
    };
  } catch (error) {
    if (
      error instanceof BackendError &&
      error.kind === 'unauthorised' &&
      error.message.includes('(code 497)')
    )
      return unknown;
    throw error;
  }
}
