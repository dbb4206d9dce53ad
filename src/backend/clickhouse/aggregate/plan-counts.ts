import { BackendError } from '#backend/errors.ts';
import { fitSpec } from '#backend/clickhouse/fit/fit-spec.ts';
import { readClassValues } from '#backend/clickhouse/log/class-values.ts';
import { openTables, type LogTables } from '#backend/clickhouse/log/log-tables.ts';
import { viewLog, type LogView } from '#backend/clickhouse/log/log-view.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { defineCounts } from './counts-definition.ts';
import { countsStatements, type CountsStatements } from './counts-statements.ts';

const refuse = (message: string) => new BackendError('invalid-request', message);

/** @throws BackendError `invalid-request` for a log that no view can count row by row, with what to change. */
function requireCountable({ mapping, parts }: LogTables): void {
  if (!/^(?:day|week|month)$/.test(mapping.chunk))
    throw refuse(
      `the log is cut by ${mapping.chunk}, and where such chunks begin is known only once all rows are there; set chunk to day, week or month`,
    );
  const { score, scores } = mapping.columns;
  if ((score !== undefined || scores) && mapping.resolution?.exactScores !== 0)
    throw refuse('views count scores in bins alone; set resolution.exactScores to 0 in the mapping');
  for (const { schema } of parts)
    if (!/^(?:Replicated|Shared)?MergeTree$/.test(schema.engine))
      throw refuse(
        `${schema.database}.${schema.table} is of engine ${schema.engine}: a view sees the rows that are inserted into a plain MergeTree, and not what later becomes of them; docs/clickhouse.md says what to do`,
      );
}

export interface CountsPlan {
  readonly view: LogView;
  readonly statements: CountsStatements;
}

/**
 * What makes the counts of a log, with bins and categories fitted on its reference as it is now.
 * @throws BackendError of the closed set; `invalid-request` for a log that cannot be counted in advance.
 */
export async function planCounts(
  server: ClickHouseServer,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<CountsPlan> {
  const tables = await openTables(server, mapping, signal);
  requireCountable(tables);
  const [view, values] = await Promise.all([
    viewLog(tables, { server, signal }),
    readClassValues(server, tables, signal),
  ]);
  const spec = await fitSpec(view, { server, signal });
  const definition = defineCounts(tables, { spec, values });
  return { view, statements: await countsStatements(view, definition, server.database) };
}
