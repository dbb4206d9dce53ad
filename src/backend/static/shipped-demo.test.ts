import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import { staticBackend } from './static-backend.ts';

// The documents that come with the site, read from the disk as a web server would give them.
const folder = 'https://site.example/demo/';
const fromDisk: typeof fetch = async (url) =>
  new Response(await readFile(`public/demo/${new Request(url).url.slice(folder.length)}`));

it('the demo that is shipped is a sound source', async () => {
  const backend = staticBackend({
    id: 'demo',
    name: 'Demo',
    baseUrl: folder,
    fetch: fromDisk,
    documents: memoryDocuments(),
  });
  const { signal } = new AbortController();
  const { value: models } = await backend.readModels(signal);
  expect(new Set(models.map(({ task }) => task))).toEqual(new Set(['binary', 'multiclass', 'regression']));
  for (const model of models) {
    const { value } = await backend.readProfile({ model: model.id, window: null, include: [] }, signal);
    expect(value.model).toEqual(model);
    expect(value.chunks.filter(({ period }) => period === 'reference').length).toBeGreaterThan(1);
  }
});
