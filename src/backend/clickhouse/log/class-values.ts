import type { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { BackendError } from '#backend/errors.ts';
import { nameOf } from '#backend/clickhouse/sql/column-terms.ts';
import { className } from '#profiling/log/class-column.ts';
import { modelClasses } from '#profiling/log/model-classes.ts';
import type { NoticeBook } from '#profiling/log/notice-book.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { groupSql } from './group-query.ts';
import type { LogTables } from './log-tables.ts';
import { collectNames, namesIn, type NameValues } from './name-codes.ts';
import { columnOf, tableSql, type TableSchema } from './table-schema.ts';

/** Distinct values by table and column: of classes, and of the column that marks the reference. */
export type ClassValues = ReadonlyMap<TableSchema, ReadonlyMap<string, NameValues>>;

function namedColumns({ model, columns, reference }: Mapping, isActuals: boolean): readonly string[] {
  const classes =
    model.task === 'regression' ? [] : [columns.actual, isActuals ? undefined : columns.prediction];
  const mark = reference && 'column' in reference && !isActuals ? reference.column : undefined;
  return [...new Set([...classes, mark])].filter((name) => name !== undefined);
}

async function valuesIn(
  server: ClickHouseServer,
  { schema, names }: { readonly schema: TableSchema; readonly names: readonly string[] },
  signal: AbortSignal,
): Promise<ReadonlyMap<string, NameValues>> {
  const terms = names.flatMap((name) => {
    const term = schema.columns.has(name) ? nameOf(columnOf(schema, name)) : null;
    return term ? [[name, collectNames(term)] as const] : [];
  });
  if (terms.length === 0) return new Map();
  const query = groupSql({
    terms: [],
    from: tableSql(schema, 'l'),
    where: [],
    keys: [],
    measures: terms.map(([, term], i) => [`values${i}`, term] as const),
  });
  const [row = []] = await server.query(query, signal);
  return new Map(terms.map(([name], i) => [name, namesIn(row[i], name)]));
}

/** Looks through the columns of classes of all tables. */
export async function readClassValues(
  server: ClickHouseServer,
  { mapping, parts, actuals }: LogTables,
  signal: AbortSignal,
): Promise<ClassValues> {
  const asked = [
    ...parts.map(({ schema }) => ({ schema, names: namedColumns(mapping, false) })),
    ...(actuals ? [{ schema: actuals, names: namedColumns(mapping, true) }] : []),
  ];
  const found = await Promise.all(asked.map((one) => valuesIn(server, one, signal)));
  return new Map(asked.map(({ schema }, i) => [schema, found[i] ?? new Map<string, NameValues>()]));
}

/**
 * Names of the model's classes, in the order of its profile.
 * @throws BackendError `malformed` for a value that is none of them.
 */
export function classesIn(values: ClassValues, mapping: Mapping, notices: NoticeBook): readonly string[] {
  const { prediction, actual } = mapping.columns;
  if (mapping.model.task === 'regression') return [];
  const roles = [prediction, actual].filter((name) => name !== undefined);
  const raw = [...values].flatMap(([{ database, table }, columns]) =>
    roles.flatMap((name) =>
      (columns.get(name) ?? []).map((value) => ({ place: `${database}.${table}, column "${name}"`, value })),
    ),
  );
  const seen = new Set(raw.map(({ value }) => className(value)).toSorted());
  const classes = modelClasses(mapping, seen, notices);
  const stray = raw.find(({ value }) => !classes.includes(className(value)));
  if (!stray) return classes;
  const remedy =
    mapping.model.task === 'binary'
      ? 'A yes/no model has two values; check model.positive in the mapping.'
      : 'Add the class to columns.scores, or correct the value.';
  throw new BackendError(
    'malformed',
    `${stray.place}: "${String(stray.value)}" is not one of the classes ${classes.join(', ')}. ${remedy}`,
  );
}

/** The class number of each value of a column. */
export const classCodes = (
  values: NameValues,
  classes: readonly string[],
): ReadonlyMap<string | number, number> =>
  new Map(values.map((value) => [value, classes.indexOf(className(value))]));
