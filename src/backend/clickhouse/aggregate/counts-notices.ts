import type { Notice } from '#domain/profile/model-profile.ts';
import { measureOf } from '#backend/clickhouse/log/aggregates.ts';
import type { LogTables } from '#backend/clickhouse/log/log-tables.ts';
import type { Reading } from '#backend/clickhouse/log/log-view.ts';
import type { TableSchema } from '#backend/clickhouse/log/table-schema.ts';
import { countCell } from '#backend/clickhouse/server/result-cells.ts';
import { boundText, sql } from '#backend/clickhouse/sql/sql.ts';
import { NoticeBook } from '#profiling/log/notice-book.ts';
import { keptSql, type KeptQuestion } from './counts-sql.ts';
import { countsName, type CountsTable } from './counts-table.ts';

/** How many rows went into the counts at all. */
export const rowsQuestion: KeptQuestion = {
  name: 'rows',
  measures: [['n', measureOf('count')]],
  division: null,
};

/** Rows of a table as the server notes them, without reading any; null where it does not. */
async function notedRows(
  { database, table }: TableSchema,
  { server, signal }: Reading,
): Promise<number | null> {
  const [row] = await server.query(
    sql`SELECT total_rows FROM system.tables WHERE database = ${boundText(database)} AND name = ${boundText(table)}`,
    signal,
  );
  return row && row[0] !== null ? countCell(row[0]) : null;
}

/** Rows that the log has and its counts lack; below 0 for rows that were deleted since, null where nobody can tell. */
async function rowsBehind(
  { schema }: CountsTable,
  { parts }: LogTables,
  reading: Reading,
): Promise<number | null> {
  const [counted, ...noted] = await Promise.all([
    reading.server.query(sql`SELECT sum(n) FROM (${keptSql(schema, rowsQuestion, [])})`, reading.signal),
    ...parts.map((part) => notedRows(part.schema, reading)),
  ]);
  if (noted.some((rows) => rows === null)) return null;
  return noted.reduce<number>((sum, rows) => sum + (rows ?? 0), 0) - countCell(counted[0]?.[0] ?? 0);
}

/** What is to say of counts that were made in advance: for another mapping, or of fewer rows than the log has. */
export async function countsNotices(
  counts: CountsTable | 'outdated' | null,
  tables: LogTables,
  reading: Reading,
): Promise<readonly Notice[]> {
  const notices = new NoticeBook();
  const name = countsName(tables.mapping);
  if (counts === 'outdated')
    notices.tell(
      'counts-outdated',
      `The counts in ${name} were made for another mapping, so the log itself is read; make them again (docs/clickhouse.md).`,
    );
  else if (counts) {
    const behind = (await rowsBehind(counts, tables, reading)) ?? 0;
    notices.warn(
      'counts-behind',
      Math.abs(behind),
      (count) =>
        `The counts in ${name} hold ${count} rows ${behind > 0 ? 'fewer' : 'more'} than the log: rows were written or deleted past them; make them again (docs/clickhouse.md).`,
    );
  }
  return notices.list();
}
