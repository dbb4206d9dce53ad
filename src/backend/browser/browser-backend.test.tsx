import { expect, it } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { browserBackend } from './browser-backend.ts';
import { localDocuments } from './local-documents.ts';
import { ProfileStore } from './profile-store.ts';

const profiles = [aProfile(), aProfile({ model: { task: 'regression' } })];
let stores = 0;

async function filled() {
  const name = `test-backend-${stores++}`;
  const store = new ProfileStore(name);
  for (const profile of profiles) await store.write({ profile, mapping: null });
  return { name, backend: browserBackend('browser', store, localDocuments('browser', `${name}-documents`)) };
}

describeBackend('browser', async () => (await filled()).backend, Date.UTC(2027, 0, 1));

it('shows the models that can be read and tells of one that cannot', async () => {
  const { name, backend } = await filled();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const { transaction } = opening.result
        .transaction('models', 'readwrite')
        .objectStore('models')
        .put({ format: 'plumbline-model', version: 9 }, 'tomorrow');
      if (!transaction) return reject(new Error('no transaction'));
      transaction.oncomplete = () => resolve();
    };
  });
  const answer = await backend.readModels(new AbortController().signal);
  expect(answer.value).toHaveLength(2);
  expect(answer.complete).toBe(false);
  expect(answer.notices[0]?.text).toMatch(/tomorrow.*version: is 9/);
});
