import type { Counting, Question } from '#backend/clickhouse/count/count-rows.ts';
import { fromKept } from '#backend/clickhouse/log/aggregates.ts';
import { groupSql, type Named } from '#backend/clickhouse/log/group-query.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import { tableSql, type TableSchema } from '#backend/clickhouse/log/table-schema.ts';
import { alias, boundText, integers, joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { bothPeriods, periodNumbers } from '#profiling/log/log-part.ts';

/** Name of a question in a table of counts: that of its division comes first. */
export const fullName = ({ name, division }: Pick<Question, 'name' | 'division'>): string =>
  division ? `${division.name} · ${name}` : name;

/** Columns of a table of counts that keep a question's own keys, in their order. */
export const keyColumns = ['k1', 'k2'] as const;

/** A question as it is asked of a table of counts. */
export type KeptQuestion = Pick<Question, 'name' | 'keys' | 'measures' | 'division'>;

function keysOf({ keys = [], division }: KeptQuestion): readonly Named[] {
  if (keys.length > keyColumns.length) throw new RangeError('a question has more keys than counts keep');
  return [
    ['p', sql`t.p`],
    ['c', sql`t.c`],
    ...(division ? [['g', sql`t.g`] as const] : []),
    ...keys.map(([name], i): Named => [name, sql`t.${alias(keyColumns[i] ?? '')}`]),
  ];
}

/** A question put to what was counted before: chunk and division first, then keys, then measures. */
export const keptSql = (table: TableSchema, question: KeptQuestion, where: readonly Sql[]): Sql =>
  groupSql({
    terms: [],
    from: tableSql(table, 't'),
    where: [sql`t.q = ${boundText(fullName(question))}`, ...where],
    keys: keysOf(question),
    measures: question.measures.map(([name, measure]) => [name, fromKept(name, measure)]),
  });

/** Counts of the chunks. */
function ofChunks(chunks: readonly LogChunk[]): Sql {
  const wanted = bothPeriods.flatMap((period) => {
    const numbers = chunks.filter((chunk) => chunk.period === period).map(({ facts }) => facts.number);
    return numbers.length > 0
      ? [sql`(t.p = ${periodNumbers[period]} AND has(${integers(numbers)}, t.c))`]
      : [];
  });
  return joined(wanted, ' OR ');
}

/** Puts questions to a table of counts in place of the log. */
export const countsSql =
  (table: TableSchema): Counting['sqlOf'] =>
  ({ chunks }, question) =>
    keptSql(table, question, [ofChunks(chunks)]);
