import type { ScoreTable } from '#domain/profile/score-table.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { measureIf } from '#backend/clickhouse/log/aggregates.ts';
import { sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import type { LogChunk } from '#backend/clickhouse/log/log-chunks.ts';
import {
  askGroups,
  chunkId,
  rowsByGroup,
  rowsSql,
  type Counting,
  type Division,
  type GroupId,
  type Question,
} from './count-rows.ts';

/** Which rows count as positive, negative and open for one column of scores. */
export interface ScoreColumn {
  /** Tells its questions from those about other columns. */
  readonly name: string;
  readonly score: Sql;
  readonly positive: Sql;
  readonly negative: Sql;
  readonly open: Sql;
}

/** Keys of score tables that one answer may hold: about 20 MB of text. */
const keysAtOnce = 500_000;

/** Number of the bin that holds a score, with the edges deciding, as the kernel's `scoreBin`. */
function binTerm(score: Sql, bins: number): Sql {
  // −0 and 0 are one bin.
  const guess = sql`floor((${score} + 0) * ${bins})`;
  return sql`least(${bins - 1}, if(${score} < ${guess} / ${bins}, ${guess} - 1, if(${score} >= (${guess} + 1) / ${bins}, ${guess} + 1, ${guess})))`;
}

/** Distinct scores of each chunk of the log, counted up to one more than the limit. */
async function distinctScores(
  counting: Counting,
  { score }: ScoreColumn,
  limit: number,
): Promise<ReadonlyMap<GroupId, number>> {
  const { server, signal, chunks } = counting;
  if (chunks.length === 0) return new Map();
  const asked = { where: [sql`NOT isNaN(${score})`], labelled: false, division: null };
  // −0 and 0 are one score.
  const distinct = sql`length(groupUniqArray(${limit + 1})(${score} + 0))`;
  const rows = await server.query(rowsSql(counting, asked, [['n', distinct]]), signal);
  return new Map([...rowsByGroup(rows, null)].map(([id, [cells]]) => [id, cells?.count() ?? 0]));
}

function readTable(
  rows: readonly RowCells[],
  table: Pick<ScoreTable, 'bins' | 'exactUpTo' | 'exact'>,
): ScoreTable {
  const read = rows
    .map((cells) => [cells.number() + 0, cells.count(), cells.count(), cells.count()] as const)
    .toSorted(([a], [b]) => a - b);
  return {
    ...table,
    keys: read.map(([key]) => key),
    negative: read.map(([, negative]) => negative),
    positive: read.map(([, , positive]) => positive),
    unlabelled: read.map(([, , , open]) => open),
  };
}

interface TableShape {
  readonly bins: number;
  readonly exactUpTo: number;
  readonly division: Division | null;
}

async function countTables(
  counting: Counting,
  { name, score, positive, negative, open }: ScoreColumn,
  { bins, exactUpTo, exact, division }: TableShape & { readonly exact: boolean },
): Promise<ReadonlyMap<GroupId, ScoreTable>> {
  const question: Question = {
    name,
    where: [sql`NOT isNaN(${score})`],
    keys: [['key', exact ? sql`${score} + 0` : binTerm(score, bins)]],
    measures: [
      ['negative', measureIf(negative, 'count')],
      ['positive', measureIf(positive, 'count')],
      ['open', measureIf(open, 'count')],
    ],
    labelled: true,
    division,
  };
  const groups = await askGroups(counting, question);
  return new Map([...groups].map(([id, rows]) => [id, readTable(rows, { bins, exactUpTo, exact })]));
}

/** Chunks in batches whose tables fit into one answer. */
function batches(
  chunks: readonly LogChunk[],
  keysOf: (chunk: LogChunk) => number,
): readonly (readonly LogChunk[])[] {
  const found: LogChunk[][] = [];
  let room = 0;
  for (const chunk of chunks) {
    const keys = keysOf(chunk);
    const last = found.at(-1);
    if (last && keys <= room) last.push(chunk);
    else found.push([chunk]);
    room = (last && keys <= room ? room : keysAtOnce) - keys;
  }
  return found;
}

/**
 * Score tables by chunk, or by segment of a chunk: each distinct score while a chunk has at most `exactUpTo` of them,
 * bins from then on.
 */
export async function countScores(
  counting: Counting,
  column: ScoreColumn,
  shape: TableShape,
): Promise<ReadonlyMap<GroupId, ScoreTable>> {
  const { bins, exactUpTo, division } = shape;
  const distinct =
    exactUpTo > 0 ? await distinctScores(counting, column, exactUpTo) : new Map<GroupId, number>();
  const scoresOf = (chunk: LogChunk) => distinct.get(chunkId(chunk)) ?? 0;
  const isExact = (chunk: LogChunk) => exactUpTo > 0 && scoresOf(chunk) <= exactUpTo;
  const some = (exact: boolean) => {
    const own = counting.chunks.filter((chunk) => isExact(chunk) === exact);
    return batches(own, (chunk) => (exact ? scoresOf(chunk) : bins)).map((chunks) => {
      const isAll = counting.isAll && chunks.length === counting.chunks.length;
      return countTables({ ...counting, chunks, isAll }, column, { bins, exactUpTo, exact, division });
    });
  };
  const tables = await Promise.all([...some(true), ...some(false)]);
  return new Map(tables.flatMap((table) => [...table]));
}

/** A table without scores. */
export const noScores = (shape: Pick<TableShape, 'bins' | 'exactUpTo'>): ScoreTable => ({
  bins: shape.bins,
  exactUpTo: shape.exactUpTo,
  exact: shape.exactUpTo > 0,
  keys: [],
  negative: [],
  positive: [],
  unlabelled: [],
});
