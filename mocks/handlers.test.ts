import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BackendErrorKind } from '#backend/errors.ts';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import { staticBackend } from '#backend/static/static-backend.ts';
import { handlersFor } from './handlers.ts';
import { failing } from './scenarios/failing.ts';
import { healthy } from './scenarios/healthy.ts';

const baseUrl = 'https://site.example/demo/';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

it('serves a backend as a folder of documents, wherever the folder stands', async () => {
  const handlers = handlersFor(healthy());
  for (const folder of [baseUrl, 'http://localhost:4173/demo/']) {
    const response = await getResponse(handlers, new Request(`${folder}index.json`));
    expect(await response?.json()).toMatchObject({
      format: 'plumbline-profiles',
      version: 1,
      models: [{ document: 'churn.json' }, { document: 'tickets.json' }, { document: 'delivery.json' }],
    });
  }
  expect((await getResponse(handlers, new Request(`${baseUrl}nobody.json`)))?.status).toBe(404);
});

it.each([
  'unreachable',
  'timeout',
  'unauthorised',
  'not-found',
  'rate-limited',
  'malformed',
  'invalid-request',
  'internal',
] satisfies BackendErrorKind[])('lets a source fail over the network as %s', async (kind) => {
  server.resetHandlers(...handlersFor(failing(kind), baseUrl));
  const source = staticBackend({
    id: 'demo',
    name: 'Demo',
    baseUrl,
    fetch: globalThis.fetch,
    documents: memoryDocuments(),
  });
  await expect(source.readModels(new AbortController().signal)).rejects.toMatchObject({ kind });
});
