import { BackendError } from '#backend/errors.ts';
import { columnType } from '#backend/clickhouse/sql/column-type.ts';
import { instantOf, nameOf, numberOf, type ColumnRef } from '#backend/clickhouse/sql/column-terms.ts';
import { segmentColumns, type FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { LogPart } from './log-tables.ts';
import { columnOf, type TableSchema } from './table-schema.ts';

interface Need {
  readonly fits: (column: ColumnRef) => boolean;
  readonly words: string;
}

const time: Need = {
  fits: (column) => instantOf(column) !== null,
  words: 'a time must be Date, DateTime, DateTime64, or a number since 1970; a view can parse text',
};
const name: Need = {
  fits: (column) => nameOf(column) !== null,
  words: 'it must hold a single value a row',
};
const number: Need = {
  fits: (column) => numberOf(column) !== null,
  words: 'it must be a number',
};

/** What each role asks of its column's type. */
function needsOf({ model, columns, reference }: Mapping): readonly (readonly [string | undefined, Need])[] {
  const outcome = model.task === 'regression' ? number : name;
  return [
    [columns.predictedAt, time],
    [columns.labelledAt, time],
    [columns.id, name],
    [columns.prediction, outcome],
    [columns.actual, outcome],
    [columns.score, number],
    ...Object.values(columns.scores ?? {}).map((column) => [column, number] as const),
    ...[reference && 'column' in reference ? reference.column : undefined].map(
      (column) => [column, name] as const,
    ),
  ];
}

function check(schema: TableSchema, [column, { fits, words }]: readonly [string | undefined, Need]): void {
  const type = schema.columns.get(column ?? '');
  if (column === undefined || type === undefined || fits(columnOf(schema, column))) return;
  throw new BackendError(
    'malformed',
    `${schema.database}.${schema.table}: the column "${column}" is of type ${type}: ${words}`,
  );
}

/** @throws BackendError `malformed` for the first column whose type does not fit its role. */
export function checkRoleTypes(tables: {
  readonly mapping: Mapping;
  readonly parts: readonly LogPart[];
  readonly actuals: TableSchema | null;
}): void {
  const { mapping, parts, actuals } = tables;
  const needs = needsOf(mapping);
  const segments = segmentColumns(mapping).map((column) => [column, name] as const);
  for (const { schema } of parts) for (const need of [...needs, ...segments]) check(schema, need);
  if (actuals) for (const need of needs) check(actuals, need);
}

/** Features whose type has no single value a row, in any of the tables. */
export function unusableFeatures(
  parts: readonly LogPart[],
  features: readonly FeatureColumn[],
): readonly { readonly name: string; readonly type: string }[] {
  return features.flatMap((feature) => {
    const types = parts.flatMap(({ schema }) => schema.columns.get(feature.name) ?? []);
    const wrong = types.find((type) => columnType(type).of.kind === 'other');
    return wrong === undefined ? [] : [{ name: feature.name, type: wrong }];
  });
}
