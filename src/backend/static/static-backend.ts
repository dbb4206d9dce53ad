import { answerProfile, checkRequest, plainAnswer } from '#backend/answer-profile.ts';
import { capabilities, type Backend, type DocumentStore } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { fetchJson } from '#backend/fetch-json.ts';
import { parseIndex, parseProfileDocument } from '#backend/wire/parse-document.ts';
import type { ProfileIndex } from '#backend/wire/profile-schema.ts';
import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';

export interface StaticSource {
  readonly id: string;
  readonly name: string;
  /** Address of the folder that holds index.json, ending in a slash. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
  /** A web server keeps nothing for its readers, so their documents live elsewhere: in their browser. */
  readonly documents: DocumentStore;
}

/** What the list says of a model, without the name of its document. */
function modelOf({ document: _document, ...model }: ProfileIndex['models'][number]): Model {
  return model;
}

/** Profile documents on any web server or bucket, as `npm run profile` writes them. */
export function staticBackend(source: StaticSource): Backend {
  const { id, name, baseUrl, fetch, timeoutMs = 30_000, documents } = source;
  const computedBy = `Plumbline, from profile documents at ${baseUrl}`;
  const get = (path: string, signal: AbortSignal) =>
    fetchJson(new URL(path, baseUrl).href, { fetch, timeoutMs, signal });
  const readIndex = async (signal: AbortSignal) => parseIndex(await get('index.json', signal), 'index.json');

  async function readDocument(model: string, signal: AbortSignal): Promise<ModelProfile> {
    const entry = (await readIndex(signal)).models.find((known) => known.id === model);
    if (!entry) throw new BackendError('not-found', `there is no model ${model}`);
    const profile = parseProfileDocument(await get(entry.document, signal), entry.document);
    if (profile.model.id !== model)
      throw new BackendError(
        'malformed',
        `${entry.document}: profile.model.id: is ${profile.model.id}, expected ${model}`,
      );
    return profile;
  }

  return {
    id,
    documents,
    async describe(signal) {
      await readIndex(signal);
      return plainAnswer({ name, contractVersion: 1, capabilities }, null, computedBy);
    },
    async readModels(signal) {
      const { models } = await readIndex(signal);
      return plainAnswer(models.map(modelOf), null, computedBy);
    },
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      return answerProfile(await readDocument(request.model, signal), request, computedBy);
    },
  };
}
