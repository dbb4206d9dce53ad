import type { Mapping } from '#backend/import-contract.ts';
import type { ListedTable, ModelTables, TableServer } from '#backend/table-contract.ts';
import type { SelectOption } from '#ui/field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import type { KeptTables } from '#view/preferences.ts';
import { serviceUrl } from './service-url.ts';

/** What a person types to reach a server. */
export interface ServerDraft {
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** Tables as they are chosen; '' for none. */
export type TableDraft = Readonly<Record<keyof ModelTables, string>>;

/** What a person typed when the server was kept; empty before. */
export const draftOf = (kept: KeptTables | null, password: string): ServerDraft => ({
  address: kept?.url ?? '',
  database: kept?.database ?? '',
  user: kept?.user ?? '',
  password,
});

/** The server that was typed; what is left empty is named as ClickHouse names it. */
export const serverOf = ({ address, database, user, password }: ServerDraft): TableServer => ({
  url: serviceUrl(address) ?? address,
  database: database.trim() || 'default',
  user: user.trim() || 'default',
  password: () => (password === '' ? null : password),
});

/** Tables of a mapping; none before there is one. */
export const tablesOf = (mapping: Mapping | null): TableDraft => ({
  log: mapping?.files.log ?? '',
  reference: mapping?.files.reference ?? '',
  actuals: mapping?.files.actuals ?? '',
});

/** True where the tables that are kept are on this server, as this user sees it. */
export const isSameServer = (
  kept: KeptTables | null,
  server: Omit<KeptTables, 'models'>,
): kept is KeptTables =>
  kept !== null && kept.url === server.url && kept.database === server.database && kept.user === server.user;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Enough for a form to show it; the adapter checks the rest. */
const isMapping = (json: unknown): json is Mapping =>
  isRecord(json) && isRecord(json['model']) && isRecord(json['files']) && isRecord(json['columns']);

/** The mapping of a model that is kept; null where there is none of that id. */
export const keptMapping = (models: readonly unknown[], id: string): Mapping | null =>
  models.filter(isMapping).find(({ model }) => model.id === id) ?? null;

/** Models with one added, or put in place of the one that was changed and of any with its id. */
export const withMapping = (
  models: readonly unknown[],
  mapping: Mapping,
  changed: string | null,
): readonly unknown[] => {
  const others = models.filter((one) => {
    const same = (id: string) => keptMapping([one], id) !== null;
    return !same(mapping.model.id) && (changed === null || !same(changed));
  });
  return [...others, mapping];
};

/** Tables whose name, or database, holds a text. */
export function tablesNamed(listed: readonly ListedTable[], text: string): readonly ListedTable[] {
  const part = text.trim().toLowerCase();
  return listed.filter(({ database, table }) => `${database}.${table}`.toLowerCase().includes(part));
}

/**
 * Tables to choose from: those of the database first, others with the name of theirs.
 * @param chosen stays among them, whatever is listed; '' for none.
 */
export function tableOptions(
  listed: readonly ListedTable[],
  database: string,
  chosen = '',
): readonly SelectOption<string>[] {
  const option = ({ database: own, table, rows }: ListedTable): SelectOption<string> => ({
    value: `${own}.${table}`,
    label: rows === null ? table : `${table} (${formatCount(rows)} rows)`,
    group: own,
  });
  const isOwn = (table: ListedTable) => table.database === database;
  const options = [...listed.filter(isOwn), ...listed.filter((table) => !isOwn(table))].map(option);
  const isAmong = chosen === '' || options.some(({ value }) => value === chosen);
  return isAmong ? options : [{ value: chosen, label: chosen }, ...options];
}
