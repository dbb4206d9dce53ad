import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import type { ResultRow } from '#backend/clickhouse/server/result-cells.ts';
import { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { alias, joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { overRows, type Measure } from '#backend/clickhouse/log/aggregates.ts';
import { chunkTerms, type ChunkCut } from '#backend/clickhouse/log/chunk-terms.ts';
import { groupSql, type Named } from '#backend/clickhouse/log/group-query.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import type { RowTerms } from '#backend/clickhouse/log/row-terms.ts';
import { bothPeriods, periodNumbers } from '#profiling/log/log-part.ts';
import { timeFilter } from './time-filter.ts';

/** Chunks of one table that are to be counted, and how. */
export interface Counting {
  readonly server: Pick<ClickHouseServer, 'query'>;
  readonly signal: AbortSignal;
  /** What a question is as a query: to the log itself, or to what was counted of it before. */
  readonly sqlOf: (counting: Counting, question: Question) => Sql;
  readonly spec: ProfileSpec;
  readonly cut: ChunkCut;
  readonly terms: RowTerms;
  readonly chunks: readonly LogChunk[];
  /** True when these are all the chunks that the table has. */
  readonly isAll: boolean;
}

/** Names a group of rows in an answer: a chunk, or one segment of it. */
export type GroupId = string;

export const chunkId = ({ facts: { period, number } }: LogChunk): GroupId =>
  `${periodNumbers[period]} ${number}`;

/** What divides a chunk's rows further, as a number that a row carries under the name r_g. */
export interface Division {
  /** Tells it from other divisions of the same chunks. */
  readonly name: string;
  readonly terms: readonly Named[];
}

/** Rows of the chunks that can be counted. */
export function rowFilters({ chunks, isAll, terms, cut }: Counting): readonly Sql[] {
  if (isAll) return [sql`r_p >= 0`, terms.usable];
  const wanted = bothPeriods.flatMap((period) => {
    const numbers = chunks.filter((chunk) => chunk.period === period).map(({ facts }) => facts.number);
    if (numbers.length === 0) return [];
    const own = joined(
      numbers.map((number) => sql`${number}`),
      ', ',
    );
    return [sql`(r_p = ${periodNumbers[period]} AND r_c IN (${own}))`];
  });
  return [...timeFilter(terms.part, cut.mapping, chunks), joined(wanted, ' OR '), terms.usable];
}

/** A question about the rows of chunks, by chunk and by keys of its own. */
export interface Question {
  /** Tells it from other questions about the same rows. */
  readonly name: string;
  readonly terms?: readonly Named[];
  readonly where?: readonly Sql[];
  readonly keys?: readonly Named[];
  readonly measures: readonly Measure[];
  /** True when it is about actuals, which may have to be joined. */
  readonly labelled: boolean;
  readonly division: Division | null;
}

/** Which rows a question is about, and by what they are told apart. */
export type Asked = Pick<Question, 'terms' | 'where' | 'keys' | 'labelled' | 'division'>;

/** A query about the log's own rows: chunk and division first, then keys, then measures. */
export function rowsSql(counting: Counting, asked: Asked, measures: readonly Named[]): Sql {
  const { terms, cut } = counting;
  const { labelled, division } = asked;
  return groupSql({
    terms: [
      ...(labelled ? terms.labelled : terms.plain),
      ...chunkTerms(cut, terms),
      ...(division?.terms ?? []),
      ...(asked.terms ?? []),
    ],
    from: labelled ? terms.joined : terms.from,
    where: [...rowFilters(counting), ...(asked.where ?? [])],
    keys: [
      ['p', sql`r_p`],
      ['c', sql`r_c`],
      ...(division ? [['g', sql`r_g`] as const] : []),
      ...(asked.keys ?? []),
    ],
    measures,
  });
}

/** A question put to the log itself. */
export const logSql: Counting['sqlOf'] = (counting, question) =>
  rowsSql(
    counting,
    question,
    question.measures.map(([name, measure]) => [name, overRows(measure)]),
  );

/** Reads a group's name off a row. */
export function groupIdOf(cells: RowCells, division: Division | null): GroupId {
  const chunk = `${cells.number()} ${cells.number()}`;
  return division ? `${chunk} ${cells.number()}` : chunk;
}

/** Each group's rows, with their cells read up to what comes behind the group's name. */
export function rowsByGroup(
  rows: readonly ResultRow[],
  division: Division | null,
): ReadonlyMap<GroupId, readonly RowCells[]> {
  const groups = new Map<GroupId, RowCells[]>();
  for (const row of rows) {
    const cells = new RowCells(row);
    const id = groupIdOf(cells, division);
    const known = groups.get(id);
    if (known) known.push(cells);
    else groups.set(id, [cells]);
  }
  return groups;
}

/** Asks a question about the chunks. */
export async function askGroups(
  counting: Counting,
  question: Question,
): Promise<ReadonlyMap<GroupId, readonly RowCells[]>> {
  const { server, signal, chunks, sqlOf } = counting;
  if (chunks.length === 0) return new Map();
  return rowsByGroup(await server.query(sqlOf(counting, question), signal), question.division);
}

/** Several queries of the same columns as one, each with its number first. */
export const together = (queries: readonly Sql[]): Sql =>
  joined(
    queries.map((query, i) => sql`SELECT toUInt16(${i}) AS ${alias('f')}, * FROM (${query})`),
    '\nUNION ALL\n',
  );
