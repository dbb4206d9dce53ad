import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell, numberCell, textCell } from '#backend/clickhouse/server/result-cells.ts';
import { boundText, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { TableSchema } from './table-schema.ts';

/** What tells one state of a table from another. */
export interface TableVersion {
  /** Changes with every insert, delete and merge; null where the server does not tell. */
  readonly parts: string | null;
  /** Changes when values of existing rows are rewritten. */
  readonly mutations: string;
  /** Number of the first block of rows in each partition: rows that come do not change it, nor do merges. */
  readonly firstBlocks: ReadonlyMap<string, number>;
}

const unknown: TableVersion = { parts: null, mutations: '', firstBlocks: new Map() };

/** True when a partition was taken away, or replaced by another: the same rows may have come back with other values. */
export const isReplaced = (before: TableVersion, now: TableVersion): boolean =>
  [...before.firstBlocks].some(([partition, block]) => now.firstBlocks.get(partition) !== block);

const listOf = (cell: unknown): readonly unknown[] => (Array.isArray(cell) ? (cell as unknown[]) : []);

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
        sql`SELECT count(), toString(sum(cityHash64(name, rows, modification_time))), tupleElement(minMap([partition_id], [min_block_number]) AS blocks, 1), tupleElement(blocks, 2) FROM system.parts WHERE active AND ${isOwn(schema)}`,
        signal,
      ),
      server.query(
        sql`SELECT count(), toString(max(create_time)), countIf(is_done) FROM system.mutations WHERE ${isOwn(schema)}`,
        signal,
      ),
    ]);
    const [count, sum, partitions, blocks] = parts[0] ?? [];
    const numbers = listOf(blocks).map(numberCell);
    return {
      parts: countCell(count) > 0 ? `${countCell(count)} ${textCell(sum)}` : null,
      mutations: (mutations[0] ?? []).map(String).join(' '),
      firstBlocks: new Map(listOf(partitions).map((partition, i) => [textCell(partition), numbers[i] ?? 0])),
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
