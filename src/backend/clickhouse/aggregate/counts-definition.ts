import { BackendError } from '#backend/errors.ts';
import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import { parseWire } from '#backend/wire/parse-document.ts';
import { countsSchema } from '#backend/wire/counts-schema.ts';
import type { ClassValues } from '#backend/clickhouse/log/class-values.ts';
import type { LogTables } from '#backend/clickhouse/log/log-tables.ts';
import type { NameValues } from '#backend/clickhouse/log/name-codes.ts';
import type { TableSchema } from '#backend/clickhouse/log/table-schema.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

/** How counts were made: the frozen bins, categories and classes that their numbers stand for. */
export interface CountsDefinition {
  readonly format: 'plumbline-counts';
  readonly version: 1;
  /** What is counted in advance: all, or features alone, where actuals come later in a table of their own. */
  readonly scope: 'all' | 'features';
  readonly counted: string;
  readonly spec: ProfileSpec;
  readonly values: readonly {
    readonly table: string;
    readonly column: string;
    readonly values: NameValues;
  }[];
}

const sortedKeys = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Everything of a mapping that counts rest on, as text; words for the screen may change. */
export function countedText({ model, ...mapping }: Mapping): string {
  const { id, task, positive } = model;
  const { $schema: _, limits: __, ...counted } = mapping;
  return JSON.stringify({ ...counted, model: { id, task, positive } }, sortedKeys);
}

export const isMadeFor = ({ counted }: CountsDefinition, mapping: Mapping): boolean =>
  counted === countedText(mapping);

/** @throws BackendError `malformed` for a document that this program did not write. */
export function parseDefinition(document: string, table: string): CountsDefinition {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch (cause) {
    throw new BackendError('malformed', `${table} holds a document that is no JSON`, { cause });
  }
  return parseWire(countsSchema, json, table);
}

const fullName = ({ database, table }: TableSchema): string => `${database}.${table}`;

/** The definition for views of a log as it is now. */
export function defineCounts(
  { mapping, actuals }: LogTables,
  { spec, values }: { readonly spec: ProfileSpec; readonly values: ClassValues },
): CountsDefinition {
  return {
    format: 'plumbline-counts',
    version: 1,
    scope: actuals ? 'features' : 'all',
    counted: countedText(mapping),
    spec,
    values: [...values].flatMap(([table, columns]) =>
      [...columns].map(([column, own]) => ({ table: fullName(table), column, values: own })),
    ),
  };
}

/** The values that a definition knows, by the tables at hand. */
export const definedValues = ({ values }: CountsDefinition, { parts }: LogTables): ClassValues =>
  new Map(
    parts.map(({ schema: table }) => [
      table,
      new Map(values.filter((one) => one.table === fullName(table)).map((one) => [one.column, one.values])),
    ]),
  );
