import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { textCell } from '#backend/clickhouse/server/result-cells.ts';
import { readTable, tableSql, type TableSchema } from '#backend/clickhouse/log/table-schema.ts';
import { sql } from '#backend/clickhouse/sql/sql.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { isMadeFor, parseDefinition, type CountsDefinition } from './counts-definition.ts';

/** Counts of a log that the server keeps up to date by itself, as materialised views. */
export interface CountsTable {
  readonly schema: TableSchema;
  readonly definition: CountsDefinition;
  /** Tells one definition from another: everything that is counted rests on it. */
  readonly key: string;
}

/** Names of a model's tables, in the source's database. */
export const countsName = ({ model }: Pick<Mapping, 'model'>): string => `plumbline_${model.id}`;
export const definitionName = (mapping: Pick<Mapping, 'model'>): string =>
  `${countsName(mapping)}_definition`;

/** A table that need not be there. */
async function tableOrNull(
  server: ClickHouseServer,
  name: string,
  signal: AbortSignal,
): Promise<TableSchema | null> {
  try {
    return await readTable(server, name, signal);
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** The counts of a model; null where there are none, `outdated` where they were made for another mapping. */
export async function openCounts(
  server: ClickHouseServer,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<CountsTable | 'outdated' | null> {
  const [schema, definitions] = await Promise.all([
    tableOrNull(server, countsName(mapping), signal),
    tableOrNull(server, definitionName(mapping), signal),
  ]);
  if (!schema || !definitions) return null;
  const [row] = await server.query(
    sql`SELECT t.document FROM ${tableSql(definitions, 't')} ORDER BY t.made DESC LIMIT 1`,
    signal,
  );
  if (!row) return null;
  const key = textCell(row[0]);
  const definition = parseDefinition(key, `${definitions.database}.${definitions.table}`);
  return isMadeFor(definition, mapping) ? { schema, definition, key } : 'outdated';
}
