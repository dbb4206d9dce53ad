import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Backend, ProfilePart } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';

const parts: readonly ProfilePart[] = ['features', 'segments'];

/** How a web server would show that it failed in this way. */
function failure(error: unknown): Response {
  if (!(error instanceof BackendError)) throw error;
  switch (error.kind) {
    case 'unreachable':
      return HttpResponse.error();
    case 'malformed':
      // A document that was cut off.
      return new HttpResponse('{"format":"plumbline-profile', {
        headers: { 'content-type': 'application/json' },
      });
    case 'unauthorised':
      return new HttpResponse(null, { status: 403 });
    case 'not-found':
      return new HttpResponse(null, { status: 404 });
    case 'rate-limited':
      return new HttpResponse(null, { status: 429 });
    case 'timeout':
      return new HttpResponse(null, { status: 504 });
    case 'invalid-request':
      return new HttpResponse(null, { status: 400 });
    case 'no-room':
      return new HttpResponse(null, { status: 507 });
    case 'unsupported':
    case 'internal':
      return new HttpResponse(null, { status: 500 });
  }
}

async function indexDocument(backend: Backend, signal: AbortSignal) {
  const { value } = await backend.readModels(signal);
  const models = value.map((model) => ({ ...model, document: `${model.id}.json` }));
  return { format: 'plumbline-profiles', version: 1, models };
}

async function profileDocument(backend: Backend, file: string, signal: AbortSignal) {
  const model = file.replace(/\.json$/, '');
  const { capabilities } = (await backend.describe(signal)).value;
  const include = parts.filter((part) => capabilities.includes(part));
  const { value } = await backend.readProfile({ model, window: null, include }, signal);
  return { format: 'plumbline-profile', version: 1, profile: value };
}

/**
 * A backend as a folder of profile documents on a web server, so that a mock cannot say what the contract does not.
 * @param folder address or pattern of the folder, ending in a slash.
 */
export function handlersFor(backend: Backend, folder = '*/demo/'): HttpHandler[] {
  return [
    http.get(`${folder}:file`, async ({ params, request }) => {
      const file = String(params['file']);
      try {
        const document =
          file === 'index.json'
            ? await indexDocument(backend, request.signal)
            : await profileDocument(backend, file, request.signal);
        return HttpResponse.json(document);
      } catch (error) {
        // Nobody waits for an answer any more.
        return request.signal.aborted ? HttpResponse.error() : failure(error);
      }
    }),
  ];
}
