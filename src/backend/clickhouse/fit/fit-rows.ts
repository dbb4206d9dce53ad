import type { RowTerms } from '#backend/clickhouse/log/row-terms.ts';
import type { LogView } from '#backend/clickhouse/log/log-view.ts';
import { allOf, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { periodNumbers } from '#profiling/log/log-part.ts';

/** The rows that a log is fitted on: the reference; all of it where there is none. */
export interface FitRows {
  readonly terms: RowTerms;
  readonly where: Sql;
}

export function fitRows({ terms, chunks }: LogView): FitRows {
  const period = chunks.some((chunk) => chunk.period === 'reference') ? 'reference' : 'analysis';
  const own = terms.find(({ part }) => part.period === null || part.period === period);
  if (!own) throw new RangeError(`no table holds the ${period} period`);
  return { terms: own, where: allOf([sql`r_p = ${periodNumbers[period]}`, own.usable]) };
}
