import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { featureNumber } from '#backend/clickhouse/log/feature-term.ts';
import { groupSql, type Named } from '#backend/clickhouse/log/group-query.ts';
import type { LogPart } from '#backend/clickhouse/log/log-tables.ts';
import { doaneEdges } from '#profiling/kernel/doane-fit.ts';
import type { FitRows } from './fit-rows.ts';

/** Columns that one query reads; more would keep too many of them open at a time. */
const columnsAtOnce = 20;

/** Numbers that sums can take up, as the kernel's `isMeasurable`. */
export const measurable = (value: Sql): Sql => sql`abs(${value}) <= 1e90`;

interface Range {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

const valueOf = (part: LogPart, name: string): Sql => featureNumber(part, name)?.value ?? sql`nan`;

/** One row of measures of all reference rows. */
async function ask(
  server: ClickHouseServer,
  { terms, where }: FitRows,
  { measures, signal }: { readonly measures: readonly Named[]; readonly signal: AbortSignal },
): Promise<RowCells> {
  const query = groupSql({ terms: terms.plain, from: terms.from, where: [where], keys: [], measures });
  const [row = []] = await server.query(query, signal);
  return new RowCells(row);
}

async function rangesOf(
  server: ClickHouseServer,
  rows: FitRows,
  { names, signal }: { readonly names: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly Range[]> {
  const measures = names.flatMap((name, i): readonly Named[] => {
    const value = valueOf(rows.terms.part, name);
    const condition = measurable(value);
    return [
      [`n${i}`, sql`countIf(${condition})`],
      [`low${i}`, sql`minIf(${value}, ${condition})`],
      [`high${i}`, sql`maxIf(${value}, ${condition})`],
      [`sum${i}`, sql`sumKahanIf(${value}, ${condition})`],
    ];
  });
  const cells = await ask(server, rows, { measures, signal });
  return names.map(() => {
    const n = cells.count();
    const [min, max, sum] = [cells.number(), cells.number(), cells.number()];
    return { n, min, max, mean: n === 0 ? 0 : sum / n };
  });
}

async function fitSome(
  server: ClickHouseServer,
  rows: FitRows,
  { names, signal }: { readonly names: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly (readonly [string, readonly number[]])[]> {
  const ranges = await rangesOf(server, rows, { names, signal });
  const measures = names.flatMap((name, i): readonly Named[] => {
    const value = valueOf(rows.terms.part, name);
    const condition = measurable(value);
    const deviation = sql`(${value} - ${ranges[i]?.mean ?? 0})`;
    return [
      [`one${i}`, sql`sumKahanIf(${deviation}, ${condition})`],
      [`two${i}`, sql`sumKahanIf(${deviation} * ${deviation}, ${condition})`],
      [`three${i}`, sql`sumKahanIf(${deviation} * ${deviation} * ${deviation}, ${condition})`],
    ];
  });
  const cells = await ask(server, rows, { measures, signal });
  return names.map((name, i) => {
    const { n = 0, min = 0, max = 0 } = ranges[i] ?? {};
    const [one, two, three] = [cells.number(), cells.number(), cells.number()];
    // The mean is rounded; what the deviations leave over corrects the moments around it.
    const off = n === 0 ? 0 : one / n;
    const m2 = Math.max(0, two - off * one);
    const m3 = three - 3 * off * two + 2 * off * off * one;
    return [name, doaneEdges({ n, min, max, m2, m3 })];
  });
}

/** Edges of numeric features by the kernel's rule, from two looks over the reference. */
export async function fitNumeric(
  server: ClickHouseServer,
  rows: FitRows,
  { names, signal }: { readonly names: readonly string[]; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const batches = Array.from({ length: Math.ceil(names.length / columnsAtOnce) }, (_, i) =>
    names.slice(i * columnsAtOnce, (i + 1) * columnsAtOnce),
  );
  const fitted = await Promise.all(batches.map((batch) => fitSome(server, rows, { names: batch, signal })));
  return new Map(fitted.flat());
}
