import { mergeMoments } from '#domain/profile/moments.ts';
import { mergeSketches } from '#domain/profile/merge-sketch.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { readSketch, sketchKeys, sketchTerms } from '#backend/clickhouse/count/sketch-terms.ts';
import { overRows } from '#backend/clickhouse/log/aggregates.ts';
import { groupSql, type Named } from '#backend/clickhouse/log/group-query.ts';
import { momentTerms } from '#backend/clickhouse/log/moment-terms.ts';
import { sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { valueEdges, type ValueFacts } from '#profiling/kernel/value-range.ts';
import type { FitRows } from './fit-rows.ts';

async function factsOf(
  server: ClickHouseServer,
  { terms, where }: FitRows,
  { value, condition, signal }: { value: Sql; condition: Sql; signal: AbortSignal },
): Promise<ValueFacts> {
  const rows = { from: terms.joined, where: [where, condition] };
  const [bins, [whole = []]] = await Promise.all([
    server.query(
      groupSql({
        ...rows,
        terms: [...terms.labelled, ...sketchTerms(value)],
        keys: sketchKeys,
        measures: [['n', sql`count()`]],
      }),
      signal,
    ),
    server.query(
      groupSql({
        ...rows,
        terms: terms.labelled,
        keys: [],
        measures: [
          ['low', sql`min(${value})`],
          ['high', sql`max(${value})`],
          ...momentTerms('value', value, sql`1`).map(([name, measure]): Named => [name, overRows(measure)]),
        ],
      }),
      signal,
    ),
  ]);
  const cells = new RowCells(whole);
  const [min, max] = [cells.number(), cells.number()];
  return { sketch: readSketch(bins.map((row) => new RowCells(row))), min, max, moments: cells.moments() };
}

/** Edges of the predicted × actual grid by the kernel's rule. */
export async function fitValues(
  server: ClickHouseServer,
  rows: FitRows,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const [said, was] = await Promise.all([
    factsOf(server, rows, { value: sql`r_said`, condition: sql`1`, signal }),
    factsOf(server, rows, { value: sql`r_was`, condition: rows.terms.known, signal }),
  ]);
  if (was.moments.n === 0) return valueEdges(said);
  return valueEdges({
    sketch: mergeSketches(said.sketch, was.sketch),
    moments: mergeMoments(said.moments, was.moments),
    min: Math.min(said.min, was.min),
    max: Math.max(said.max, was.max),
  });
}
