import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { BackendError } from '#backend/errors.ts';
import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { InputError } from '#profiling/input-error.ts';
import {
  featureColumns,
  requireColumns,
  roleColumns,
  type FeatureColumn,
} from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { checkRoleTypes, unusableFeatures } from './role-types.ts';
import { readTable, type TableSchema } from './table-schema.ts';

/** One table of a log. Its period is fixed, or comes row by row from the mapping's reference rule. */
export interface LogPart {
  readonly schema: TableSchema;
  readonly period: ChunkPeriod | null;
}

/** The tables of a mapping, looked up and checked. */
export interface LogTables {
  readonly mapping: Mapping;
  /** The reference before the analysis, where they are two. */
  readonly parts: readonly LogPart[];
  readonly actuals: TableSchema | null;
  readonly features: readonly FeatureColumn[];
  /** Columns that "rest" would take, if they held single values. */
  readonly skipped: readonly string[];
}

const nameOf = ({ database, table }: TableSchema): string => `${database}.${table}`;

function requireIn(schema: TableSchema, names: readonly string[]): void {
  try {
    requireColumns({ fileName: nameOf(schema), columnNames: [...schema.columns.keys()] }, names);
  } catch (cause) {
    if (cause instanceof InputError) throw new BackendError('not-found', cause.message, { cause });
    throw cause;
  }
}

/** The actual and its time may stand in a table of their own, or in the reference alone while labels are to come. */
function requireRoles({ mapping, parts, actuals }: Omit<LogTables, 'features' | 'skipped'>): void {
  const { actual, labelledAt, id = '' } = mapping.columns;
  const somewhere = (name: string | undefined) =>
    actuals !== null || parts.some(({ schema }) => name !== undefined && schema.columns.has(name));
  const late = new Set([actual, labelledAt].filter(somewhere));
  const needed = roleColumns(mapping).filter((name) => !late.has(name));
  for (const { schema } of parts) requireIn(schema, needed);
  if (actuals) requireIn(actuals, [id, actual ?? '']);
}

/** Features that any of the tables has; "rest" leaves out what holds lists or records. */
function featuresOf(mapping: Mapping, parts: readonly LogPart[]) {
  const [first] = parts;
  const names = [...new Set(parts.flatMap(({ schema }) => [...schema.columns.keys()]))];
  const all = featureColumns(mapping, names);
  if (first)
    requireIn(
      first.schema,
      all.map(({ name }) => name).filter((name) => !names.includes(name)),
    );
  const unusable = unusableFeatures(parts, all);
  const isRest = mapping.columns.features === 'rest';
  const [wrong] = unusable;
  if (wrong && !isRest)
    throw new BackendError(
      'malformed',
      `the feature "${wrong.name}" is of type ${wrong.type}, which holds no single value a row; map another column`,
    );
  const skipped = unusable.map(({ name }) => name);
  return { features: all.filter(({ name }) => !skipped.includes(name)), skipped };
}

/**
 * Looks up the tables that a mapping names, and holds their columns against it.
 * @throws BackendError `not-found` for a table or column that is not there, `malformed` for a column whose type does
 * not fit its role.
 */
export async function openTables(
  server: ClickHouseServer,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<LogTables> {
  const { log, reference, analysis, actuals: labels } = mapping.files;
  const named = [
    [reference, 'reference'],
    [log, reference === undefined ? null : 'analysis'],
    [analysis, 'analysis'],
  ] as const;
  const read = (name: string) => readTable(server, name, signal);
  const [parts, actuals] = await Promise.all([
    Promise.all(
      named.flatMap(([name, period]) =>
        name === undefined ? [] : [read(name).then((schema) => ({ schema, period }))],
      ),
    ),
    labels === undefined ? null : read(labels),
  ]);
  const tables = { mapping, parts, actuals };
  requireRoles(tables);
  checkRoleTypes(tables);
  return { ...tables, ...featuresOf(mapping, parts) };
}
