import { expect, it } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { lazyBackend } from './lazy-backend.ts';
import { memoryBackend } from './memory/memory-backend.ts';

const loaded = () => Promise.resolve(memoryBackend('lazy', [aProfile({ rows: 200 })]));

describeBackend('a source whose code comes later', () => lazyBackend('lazy', loaded), Date.UTC(2026, 10, 23));

it('loads its code once, and again only after it failed to', async () => {
  let loads = 0;
  const backend = lazyBackend('lazy', () => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('the network is down')) : loaded();
  });
  const { signal } = new AbortController();
  await expect(backend.describe(signal)).rejects.toThrow('the network is down');
  await Promise.all([backend.describe(signal), backend.readModels(signal)]);
  await backend.documents.list('notes', signal);
  expect(loads).toBe(2);
});
