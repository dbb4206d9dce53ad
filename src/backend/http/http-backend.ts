import { checkRequest } from '#backend/answer-profile.ts';
import { capabilities, type Backend, type Capability, type ProfileRequest } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { parseDescription, parseProfileAnswer } from '#backend/wire/parse-service.ts';
import { checkAnswered } from './check-answered.ts';
import { readModels } from './read-models.ts';
import { ServiceClient, type HttpSource } from './service-client.ts';
import { serviceDocuments } from './service-documents.ts';

/** Segments that an address resolves instead of naming. */
const isName = (id: string): boolean => id !== '.' && id !== '..';

function searchOf({ window, include }: ProfileRequest): Record<string, string> {
  return {
    ...(window ? { start: String(window.start), end: String(window.end) } : {}),
    ...(include.length > 0 ? { include: include.join(',') } : {}),
  };
}

/** What a service says it can do: asked once, and heard whenever it says so again. */
function describing(client: ServiceClient) {
  let declared: readonly Capability[] | null = null;
  const describe = async (signal: AbortSignal) => {
    const answer = await client.read(client.url(''), parseDescription, signal);
    declared = answer.value.capabilities;
    return answer;
  };
  return {
    describe,
    declared: async (signal: AbortSignal) => declared ?? (await describe(signal)).value.capabilities,
  };
}

/**
 * A service that speaks the published contract (docs/openapi.yaml). It does not try again by itself: errors say
 * whether that may help and after how long, and the cache of answers does it, for every source alike.
 * @throws BackendError `invalid-request` for an address that no service can have.
 */
export function httpBackend(source: HttpSource): Backend {
  const client = new ServiceClient(source);
  const { describe, declared } = describing(client);
  return {
    id: source.id,
    documents: serviceDocuments(client, declared),
    describe,
    readModels: (signal) => readModels(client, signal),
    async readProfile(request, signal) {
      signal.throwIfAborted();
      checkRequest(request, capabilities);
      if (!isName(request.model)) throw new BackendError('not-found', `there is no model ${request.model}`);
      checkRequest(request, await declared(signal));
      const url = client.url(`models/${encodeURIComponent(request.model)}/profile`, searchOf(request));
      const answer = await client.read(url, parseProfileAnswer, signal);
      checkAnswered(answer, request, url);
      return answer;
    },
  };
}
