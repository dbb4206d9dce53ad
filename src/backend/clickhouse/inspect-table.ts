import { dayMs } from '#domain/time/instant.ts';
import type { ListedTable, ModelTables } from '#backend/table-contract.ts';
import type { ColumnSketch } from '#profiling/mapping/propose-mapping.ts';
import { proposeMapping } from '#profiling/mapping/propose-mapping.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { columnOf, readTable, tableSql, type TableSchema } from './log/table-schema.ts';
import type { ClickHouseServer } from './server/clickhouse-server.ts';
import { countCell, numberCell, textCell } from './server/result-cells.ts';
import { instantOf, nameOf, numberOf } from './sql/column-terms.ts';
import { alias, boundText, joined, sql, type Sql } from './sql/sql.ts';

/** Tables of the source's database; null stands for all databases but the server's own. */
export async function listTables(
  server: ClickHouseServer,
  database: string | null,
  signal: AbortSignal,
): Promise<readonly ListedTable[]> {
  const where =
    database === null
      ? sql`database NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA')`
      : sql`database = ${boundText(database)}`;
  const rows = await server.query(
    sql`SELECT database, name, engine, total_rows FROM system.tables WHERE ${where} AND NOT is_temporary ORDER BY database, name LIMIT 5000`,
    signal,
  );
  return rows.map(([own, table, engine, count]) => ({
    database: textCell(own),
    table: textCell(table),
    engine: textCell(engine),
    rows: count === null ? null : countCell(count),
  }));
}

const sampleRows = 5000;
const mostValues = 50;

/** Distinct values of each column among some rows, as text; empty for lists and records. */
async function sampleValues(
  server: ClickHouseServer,
  schema: TableSchema,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, { readonly values: readonly string[]; readonly filled: number }>> {
  const columns = [...schema.columns.keys()].flatMap((name) => {
    const term = nameOf(columnOf(schema, name));
    return term ? [[name, term] as const] : [];
  });
  if (columns.length === 0) return new Map();
  const terms = columns.map(
    ([, { value, missing }], i) => sql`if(${missing}, NULL, toString(${value})) AS ${alias(`v${i}`)}`,
  );
  const measures = columns.map((_, i): Sql => {
    const name = alias(`v${i}`);
    return sql`groupUniqArray(${mostValues + 1})(${name}), count(${name})`;
  });
  const [row = []] = await server.query(
    sql`SELECT ${joined(measures, ', ')} FROM (SELECT ${joined(terms, ', ')} FROM ${tableSql(schema, 'l')} LIMIT ${sampleRows})`,
    signal,
  );
  return new Map(
    columns.map(([name], i) => [
      name,
      {
        values: (row[2 * i] as readonly unknown[]).map(textCell).toSorted(),
        filled: countCell(row[2 * i + 1]),
      },
    ]),
  );
}

async function sketchesOf(
  server: ClickHouseServer,
  schema: TableSchema,
  signal: AbortSignal,
): Promise<readonly ColumnSketch[]> {
  const samples = await sampleValues(server, schema, signal);
  return [...schema.columns.keys()].map((name) => {
    const column = columnOf(schema, name);
    const { values = [], filled = 0 } = samples.get(name) ?? {};
    const { kind } = column.type.of;
    const isTime = kind === 'time' || kind === 'fine-time' || kind === 'date';
    return {
      name,
      kind: isTime ? 'time' : numberOf(column) ? 'number' : 'text',
      values: values.slice(0, mostValues),
      few: values.length <= mostValues && values.length < filled,
    };
  });
}

/** The finest cut by the calendar that gives at most about 60 chunks. */
async function cutFor(
  server: ClickHouseServer,
  { schema, predictedAt }: { readonly schema: TableSchema; readonly predictedAt: string | undefined },
  signal: AbortSignal,
): Promise<string> {
  const at =
    predictedAt !== undefined && schema.columns.has(predictedAt) && instantOf(columnOf(schema, predictedAt));
  if (!at) return 'count:20';
  const [row = []] = await server.query(
    sql`SELECT min(${at.ms}), max(${at.ms}) FROM ${tableSql(schema, 'l')} WHERE isFinite(${at.ms})`,
    signal,
  );
  const days = (numberCell(row[1]) - numberCell(row[0])) / dayMs;
  if (days <= 60) return 'day';
  return days <= 420 ? 'week' : 'month';
}

/** What a look at a model's tables tells for its set-up. */
export interface InspectedTables {
  readonly log: readonly ColumnSketch[];
  readonly actuals: readonly ColumnSketch[] | null;
  /** Columns of the log with their types as the server writes them. */
  readonly types: ReadonlyMap<string, string>;
  /** The same of the table of actuals; null where there is none. */
  readonly actualTypes: ReadonlyMap<string, string> | null;
  /** By names and kinds of the columns; may lack what no name tells. */
  readonly proposal: Mapping;
}

/**
 * Looks at the tables of a model and proposes a mapping: columns from the server's own list, kinds from their types,
 * values from some thousand rows.
 * @throws BackendError of the closed set, such as `not-found` for a table that is not there.
 */
export async function inspectTables(
  server: ClickHouseServer,
  names: ModelTables,
  signal: AbortSignal,
): Promise<InspectedTables> {
  const [schema, labels] = await Promise.all([
    readTable(server, names.log, signal),
    names.actuals === null ? null : readTable(server, names.actuals, signal),
    // Only whether it is there: its columns are those of the log.
    names.reference === null ? null : readTable(server, names.reference, signal),
  ]);
  const [log, actuals] = await Promise.all([
    sketchesOf(server, schema, signal),
    labels && sketchesOf(server, labels, signal),
  ]);
  const proposal = proposeMapping({
    logName: schema.table,
    log,
    actuals,
    hasReference: names.reference !== null,
  });
  const chunk = await cutFor(server, { schema, predictedAt: proposal.columns.predictedAt }, signal);
  return {
    log,
    actuals,
    types: schema.columns,
    actualTypes: labels && labels.columns,
    proposal: {
      ...proposal,
      files: {
        log: names.log,
        ...(names.reference === null ? {} : { reference: names.reference }),
        ...(names.actuals === null ? {} : { actuals: names.actuals }),
      },
      chunk,
    },
  };
}
