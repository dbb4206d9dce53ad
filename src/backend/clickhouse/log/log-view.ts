import type { Instant } from '#domain/time/instant.ts';
import type { ChunkPeriod, Notice } from '#domain/profile/model-profile.ts';
import { parseChunkRule, type ChunkRule } from '#domain/time/chunk-rule.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { BackendError } from '#backend/errors.ts';
import { isoDate } from '#domain/time/instant.ts';
import { NoticeBook } from '#profiling/log/notice-book.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { actualsJoin, readActuals, type ActualsFacts } from './actuals-join.ts';
import type { ChunkCut } from './chunk-terms.ts';
import { classesIn, readClassValues, type ClassValues } from './class-values.ts';
import { firstRanks, logChunks, type LogChunk } from './log-chunks.ts';
import { logNotices } from './log-notices.ts';
import type { LogTables } from './log-tables.ts';
import { readOverview, type Overview } from './overview.ts';
import { countPeriods, readRankCuts, type RankCuts } from './rank-cuts.ts';
import { rowTerms, type RowTerms } from './row-terms.ts';

/** A log that was looked over: what is needed to count it. */
export interface LogView {
  readonly mapping: Mapping;
  readonly tables: LogTables;
  readonly classes: readonly string[];
  /** The rows of each table. */
  readonly terms: readonly RowTerms[];
  readonly cut: ChunkCut;
  /** Reference first, each period in time order. */
  readonly chunks: readonly LogChunk[];
  /** Instant of the newest prediction or label; null for a log without time. */
  readonly asOf: Instant | null;
  readonly notices: readonly Notice[];
}

export interface Reading {
  readonly server: ClickHouseServer;
  readonly signal: AbortSignal;
}

function ruleOf({ chunk }: Mapping): ChunkRule {
  const rule = parseChunkRule(chunk);
  if (!rule) throw new RangeError(`no chunk rule: ${chunk}`);
  return rule;
}

/** Finds where chunks of a number of rows begin; nothing is to be found for the calendar's. */
async function cutOf(
  mapping: Mapping,
  all: readonly RowTerms[],
  { server, signal }: Reading,
): Promise<ChunkCut> {
  const rule = ruleOf(mapping);
  if (rule.kind === 'period') return { rule, mapping, ranks: new Map() };
  const ranked = await Promise.all(
    all.map(async (terms): Promise<[RowTerms['part'], RankCuts]> => {
      const rows = await countPeriods(server, terms, signal);
      const ranks = (period: ChunkPeriod) => firstRanks({ period, rows: rows[period] }, rule);
      const first = { reference: ranks('reference'), analysis: ranks('analysis') };
      return [terms.part, await readRankCuts(server, terms, { mapping, firstRanks: first, signal })];
    }),
  );
  return { rule, mapping, ranks: new Map(ranked) };
}

/** Rows of a period that lie in a chunk. */
export const periodRows = (overviews: readonly Overview[], period: ChunkPeriod): number =>
  overviews
    .flatMap(({ chunks }) => chunks)
    .reduce((total, chunk) => total + (chunk.period === period ? chunk.rows : 0), 0);

/** @throws BackendError `malformed` for a log in which nothing can be counted as its mapping says. */
function refuseEmpty({ mapping, parts }: LogTables, overviews: readonly Overview[]): void {
  const named = parts.map(({ schema }) => `${schema.database}.${schema.table}`);
  const empty = overviews.findIndex(({ rows }) => rows === 0);
  if (empty >= 0) throw new BackendError('malformed', `${named[empty]} has no rows`);
  const [inReference, inAnalysis] = [periodRows(overviews, 'reference'), periodRows(overviews, 'analysis')];
  if (inReference + inAnalysis === 0)
    throw new BackendError(
      'malformed',
      `${named.join(', ')}: no row has a time; check columns.predictedAt in the mapping`,
    );
  const rule = mapping.reference;
  if (!rule || inReference > 0) return;
  const bounds = overviews.flatMap(({ chunks }) => chunks);
  const day = (instants: readonly number[], choose: (...values: number[]) => number) => {
    const at = choose(...instants.filter(Number.isFinite));
    return Number.isFinite(at) ? isoDate(at) : '?';
  };
  throw new BackendError(
    'malformed',
    'column' in rule
      ? `${named.join(', ')}: no row has the value "${String(rule.value)}" in "${rule.column}" that marks the reference`
      : `${named.join(', ')}: no row lies in the reference period ${rule.from ?? ''}..${rule.to}; the log runs from ${day(
          bounds.map(({ first }) => first),
          Math.min,
        )} to ${day(
          bounds.map(({ last }) => last),
          Math.max,
        )}`,
  );
}

function newest(chunks: readonly LogChunk[], mapping: Mapping): Instant | null {
  if (mapping.columns.predictedAt === undefined) return null;
  const latest = Math.max(...chunks.flatMap(({ facts }) => [facts.last, facts.newestLabel]));
  return Number.isFinite(latest) ? Math.floor(latest) : null;
}

function tellOrder(mapping: Mapping, notices: NoticeBook): void {
  if (mapping.columns.predictedAt === undefined)
    notices.tell(
      'rows-by-id',
      'The log has no time and a table no order: its rows count in the order of their ids.',
    );
}

/** What was asked of the tables before their rows are looked over. */
export interface Asked {
  readonly values: ClassValues;
  readonly actuals: ActualsFacts | null;
}

/**
 * Makes a view of what is known of the tables.
 * @param overview of one table's rows, whoever counted them.
 * @throws BackendError of the closed set.
 */
export async function viewOf(
  tables: LogTables,
  { values, actuals }: Asked,
  {
    overview,
    ...reading
  }: Reading & { readonly overview: (terms: RowTerms, cut: ChunkCut) => Promise<Overview> },
): Promise<LogView> {
  const { mapping } = tables;
  const notices = new NoticeBook();
  const classes = classesIn(values, mapping, notices);
  const join = actuals && actualsJoin(actuals, tables, { values, classes });
  const terms = tables.parts.map((part) => rowTerms(part, { mapping, values, classes, actuals: join }));
  const cut = await cutOf(mapping, terms, reading);
  const overviews = await Promise.all(terms.map((one) => overview(one, cut)));
  refuseEmpty(tables, overviews);
  tellOrder(mapping, notices);
  const chunks = logChunks(overviews, cut.rule, notices);
  logNotices({ tables, overviews, chunks, classes, actuals }, notices);
  return {
    mapping,
    tables,
    classes,
    terms,
    cut,
    chunks,
    asOf: newest(chunks, mapping),
    notices: notices.list(),
  };
}

/**
 * Looks a log over: its classes, chunks, and what is odd about it. Reads time and outcome of every row once.
 * @throws BackendError of the closed set.
 */
export async function viewLog(tables: LogTables, reading: Reading): Promise<LogView> {
  const { server, signal } = reading;
  const [values, actuals] = await Promise.all([
    readClassValues(server, tables, signal),
    tables.actuals && readActuals(server, { tables, schema: tables.actuals }, signal),
  ]);
  const overview = (terms: RowTerms, cut: ChunkCut) => readOverview(server, { terms, cut }, signal);
  return viewOf(tables, { values, actuals }, { ...reading, overview });
}
