import type { DocumentStore } from '#backend/contract.ts';
import { explained, explaining } from '#backend/explaining.ts';
import type { Watched } from '#backend/import-contract.ts';
import type { TableInspection, TableServer, TableSource } from '#backend/table-contract.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { clickhouseBackend } from './clickhouse-backend.ts';
import { checkedModel, configuredModels } from './configured-models.ts';
import { inspectTables, listTables } from './inspect-table.ts';
import { ModelLog } from './model-log.ts';
import { ClickHouseServer, type ServerAccess } from './server/clickhouse-server.ts';
import { whyServerUnreachable } from './why-unreachable.ts';

/** What a page brings along: its way to the network, and a place for documents, which tables are not. */
export interface TableSourceParts {
  readonly fetch: typeof fetch;
  /** @param id of the source, the same whatever models it has. */
  readonly documents: (id: string) => DocumentStore;
}

/** Name of the server and of who asks, the same whatever models there are. */
const idOf = ({ url, database, user }: TableServer): string => `clickhouse ${user}@${url}${database}`;

/** Holds the mapping to what a kept one must be, so that none is kept that is then refused. */
async function tryModel(server: ClickHouseServer, json: Mapping, signal: AbortSignal) {
  const { mapping } = checkedModel(json, 'the mapping');
  const request = { model: mapping.model.id, window: null, include: [] };
  return new ModelLog(mapping, server).read(request, signal);
}

/** Logs in ClickHouse tables, for a page to set up and to read. */
export function clickhouseTables({ fetch, documents }: TableSourceParts): TableSource {
  const accessOf = ({ url, ...server }: TableServer): ServerAccess => ({ ...server, address: url, fetch });
  const asking = <T>(
    server: TableServer,
    signal: AbortSignal,
    work: (opened: ClickHouseServer) => Promise<T>,
  ): Promise<T> =>
    explained(async () => work(new ClickHouseServer(accessOf(server))), {
      url: server.url,
      explain: whyServerUnreachable,
      signal,
    });
  return {
    list: (server, signal) => asking(server, signal, (opened) => listTables(opened, null, signal)),
    inspect: (server, tables, signal) =>
      asking(server, signal, async (opened): Promise<TableInspection> => {
        const { log, actuals, types, actualTypes, proposal } = await inspectTables(opened, tables, signal);
        const sketch = (columns: typeof log) => ({ columns, rows: [], rowCount: null });
        const sketches = { log: sketch(log), ...(actuals ? { actuals: sketch(actuals) } : {}) };
        return { sketches, types: { log: types, actuals: actualTypes }, proposal };
      }),
    tryModel: (server, mapping, { signal, onProgress }: Watched) => {
      let rows = 0;
      const onAnswer = (answer: { readonly rows: number }) => {
        rows += answer.rows;
        onProgress?.({ stage: 'profile', rows });
      };
      return explained(
        () => tryModel(new ClickHouseServer({ ...accessOf(server), onProgress: onAnswer }), mapping, signal),
        { url: server.url, explain: whyServerUnreachable, signal },
      );
    },
    open(server, models) {
      const id = idOf(server);
      const source = {
        ...accessOf(server),
        // Answers are kept by the id: other models, or another meaning of their columns, are another source.
        id: `${id} ${JSON.stringify(models)}`,
        name: `ClickHouse, ${server.database}`,
        models: configuredModels(models, 'models kept in this browser'),
        documents: documents(id),
      };
      return explaining(clickhouseBackend(source), server.url, whyServerUnreachable);
    },
  };
}
