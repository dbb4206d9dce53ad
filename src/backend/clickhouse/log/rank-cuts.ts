import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { countCell, numberCell, textCell } from '#backend/clickhouse/server/result-cells.ts';
import { columnSql, nameOf } from '#backend/clickhouse/sql/column-terms.ts';
import {
  alias,
  bound,
  boundTexts,
  doubles,
  integers,
  joined,
  sql,
  type Sql,
} from '#backend/clickhouse/sql/sql.ts';
import { bothPeriods, periodNumbers } from '#profiling/log/log-part.ts';
import { countedColumns } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { groupSql, type Named } from './group-query.ts';
import type { RowTerms } from './row-terms.ts';
import { columnOf } from './table-schema.ts';

/** The first row of a chunk: its place in time, and what tells it from rows of the same time. */
interface ChunkStart {
  readonly order: number;
  readonly tie: string;
}

type TieType = 'Int64' | 'UInt64' | 'String';

/** Where the chunks of each period of one table begin. */
export interface RankCuts {
  readonly tieType: TieType;
  readonly order: readonly Named[];
  readonly starts: Readonly<Record<ChunkPeriod, readonly ChunkStart[]>>;
}

/** Rows of each period that have a time. */
export type PeriodRows = Readonly<Record<ChunkPeriod, number>>;

/**
 * What rows are ranked by: time, and among rows of one time the id, or else all that is known of the row, so that
 * every query ranks alike. Without a time, the id alone.
 * @throws BackendError `malformed` for a log with neither.
 */
function orderOf({ part: { schema } }: RowTerms, mapping: Mapping): Pick<RankCuts, 'tieType' | 'order'> {
  const { id, predictedAt } = mapping.columns;
  const timed = predictedAt !== undefined;
  if (id === undefined) {
    if (!timed)
      throw new BackendError(
        'malformed',
        'rows of a table have no order: map columns.predictedAt or columns.id to cut by rows',
      );
    const names = countedColumns(mapping).filter((name) => schema.columns.has(name));
    const all = joined(
      names.map((name) => sql`toString(${columnSql(columnOf(schema, name))})`),
      ', ',
    );
    return {
      tieType: 'UInt64',
      order: [
        ['r_o', sql`r_at`],
        ['r_t', sql`cityHash64(${all})`],
      ],
    };
  }
  const column = columnOf(schema, id);
  const { of } = column.type;
  if (of.kind === 'integer' && of.bits <= 64) {
    const value = sql`ifNull(${columnSql(column)}, 0)`;
    const tie: Named = ['r_t', of.unsigned ? sql`toUInt64(${value})` : sql`toInt64(${value})`];
    return {
      tieType: of.unsigned ? 'UInt64' : 'Int64',
      order: [['r_o', timed ? sql`r_at` : sql`toFloat64(${value})`], tie],
    };
  }
  const name = nameOf(column);
  if (!name) throw new RangeError(`the id ${id} is no name`);
  return {
    tieType: 'String',
    order: [
      ['r_o', timed ? sql`r_at` : sql`toFloat64(0)`],
      ['r_t', sql`toString(${name.value})`],
    ],
  };
}

/** Counts the rows of each period that have a place in time. */
export async function countPeriods(
  server: ClickHouseServer,
  terms: RowTerms,
  signal: AbortSignal,
): Promise<PeriodRows> {
  const query = groupSql({
    terms: terms.plain,
    from: terms.from,
    where: [sql`r_p >= 0`],
    keys: [['p', sql`r_p`]],
    measures: [['n', sql`count()`]],
  });
  const rows = await server.query(query, signal);
  const of = (period: ChunkPeriod) =>
    rows
      .filter(([p]) => numberCell(p) === periodNumbers[period])
      .reduce((sum, [, n]) => sum + countCell(n), 0);
  return { reference: of('reference'), analysis: of('analysis') };
}

/** Finds the rows with which chunks begin. Sorts all times of the table, 16 bytes a row and more for ids of text. */
export async function readRankCuts(
  server: ClickHouseServer,
  terms: RowTerms,
  {
    mapping,
    firstRanks,
    signal,
  }: {
    readonly mapping: Mapping;
    /** Rank of each chunk's first row, by period. */
    readonly firstRanks: Readonly<Record<ChunkPeriod, readonly number[]>>;
    readonly signal: AbortSignal;
  },
): Promise<RankCuts> {
  const { tieType, order } = orderOf(terms, mapping);
  const given = joined(
    [...terms.plain, ...order].map(([name, term]) => sql`${term} AS ${alias(name)}`),
    ', ',
  );
  const wanted = joined(
    bothPeriods
      .filter((period) => firstRanks[period].length > 0)
      .map((period) => sql`(p = ${periodNumbers[period]} AND has(${integers(firstRanks[period])}, n))`),
    ' OR ',
  );
  const ranked = sql`WITH ${given} SELECT r_p AS p, r_o AS o, r_t AS t, row_number() OVER (PARTITION BY p ORDER BY o, t) - 1 AS n FROM ${terms.from} WHERE r_p >= 0`;
  const rows = await server.query(
    sql`SELECT p, o, toString(t) FROM (${ranked}) WHERE ${wanted} ORDER BY p, n`,
    signal,
  );
  const of = (period: ChunkPeriod) =>
    rows
      .filter(([p]) => numberCell(p) === periodNumbers[period])
      .map(([, at, tie]) => ({ order: numberCell(at), tie: textCell(tie) }));
  return { tieType, order, starts: { reference: of('reference'), analysis: of('analysis') } };
}

function ties(starts: readonly ChunkStart[], type: TieType): Sql {
  const texts = starts.map(({ tie }) => tie);
  if (type === 'String') return boundTexts(texts);
  return bound({ type: `Array(${type})`, value: texts.map(BigInt) });
}

/** Chunk of a row among the starts of its period: that of the last start which is not after it. */
function chunkAmong(starts: readonly ChunkStart[], type: TieType): Sql {
  if (starts.length <= 1) return sql`0`;
  const orders = starts.map(({ order }) => order);
  const at = doubles(orders);
  const among = ties(starts, type);
  // More rows of one time than a chunk holds: several chunks begin at the same time, and only the tie tells them apart.
  if (new Set(orders).size < orders.length)
    return sql`greatest(0, toInt64(arrayCount((x, y) -> x < r_o OR (x = r_o AND y <= r_t), ${at}, ${among})) - 1)`;
  const low = sql`roundDown(r_o, ${at})`;
  const chunk = sql`toInt64(transform(${low}, ${at}, ${integers(orders.map((_, i) => i))}, 0))`;
  return sql`greatest(0, ${chunk} - toInt64(r_o = ${low} AND r_t < arrayElement(${among}, ${chunk} + 1)))`;
}

/** Terms that end in r_c, the number of the row's chunk in its period. */
export function rankTerms({ tieType, order, starts }: RankCuts): readonly Named[] {
  const [reference, analysis] = bothPeriods.map((period) => chunkAmong(starts[period], tieType));
  const chunk = sql`if(r_p = ${periodNumbers.reference}, ${reference ?? 0}, ${analysis ?? 0})`;
  return [...order, ['r_c', sql`toInt32(if(r_p < 0, 0, ${chunk}))`]];
}
