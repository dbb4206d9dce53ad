import type { Mapping } from '#backend/import-contract.ts';
import type { ListedTable, ModelTables } from '#backend/table-contract.ts';
import type { SelectOption } from '#ui/field.tsx';
import { formatCount } from '#ui/format/format-count.ts';
import type { KeptTables } from '#view/preferences.ts';

/** What a person types to reach a server. */
export interface ServerDraft {
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** Tables as they are chosen; '' for none. */
export type TableDraft = Readonly<Record<keyof ModelTables, string>>;

/** True where the tables that are kept are on this server, as this user sees it. */
export const isSameServer = (
  kept: KeptTables | null,
  server: Omit<KeptTables, 'models'>,
): kept is KeptTables =>
  kept !== null && kept.url === server.url && kept.database === server.database && kept.user === server.user;

/** The mapping of a model that is kept; null where there is none of that id. */
export function keptMapping(models: readonly unknown[], id: string): Mapping | null {
  const isModel = (json: unknown): json is Mapping =>
    typeof json === 'object' &&
    json !== null &&
    'files' in json &&
    'model' in json &&
    (json.model as { id?: unknown } | null)?.id === id;
  return models.find(isModel) ?? null;
}

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

/** Tables to choose from: those of the database first, others with the name of theirs. */
export function tableOptions(
  listed: readonly ListedTable[],
  database: string,
): readonly SelectOption<string>[] {
  const option = ({ database: own, table, rows }: ListedTable): SelectOption<string> => ({
    value: `${own}.${table}`,
    label: rows === null ? table : `${table} (${formatCount(rows)} rows)`,
    group: own,
  });
  const isOwn = (table: ListedTable) => table.database === database;
  return [...listed.filter(isOwn), ...listed.filter((table) => !isOwn(table))].map(option);
}
