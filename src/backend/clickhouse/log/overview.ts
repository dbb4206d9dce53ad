import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell, numberCell, textCell, type ResultRow } from '#backend/clickhouse/server/result-cells.ts';
import { nameOf } from '#backend/clickhouse/sql/column-terms.ts';
import { joined, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { bothPeriods } from '#profiling/log/log-part.ts';
import { segmentColumns } from '#profiling/mapping/column-roles.ts';
import { chunkTerms, type ChunkCut } from './chunk-terms.ts';
import { measureIf, measureOf, overRows } from './aggregates.ts';
import { groupSql } from './group-query.ts';
import type { Question } from '#backend/clickhouse/count/count-rows.ts';
import { outside, type RowTerms } from './row-terms.ts';
import { columnOf } from './table-schema.ts';

/** Rows of one chunk with the same said and was. Quantities: 0 where there is one, −1 where not. */
export interface OutcomeGroup {
  readonly said: number;
  readonly was: number;
  readonly rows: number;
}

/** What a look over the log tells of one chunk. */
export interface ChunkFacts {
  readonly period: ChunkPeriod;
  /** Number of the calendar period, or of the chunk in its period. */
  readonly number: number;
  /** All rows in it, and those of them that can be counted. */
  readonly rows: number;
  readonly usable: number;
  readonly groups: readonly OutcomeGroup[];
  /** Of usable rows, ms since epoch; NaN without. */
  readonly first: number;
  readonly last: number;
  /** When the latest label of a usable row came; −∞ without. */
  readonly newestLabel: number;
  /** Changes with every time, prediction, score and segment of its rows. */
  readonly saidPrint: string;
  /** As `saidPrint`, and with every actual and its time. */
  readonly fingerprint: string;
}

/** What a look over one table tells. */
export interface Overview {
  readonly terms: RowTerms;
  readonly chunks: readonly ChunkFacts[];
  readonly rows: number;
  readonly untimed: number;
  readonly beforeReference: number;
  readonly unusable: number;
  readonly withoutScore: number;
  readonly infiniteActuals: number;
  /** Rows to which an actual was joined. */
  readonly joined: number;
}

const lowest = sql`(-1.7976931348623157e308)`;

function anyScore(terms: RowTerms, test: (score: Sql) => Sql): Sql {
  return terms.scores.length === 0
    ? sql`0`
    : joined(
        terms.scores.map((score) => sql`${test(score)}`),
        ' OR ',
      );
}

/** Everything that makes a difference to what is counted of a row without its actual, features aside. */
function saidColumns(terms: RowTerms, cut: ChunkCut): readonly Sql[] {
  const segments = segmentColumns(cut.mapping).flatMap((name) => {
    const term = nameOf(columnOf(terms.part.schema, name));
    return term ? [term.value] : [];
  });
  return [sql`r_at`, sql`r_said`, ...terms.scores, ...segments];
}

/** What is asked of all rows of a table before anything is counted. */
export function overviewQuestion(
  terms: RowTerms,
  cut: ChunkCut,
): Pick<Question, 'name' | 'keys' | 'measures'> {
  const isQuantity = cut.mapping.model.task === 'regression';
  const printOf = (columns: readonly Sql[]) => measureOf('print', sql`cityHash64(${joined(columns, ', ')})`);
  return {
    name: 'overview',
    keys: [
      ['said', isQuantity ? sql`if(${terms.usable}, 0, -1)` : sql`r_said`],
      ['was', isQuantity ? sql`if(${terms.known}, 0, -1)` : sql`r_was`],
    ],
    measures: [
      ['n', measureOf('count')],
      ['first', measureOf('min', sql`r_at`)],
      ['last', measureOf('max', sql`r_at`)],
      ['newest', measureOf('max', sql`if(isNaN(r_known), ${lowest}, r_known)`)],
      [
        'scoreless',
        measureIf(
          anyScore(terms, (score) => sql`isNaN(${score})`),
          'count',
        ),
      ],
      [
        'strange',
        measureIf(
          anyScore(terms, (score) => sql`${score} < 0 OR ${score} > 1`),
          'count',
        ),
      ],
      ['infinite', measureIf(isQuantity ? sql`isInfinite(r_actual)` : sql`0`, 'count')],
      ['found', measureOf('wholeSum', sql`r_found`)],
      ['said_print', printOf(saidColumns(terms, cut))],
      ['was_print', printOf([...saidColumns(terms, cut), sql`r_was`, sql`r_known`])],
    ],
  };
}

interface OverviewRow extends OutcomeGroup {
  readonly p: number;
  readonly c: number;
  readonly first: number;
  readonly last: number;
  readonly newest: number;
  readonly scoreless: number;
  readonly strange: number;
  readonly infinite: number;
  readonly found: number;
  readonly saidPrint: string;
  readonly wasPrint: string;
}

const readRow = (row: ResultRow): OverviewRow => ({
  p: numberCell(row[0]),
  c: numberCell(row[1]),
  said: numberCell(row[2]),
  was: numberCell(row[3]),
  rows: countCell(row[4]),
  first: numberCell(row[5]),
  last: numberCell(row[6]),
  newest: numberCell(row[7]),
  scoreless: countCell(row[8]),
  strange: countCell(row[9]),
  infinite: countCell(row[10]),
  found: countCell(row[11]),
  saidPrint: textCell(row[12]),
  wasPrint: textCell(row[13]),
});

const total = (rows: readonly OverviewRow[], of: (row: OverviewRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** @throws BackendError `malformed` for values that no mapping can make sense of. */
function refuseStrange(rows: readonly OverviewRow[], { part: { schema } }: RowTerms, cut: ChunkCut): void {
  const where = `${schema.database}.${schema.table}`;
  const { columns } = cut.mapping;
  const strange = total(rows, (row) => row.strange);
  if (strange > 0)
    throw new BackendError(
      'malformed',
      `${where}: ${strange} rows have a score outside 0–1; give probabilities, after sigmoid or softmax`,
    );
  const unreadable = total(rows, (row) => (row.p === outside.unreadable ? row.rows : 0));
  if (unreadable > 0)
    throw new BackendError(
      'malformed',
      `${where}, column "${columns.predictedAt ?? ''}": ${unreadable} rows hold a number that is no time since 1970`,
    );
  if (rows.some(({ newest }) => newest === Infinity))
    throw new BackendError(
      'malformed',
      `${where}, column "${columns.labelledAt ?? ''}" holds numbers that are no time since 1970`,
    );
  if (rows.some(({ said, was }) => said < -1 || was < -1))
    throw new BackendError('internal', `${where} changed while it was looked at; try again`);
}

/** 64-bit sums added up as the server adds them. */
const sumOfPrints = (prints: readonly string[]): bigint =>
  BigInt.asUintN(
    64,
    prints.reduce((sum, print) => sum + BigInt(print), 0n),
  );

function chunkOf(period: ChunkPeriod, number: number, rows: readonly OverviewRow[]): ChunkFacts {
  const usable = rows.filter(({ said }) => said >= 0);
  const extreme = (choose: (...values: number[]) => number, of: (row: OverviewRow) => number) =>
    choose(...usable.map(of));
  return {
    period,
    number,
    rows: total(rows, (row) => row.rows),
    usable: total(usable, (row) => row.rows),
    groups: usable.map(({ said, was, rows: n }) => ({ said, was, rows: n })),
    first: extreme(Math.min, ({ first }) => first),
    last: extreme(Math.max, ({ last }) => last),
    newestLabel: extreme(Math.max, ({ newest }) => (newest < -1e300 ? -Infinity : newest)),
    saidPrint: `${total(usable, (row) => row.rows)} ${sumOfPrints(usable.map((row) => row.saidPrint))}`,
    fingerprint: usable
      .map(({ said, was, rows: n, wasPrint }) => `${said}:${was}:${n}:${wasPrint}`)
      .toSorted()
      .join(' '),
  };
}

function chunksOf(rows: readonly OverviewRow[]): readonly ChunkFacts[] {
  const groups = new Map<string, OverviewRow[]>();
  for (const row of rows.filter(({ p }) => p >= 0)) {
    const key = `${row.p} ${row.c}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const period = bothPeriods[first?.p ?? -1];
    return first && period ? [chunkOf(period, first.c, own)] : [];
  });
}

/** The question put to the log itself. */
function overviewSql(terms: RowTerms, cut: ChunkCut): Sql {
  const { keys = [], measures } = overviewQuestion(terms, cut);
  return groupSql({
    terms: [...terms.labelled, ...chunkTerms(cut, terms)],
    from: terms.joined,
    where: [],
    keys: [['p', sql`r_p`], ['c', sql`r_c`], ...keys],
    measures: measures.map(([name, measure]) => [name, overRows(measure)]),
  });
}

/**
 * What the answer to the question tells of one table.
 * @throws BackendError `malformed` for scores outside 0–1 and times that are none.
 */
export function overviewOf(answer: readonly ResultRow[], terms: RowTerms, cut: ChunkCut): Overview {
  const rows = answer.map(readRow);
  refuseStrange(rows, terms, cut);
  const inPeriod = (number: number) => total(rows, (row) => (row.p === number ? row.rows : 0));
  return {
    terms,
    chunks: chunksOf(rows),
    rows: total(rows, (row) => row.rows),
    untimed: inPeriod(outside.untimed),
    beforeReference: inPeriod(outside.before),
    unusable: total(rows, (row) => (row.said < 0 ? row.rows : 0)),
    withoutScore: total(rows, (row) => row.scoreless),
    infiniteActuals: total(rows, (row) => row.infinite),
    joined: total(rows, (row) => row.found),
  };
}

/**
 * Looks one table over: which chunks it has, what was said and came true in each, and what is odd about it.
 * @throws BackendError `malformed` for scores outside 0–1 and times that are none.
 */
export const readOverview = async (
  server: ClickHouseServer,
  { terms, cut }: { readonly terms: RowTerms; readonly cut: ChunkCut },
  signal: AbortSignal,
): Promise<Overview> => overviewOf(await server.query(overviewSql(terms, cut), signal), terms, cut);
