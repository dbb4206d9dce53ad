import { lazyBackend } from './lazy-backend.ts';
import type { TableSource } from './table-contract.ts';

/** Tables whose adapter is loaded with the first question to it. */
export const lazyTables = (load: () => Promise<TableSource>): TableSource => ({
  list: async (server, signal) => (await load()).list(server, signal),
  inspect: async (server, tables, signal) => (await load()).inspect(server, tables, signal),
  tryModel: async (server, mapping, watched) => (await load()).tryModel(server, mapping, watched),
  open(server, models) {
    const { url, database, user } = server;
    // Other models, or another meaning of their columns, are another source: nothing read before may stand for it.
    const id = `tables ${user}@${url}${database} ${JSON.stringify(models)}`;
    return lazyBackend(id, async () => (await load()).open(server, models));
  },
});
