import { expect, it } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { browserBackend } from './browser-backend.ts';
import { ProfileStore } from './profile-store.ts';

const profiles = [aProfile(), aProfile({ model: { task: 'regression' } })];
let stores = 0;

async function filled() {
  const store = new ProfileStore(`test-${stores++}`);
  for (const profile of profiles) await store.write(profile);
  return store;
}

describeBackend('browser', async () => browserBackend('browser', await filled()), Date.UTC(2027, 0, 1));

it('keeps the last of two writes of one model whole, and forgets a model alone', async () => {
  const store = await filled();
  const [first] = profiles;
  if (!first) throw new Error('no profile');
  const renamed = { ...first, model: { ...first.model, name: 'Renamed' } };
  await Promise.all([store.write(first), store.write(renamed)]);
  expect((await store.read(first.model.id))?.model.name).toBe('Renamed');
  await store.remove(first.model.id);
  expect((await store.all()).map(({ model }) => model.id)).toEqual([profiles[1]?.model.id]);
});
