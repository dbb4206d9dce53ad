import type { CategoricalSpec } from '#domain/profile/feature-profile.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell, numberCell, textCell } from '#backend/clickhouse/server/result-cells.ts';
import { columnName } from '#backend/clickhouse/log/feature-term.ts';
import { groupSql } from '#backend/clickhouse/log/group-query.ts';
import { sql } from '#backend/clickhouse/sql/sql.ts';
import { maxCategories } from '#profiling/kernel/reference-fit.ts';
import type { FitRows } from './fit-rows.ts';

interface Asked {
  readonly name: string;
  readonly signal: AbortSignal;
}

/** Values told apart: a column of ids among the categories must not fill the server's memory. */
const trackedValues = 100_000;

/** The most frequent values of a column of names in the reference, most frequent first, ties by name. */
export async function frequentNames(
  server: ClickHouseServer,
  { terms, where }: FitRows,
  { name, most, signal }: Asked & { readonly most: number },
): Promise<readonly string[]> {
  const term = columnName(terms.part, name);
  if (!term) return [];
  const query = groupSql({
    terms: terms.plain,
    from: terms.from,
    where: [where, sql`NOT ${term.missing}`],
    keys: [['category', term.value]],
    measures: [['n', sql`count()`]],
  });
  const settings = { max_rows_to_group_by: String(trackedValues), group_by_overflow_mode: 'any' };
  const rows = await server.query(
    sql`${query} ORDER BY n DESC, toString(category) LIMIT ${most}`,
    signal,
    settings,
  );
  const counted = rows.map(([category, n]): readonly [string, number] => [
    term.as === 'text' ? textCell(category) : String(numberCell(category)),
    countCell(n),
  ]);
  return counted.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([category]) => category);
}

/** Categories of a feature by the kernel's rule; none for a feature that the reference lacks. */
export async function fitCategories(
  server: ClickHouseServer,
  rows: FitRows,
  asked: Asked,
): Promise<CategoricalSpec> {
  const frequent = await frequentNames(server, rows, { ...asked, most: maxCategories + 1 });
  return {
    kind: 'categorical',
    categories: frequent.slice(0, maxCategories),
    complete: frequent.length <= maxCategories,
  };
}
