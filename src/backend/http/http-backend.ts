import { checkRequest } from '#backend/answer-profile.ts';
import { capabilities, type Answer, type Backend, type ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { parseDescription, parseModels, parseProfileAnswer } from '#backend/wire/parse-service.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { ServiceClient, type HttpSource } from './service-client.ts';
import { serviceDocuments } from './service-documents.ts';

/** A list that needs more pages than this does not end. */
const mostPages = 1000;

/** Segments that an address resolves instead of naming. */
const isName = (id: string): boolean => id !== '.' && id !== '..';

function searchOf({ window, include }: ProfileRequest): Record<string, string> {
  return {
    ...(window ? { start: String(window.start), end: String(window.end) } : {}),
    ...(include.length > 0 ? { include: include.join(',') } : {}),
  };
}

/** All pages of the list, in order. */
async function readAllModels(client: ServiceClient, signal: AbortSignal): Promise<Answer<readonly Model[]>> {
  const models = new Map<string, Model>();
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const url: string = client.url('models', cursor === null ? {} : { cursor });
    const answer = await client.read(url, parseModels, signal);
    for (const model of answer.value.models) {
      if (models.has(model.id))
        throw new BackendError('malformed', `${url}: the model ${model.id} stands twice`);
      models.set(model.id, model);
    }
    cursor = answer.value.next;
    if (cursor === null) return { ...answer, value: [...models.values()] };
  }
  throw new BackendError('malformed', `the list of models has more than ${mostPages} pages`);
}

/**
 * A service that speaks the published contract (docs/openapi.yaml). It does not try again by itself: errors say
 * whether that may help and after how long, and the cache of answers does it, for every source alike.
 */
export function httpBackend(source: HttpSource): Backend {
  const client = new ServiceClient(source);
  return {
    id: source.id,
    documents: serviceDocuments(client),
    describe: (signal) => client.read(client.url(''), parseDescription, signal),
    readModels: (signal) => readAllModels(client, signal),
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      if (!isName(request.model)) throw new BackendError('not-found', `there is no model ${request.model}`);
      const url = client.url(`models/${encodeURIComponent(request.model)}/profile`, searchOf(request));
      const answer = await client.read(url, parseProfileAnswer, signal);
      const { id } = answer.value.model;
      if (id !== request.model)
        throw new BackendError('malformed', `${url}: value.model.id: is ${id}, expected ${request.model}`);
      return answer;
    },
  };
}
