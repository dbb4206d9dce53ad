import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { handlersFor } from '#mocks/handlers.ts';
import { staticBackend } from './static-backend.ts';

const folder = 'https://profiles.example/demo/';
const profiles = [
  aProfile({ model: { task: 'binary' } }),
  aProfile({ model: { task: 'multiclass' } }),
  aProfile({ model: { task: 'regression' } }),
];
const server = setupServer(...handlersFor(memoryBackend('served', profiles), folder));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const source = (rest: { readonly timeoutMs?: number } = {}) =>
  staticBackend({
    id: 'demo',
    name: 'Demo',
    baseUrl: folder,
    fetch: globalThis.fetch,
    documents: memoryDocuments(),
    ...rest,
  });
const signal = () => new AbortController().signal;
const request = { model: 'churn', window: null, include: [] };

describeBackend('static', source, Date.UTC(2026, 10, 23));

describe('a static source whose server fails', () => {
  const statuses = [
    [400, 'invalid-request'],
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [404, 'not-found'],
    [408, 'timeout'],
    [410, 'not-found'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [503, 'internal'],
    [504, 'timeout'],
  ] as const;

  it.each(statuses)('says of status %i: %s', async (status, kind) => {
    server.use(http.get(`${folder}churn.json`, () => new HttpResponse(null, { status })));
    const call = source().readProfile(request, signal());
    await expect(call).rejects.toMatchObject({
      name: 'BackendError',
      kind,
      message: `${folder}churn.json answered ${status}`,
    });
  });

  it('says of a refused connection: unreachable', async () => {
    server.use(http.get(`${folder}index.json`, () => HttpResponse.error()));
    await expect(source().readModels(signal())).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('says of a server that never answers: timeout', async () => {
    server.use(http.get(`${folder}index.json`, () => new Promise<never>(() => undefined)));
    const call = source({ timeoutMs: 1 }).readModels(signal());
    await expect(call).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('keeps apart a reader who leaves from a server that never answers', async () => {
    server.use(http.get(`${folder}index.json`, () => new Promise<never>(() => undefined)));
    const controller = new AbortController();
    const call = source().readModels(controller.signal);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('asks the server for nothing once the reader has left', async () => {
    const asked: string[] = [];
    server.events.on('request:start', ({ request: { url } }) => asked.push(url));
    await expect(source().readProfile(request, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(asked).toEqual([]);
    server.events.removeAllListeners();
  });

  it('refuses a document that was cut off, and a page in place of a document', async () => {
    for (const body of ['{"format": "plumbline-profile", "vers', '<!doctype html><title>Not here</title>']) {
      server.use(http.get(`${folder}churn.json`, () => new HttpResponse(body)));
      const call = source().readProfile(request, signal());
      await expect(call).rejects.toMatchObject({
        kind: 'malformed',
        message: expect.stringContaining(`churn.json is not JSON`) as string,
      });
    }
  });

  it('refuses a document of another model than the one its list names', async () => {
    const other = aProfile({ model: { id: 'someone-else' } });
    server.use(
      http.get(`${folder}churn.json`, () =>
        HttpResponse.json({ format: 'plumbline-profile', version: 1, profile: other }),
      ),
    );
    await expect(source().readProfile(request, signal())).rejects.toMatchObject({
      kind: 'malformed',
      message: 'churn.json: profile.model.id: is someone-else, expected churn',
    });
  });
});
