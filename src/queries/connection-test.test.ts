import { expect, it } from 'vitest';
import type { Backend } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { scenarios } from '#mocks/scenarios/scenarios.ts';
import { testConnection } from './connection-test.ts';

function tried(backend: Backend, signal = new AbortController().signal) {
  let now = 0;
  return testConnection({ backend, signal, clock: () => (now += 5) });
}

it('asks all that a page asks, and says what it learnt and how long it took', async () => {
  const results = await tried(scenarios.healthy());
  expect(results.map(({ step, error, milliseconds }) => [step, error, milliseconds])).toEqual([
    ['describe', null, 5],
    ['models', null, 5],
    ['profile', null, 5],
  ]);
  expect(results[1]?.finding).toBe('3 models');
});

it('ends with the first step that fails, and says exactly what failed', async () => {
  const backend: Backend = {
    ...scenarios.healthy(),
    readModels: () => Promise.reject(new BackendError('malformed', 'models[2].task: must be one of binary')),
  };
  const results = await tried(backend);
  expect(results.map(({ step }) => step)).toEqual(['describe', 'models']);
  expect(results[1]?.error).toMatchObject({
    says: 'The source answered with data that does not fit the contract.',
    detail: 'models[2].task: must be one of binary',
  });
});

it('is content with a source that has no models yet', async () => {
  const results = await tried(scenarios.empty());
  expect(results.every(({ error }) => error === null)).toBe(true);
  expect(results[2]?.finding).toMatch(/no models yet/);
});

it('passes an abort through', async () => {
  const controller = new AbortController();
  const test = tried(scenarios.slow(), controller.signal);
  controller.abort();
  await expect(test).rejects.toMatchObject({ name: 'AbortError' });
});
