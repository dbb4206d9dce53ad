import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { httpBackend } from './http-backend.ts';

const baseUrl = 'https://service.example/v1/';
const tasks = ['binary', 'multiclass', 'regression'] as const;
const profiles = tasks.map((task) => aProfile({ model: { task } }));
// Two models on a page, so that the list has two pages.
const server = setupServer(
  ...serviceHandlers(memoryBackend('served', profiles), { base: baseUrl, pageSize: 2, token: 'secret' }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const open = () => httpBackend({ id: 'service', baseUrl, fetch: globalThis.fetch, token: () => 'secret' });

describeBackend('http', open, Date.UTC(2026, 10, 23));
