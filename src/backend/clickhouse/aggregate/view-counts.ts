import { BackendError } from '#backend/errors.ts';
import { numberCell } from '#backend/clickhouse/server/result-cells.ts';
import type { ChunkCut } from '#backend/clickhouse/log/chunk-terms.ts';
import type { LogTables } from '#backend/clickhouse/log/log-tables.ts';
import { viewOf, type LogView, type Reading } from '#backend/clickhouse/log/log-view.ts';
import { overviewOf, overviewQuestion, type Overview } from '#backend/clickhouse/log/overview.ts';
import type { RowTerms } from '#backend/clickhouse/log/row-terms.ts';
import { otherName } from '#backend/clickhouse/log/name-codes.ts';
import { sql } from '#backend/clickhouse/sql/sql.ts';
import { periodNumbers } from '#profiling/log/log-part.ts';
import { definedValues } from './counts-definition.ts';
import { keptSql } from './counts-sql.ts';
import type { CountsTable } from './counts-table.ts';

async function overviewFrom(
  counts: CountsTable,
  { terms, cut }: { readonly terms: RowTerms; readonly cut: ChunkCut },
  { server, signal }: Reading,
): Promise<Overview> {
  const { period } = terms.part;
  // Rows without a chunk have no period either: they are told of once, with the table that comes last.
  const isLast = period !== 'reference';
  const where = period ? [sql`t.p = ${periodNumbers[period]} ${isLast ? sql`OR t.p < 0` : sql``}`] : [];
  const question = { ...overviewQuestion(terms, cut), division: null };
  const rows = await server.query(keptSql(counts.schema, question, where), signal);
  const { schema } = terms.part;
  if (rows.some(([, , said, was]) => [said, was].some((code) => numberCell(code) === otherName)))
    throw new BackendError(
      'malformed',
      `${schema.database}.${schema.table} has a class since its counts were made that they do not know; make them again (docs/clickhouse.md)`,
    );
  return overviewOf(rows, terms, cut);
}

/** Looks a log over by its counts alone: no row of the log is read. */
export const viewCounts = (counts: CountsTable, tables: LogTables, reading: Reading): Promise<LogView> =>
  viewOf(
    tables,
    { values: definedValues(counts.definition, tables), actuals: null },
    { ...reading, overview: (terms, cut) => overviewFrom(counts, { terms, cut }, reading) },
  );
