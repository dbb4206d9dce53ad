import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import { logSql, rowFilters, type Counting, type Question } from '#backend/clickhouse/count/count-rows.ts';
import { countPart } from '#backend/clickhouse/count/count-part.ts';
import {
  asKept,
  keptName,
  keptType,
  type Aggregate,
  type Measure,
} from '#backend/clickhouse/log/aggregates.ts';
import { chunkTerms } from '#backend/clickhouse/log/chunk-terms.ts';
import { groupSql, type GroupQuery, type Named } from '#backend/clickhouse/log/group-query.ts';
import type { LogView } from '#backend/clickhouse/log/log-view.ts';
import { overviewQuestion } from '#backend/clickhouse/log/overview.ts';
import type { RowTerms } from '#backend/clickhouse/log/row-terms.ts';
import { boundText, identifier, joined, sql, aggregateType, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { rowsQuestion } from './counts-notices.ts';
import type { CountsDefinition } from './counts-definition.ts';
import { fullName, keyColumns } from './counts-sql.ts';
import { countsName, definitionName } from './counts-table.ts';

/** A question of one table that a view keeps the answer to. */
interface KeptView {
  readonly terms: RowTerms;
  readonly question: Question;
  /** Rows it is about; all rows of the table for those that look it over. */
  readonly where: readonly Sql[];
}

/** What is asked of a log's parts, found by asking for them. */
async function askedOf(
  view: LogView,
  spec: ProfileSpec,
  scope: CountsDefinition['scope'],
): Promise<readonly KeptView[]> {
  const found = new Map<string, KeptView>();
  const sqlOf: Counting['sqlOf'] = (counting, question) => {
    const { terms } = counting;
    const where = [...rowFilters({ ...counting, isAll: true }), ...(question.where ?? [])];
    found.set(`${view.terms.indexOf(terms)} ${fullName(question)}`, { terms, question, where });
    return logSql(counting, question);
  };
  const server = { query: () => Promise.resolve([]) };
  const parts = scope === 'all' ? (['outcome', 'features', 'segments'] as const) : (['features'] as const);
  for (const part of parts)
    await countPart({ part, view, spec, chunks: view.chunks, sqlOf }, server, new AbortController().signal);
  return [...found.values()];
}

/** Questions about all rows of a table. */
function lookedOver(view: LogView, scope: CountsDefinition['scope']): readonly KeptView[] {
  return view.terms.flatMap((terms) => {
    const overview = { ...overviewQuestion(terms, view.cut), division: null };
    const asked = scope === 'all' ? [rowsQuestion, overview] : [rowsQuestion];
    return asked.map((question) => ({
      terms,
      question: { ...question, labelled: scope === 'all' },
      where: [],
    }));
  });
}

const double = (term: Sql): Sql => sql`toFloat64(${term})`;

/** The rows that go into the counts for one question. */
function keptRows({ terms, question, where }: KeptView, { cut }: LogView): GroupQuery {
  const { keys = [], division, labelled, measures } = question;
  const own = keyColumns.map((name, i): Named => [name, double(keys[i]?.[1] ?? sql`0`)]);
  return {
    terms: [
      ...(labelled ? terms.labelled : terms.plain),
      ...chunkTerms(cut, terms),
      ...(division?.terms ?? []),
      ...(question.terms ?? []),
    ],
    from: terms.from,
    where,
    keys: [
      ['q', boundText(fullName(question))],
      ['p', sql`toInt8(r_p)`],
      ['c', sql`toInt32(r_c)`],
      ['g', division ? sql`toInt32(r_g)` : sql`toInt32(0)`],
      ...own,
    ],
    measures: measures.map(([name, measure]) => [`s_${name}`, asKept(measure)]),
  };
}

/** Columns that keep the measures of all questions. @throws RangeError for a name with two meanings. */
function measureColumns(views: readonly KeptView[]): readonly Sql[] {
  const found = new Map<string, Aggregate>();
  for (const [name, measure] of views.flatMap(({ question }): readonly Measure[] => question.measures)) {
    const known = found.get(name);
    if (known && known.kind !== measure.kind) throw new RangeError(`${name} is measured in two ways`);
    found.set(name, measure);
  }
  return [...found].map(([name, measure]) => sql`${keptName(name)} ${aggregateType(keptType(measure))}`);
}

export interface CountsStatements {
  /** Tables and views, in order. */
  readonly create: readonly Sql[];
  /** What counts the rows that are there already. */
  readonly fill: readonly Sql[];
  readonly drop: readonly Sql[];
}

/**
 * Statements that make a model's counts and keep them up to date with every insert into its log.
 * @throws RangeError for a log that is not cut by the calendar, or keeps single scores.
 */
export async function countsStatements(
  view: LogView,
  definition: CountsDefinition,
  database: string,
): Promise<CountsStatements> {
  const { mapping } = view;
  const { scope, spec } = definition;
  const views = [...lookedOver(view, scope), ...(await askedOf(view, spec, scope))];
  const named = (name: string): Sql => sql`${identifier(database)}.${identifier(name)}`;
  const counts = named(countsName(mapping));
  const definitions = named(definitionName(mapping));
  const viewName = (i: number): Sql => named(`${countsName(mapping)}_${i + 1}`);
  const columnNames = ({ question }: KeptView): Sql =>
    joined(
      [
        ...['q', 'p', 'c', 'g', ...keyColumns].map((name) => identifier(name)),
        ...question.measures.map(([name]) => keptName(name)),
      ],
      ', ',
    );
  const rowsOf = (one: KeptView): Sql => groupSql(keptRows(one, view));
  return {
    create: [
      sql`CREATE TABLE ${definitions} (made DateTime DEFAULT now(), document String) ENGINE = MergeTree ORDER BY made`,
      sql`INSERT INTO ${definitions} (document) VALUES (${boundText(JSON.stringify(definition))})`,
      sql`CREATE TABLE ${counts} (q LowCardinality(String), p Int8, c Int32, g Int32, k1 Float64, k2 Float64, ${joined(measureColumns(views), ', ')}) ENGINE = AggregatingMergeTree ORDER BY (q, p, c, g, k1, k2)`,
      ...views.map((one, i) => sql`CREATE MATERIALIZED VIEW ${viewName(i)} TO ${counts} AS ${rowsOf(one)}`),
    ],
    fill: views.map((one) => sql`INSERT INTO ${counts} (${columnNames(one)}) ${rowsOf(one)}`),
    drop: [
      ...views.map((_, i) => sql`DROP VIEW IF EXISTS ${viewName(i)}`),
      sql`DROP TABLE IF EXISTS ${counts}`,
      sql`DROP TABLE IF EXISTS ${definitions}`,
    ],
  };
}
