import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend, type DocumentStore, type ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { limitsOf, modelOf } from '#profiling/log/mapped-model.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { countChunks } from './count/count-chunks.ts';
import { fitSpec } from './fit/fit-spec.ts';
import { openTables } from './log/log-tables.ts';
import { viewLog } from './log/log-view.ts';
import { ClickHouseServer, type ServerAccess } from './server/clickhouse-server.ts';

export interface ClickHouseSource extends ServerAccess {
  readonly id: string;
  readonly name: string;
  /** What the tables hold; `files` of a mapping names tables, as `table` or `database.table`. */
  readonly models: readonly { readonly mapping: Mapping }[];
  /** A log keeps no documents, so they live elsewhere: in the reader's browser. */
  readonly documents: DocumentStore;
}

interface Asked {
  readonly mapping: Mapping;
  readonly request: ProfileRequest;
  readonly signal: AbortSignal;
}

/** A model's profile, counted now; chunks before and after the window are not. */
async function countProfile(
  server: ClickHouseServer,
  { mapping, request, signal }: Asked,
): Promise<ModelProfile> {
  const view = await viewLog(mapping, { server, signal });
  const spec = await fitSpec(view, { server, signal });
  const wanted = view.chunks.filter(
    ({ period, start }) =>
      period === 'reference' ||
      start === null ||
      !request.window ||
      (start >= request.window.start && start < request.window.end),
  );
  const chunks = await countChunks({
    view,
    spec,
    chunks: wanted,
    include: request.include,
    server,
    signal,
  });
  return {
    model: modelOf(mapping),
    spec,
    chunks,
    limits: limitsOf(mapping),
    asOf: view.asOf,
    notices: view.notices,
  };
}

/** Prediction logs in ClickHouse tables, counted by the server. */
export function clickhouseBackend(source: ClickHouseSource): Backend {
  const { id, name, documents, models } = source;
  const server = new ClickHouseServer(source);
  const computedBy = `ClickHouse at ${server.address}, by queries of Plumbline`;

  return {
    id,
    documents,
    async describe(signal) {
      signal.throwIfAborted();
      await Promise.all(models.map(({ mapping }) => openTables(server, mapping, signal)));
      return plainAnswer({ name, contractVersion: 1, capabilities }, null, computedBy);
    },
    async readModels(signal) {
      signal.throwIfAborted();
      await Promise.resolve();
      signal.throwIfAborted();
      return plainAnswer(
        models.map(({ mapping }) => modelOf(mapping)),
        null,
        computedBy,
      );
    },
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      const known = models.find(({ mapping }) => mapping.model.id === request.model);
      if (!known) throw new BackendError('not-found', `there is no model ${request.model}`);
      const profile = await countProfile(server, { mapping: known.mapping, request, signal });
      return answerProfile(profile, request, computedBy);
    },
  };
}
