import type { Mapping } from '#backend/import-contract.ts';
import type { TableServer } from '#backend/table-contract.ts';
import { usePreferences } from '#view/preferences.ts';
import { passwordKey, useSessionTokens } from '#view/session-tokens.ts';
import { isSameServer, keptMapping, withMapping } from './table-draft.ts';

/**
 * The server that is kept, and how a model is added to it or changed.
 * @param model that is to be changed; null for a new one.
 */
export function useKeptServer(model: string | null) {
  const { tables: kept, setTables } = usePreferences();
  const { tokens, setToken } = useSessionTokens();
  /** Another server takes the place of the one before, and its models with it. */
  const modelsAt = (server: TableServer | null) => (server && isSameServer(kept, server) ? kept.models : []);
  return {
    kept,
    password: (kept && tokens[passwordKey(kept)]) ?? '',
    known: kept && model !== null ? keptMapping(kept.models, model) : null,
    replaces: (server: TableServer | null, { model: { id } }: Mapping) =>
      id !== model && keptMapping(modelsAt(server), id) !== null,
    /** Models that a new server would take the place of. */
    displaced: (server: TableServer): number => (kept?.models.length ?? 0) - modelsAt(server).length,
    keep(server: TableServer, mapping: Mapping) {
      const { url, database, user } = server;
      setToken(passwordKey(server), server.password() ?? '');
      setTables({ url, database, user, models: withMapping(modelsAt(server), mapping, model) });
    },
  };
}
