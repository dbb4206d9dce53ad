import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend, type DocumentStore } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { modelOf } from '#profiling/log/mapped-model.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { ModelLog } from './model-log.ts';
import { ClickHouseServer, type ServerAccess } from './server/clickhouse-server.ts';

export interface ClickHouseSource extends ServerAccess {
  readonly id: string;
  readonly name: string;
  /** What the tables hold; `files` of a mapping names tables, as `table` or `database.table`. */
  readonly models: readonly { readonly mapping: Mapping }[];
  /** A log keeps no documents, so they live elsewhere: in the reader's browser. */
  readonly documents: DocumentStore;
}

/**
 * Prediction logs in ClickHouse tables: the server counts, and what travels are profiles.
 * @throws BackendError `invalid-request` for an address that is none.
 */
export function clickhouseBackend(source: ClickHouseSource): Backend {
  const { id, name, documents } = source;
  const server = new ClickHouseServer(source);
  const computedBy = `ClickHouse at ${server.address}, by queries of Plumbline`;
  const logs = new Map(
    source.models.map(({ mapping }) => [mapping.model.id, new ModelLog(mapping, server)] as const),
  );
  return {
    id,
    documents,
    async describe(signal) {
      signal.throwIfAborted();
      await Promise.all([...logs.values()].map((log) => log.open(signal)));
      return plainAnswer({ name, contractVersion: 1, capabilities }, null, computedBy);
    },
    async readModels(signal) {
      signal.throwIfAborted();
      await Promise.resolve();
      signal.throwIfAborted();
      const models = [...logs.values()].map(({ mapping }) => modelOf(mapping));
      return plainAnswer(models, null, computedBy);
    },
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      const log = logs.get(request.model);
      if (!log) throw new BackendError('not-found', `there is no model ${request.model}`);
      return answerProfile(await log.read(request, signal), request, computedBy);
    },
  };
}
