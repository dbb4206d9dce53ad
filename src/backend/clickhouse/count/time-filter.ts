import { sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { columnSql } from '#backend/clickhouse/sql/column-terms.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import type { LogPart } from '#backend/clickhouse/log/log-tables.ts';
import { columnOf } from '#backend/clickhouse/log/table-schema.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

/** An instant as a value of the column's own type, rounded down, so that the table's index can compare with it. */
function constant(kind: string, ms: number): Sql | null {
  if (kind === 'fine-time') return sql`fromUnixTimestamp64Milli(toInt64(${Math.floor(ms)}), 'UTC')`;
  if (kind === 'time') return sql`toDateTime(${Math.floor(ms / 1000)}, 'UTC')`;
  if (kind === 'date') return sql`toDate32(${Math.floor(ms / 86_400_000)})`;
  return null;
}

/**
 * The stretch of time in which the chunks lie, on the bare column: partitions and index ranges outside are not read.
 * The numbers of the chunks decide in the end, so it may be wider than them.
 */
export function timeFilter(
  { schema }: LogPart,
  { columns: { predictedAt } }: Mapping,
  chunks: readonly LogChunk[],
): readonly Sql[] {
  const first = Math.min(...chunks.map(({ facts }) => facts.first));
  const last = Math.max(...chunks.map(({ facts }) => facts.last));
  if (predictedAt === undefined || !Number.isFinite(first) || !Number.isFinite(last)) return [];
  const column = columnOf(schema, predictedAt);
  const { kind } = column.type.of;
  // One ms later, because fractions of a ms were cut.
  const [low, high] = [constant(kind, first), constant(kind, last + 1)];
  return low && high ? [sql`${columnSql(column)} >= ${low} AND ${columnSql(column)} <= ${high}`] : [];
}
