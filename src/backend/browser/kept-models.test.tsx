import { expect, it, vi } from 'vitest';
import { aProfile } from '#mocks/build/a-profile.ts';
import { keptModels } from './kept-models.ts';
import { ProfileStore } from './profile-store.ts';

const profile = aProfile({ rows: 100 });
const mapping = {
  model: { id: 'churn', name: 'Customer churn', task: 'binary' as const, positive: '1' },
  files: { log: 'log' },
  columns: { score: 's' },
  chunk: 'rows:100',
};
let stores = 0;
const fresh = () => new ProfileStore(`test-kept-${stores++}`);

it('renames a model without touching its id, and its mapping along with it', async () => {
  const models = keptModels(fresh());
  await models.keep({ profile, mapping });
  await models.rename(profile.model.id, 'Who leaves');
  const model = await models.read(profile.model.id);
  expect(model?.profile).toEqual({ ...profile, model: { ...profile.model, name: 'Who leaves' } });
  expect(model?.mapping?.model.name).toBe('Who leaves');
});

it('gives back what it deletes, so that it can be kept again', async () => {
  const models = keptModels(fresh());
  await models.keep({ profile, mapping });
  const deleted = await models.forget(profile.model.id);
  expect(await models.list()).toEqual([]);
  if (deleted) await models.keep(deleted);
  expect(await models.read(profile.model.id)).toEqual({ profile, mapping });
});

it('takes a model to another browser as one file', async () => {
  const [here, there] = [keptModels(fresh()), keptModels(fresh())];
  await here.keep({ profile, mapping });
  const file = here.toFile({ profile, mapping });
  expect(file.name).toBe('churn.plumbline.json');
  await there.keep(await there.fromFile(file));
  expect(await there.read('churn')).toEqual({ profile, mapping });
});

it.each([
  ['{"format":"plumbline-model","ver', /is not JSON; it may be cut off/],
  ['[]', /is no exported model/],
  ['{"format":"plumbline-model","version":2}', /version: is 2/],
  ['{"format":"plumbline-model","version":1,"profile":{},"mapping":null}', /x\.json: profile/],
])('says what is wrong with a file such as %s', async (text, message) => {
  await expect(keptModels(fresh()).fromFile(new File([text], 'x.json'))).rejects.toThrow(message);
});

it('keeps one of two writes of one model whole, whichever is last', async () => {
  const store = fresh();
  const renamed = { ...profile, model: { ...profile.model, name: 'Renamed' } };
  await Promise.all([store.write({ profile, mapping: null }), store.write({ profile: renamed, mapping })]);
  expect(await store.read(profile.model.id)).toEqual({ profile: renamed, mapping });
});

it('tells other tabs of a change, not itself', async () => {
  const name = `test-kept-${stores++}`;
  const [mine, theirs] = [keptModels(new ProfileStore(name)), keptModels(new ProfileStore(name))];
  const heard = new Promise<void>((resolve) => {
    theirs.onChangeElsewhere(resolve);
  });
  await mine.keep({ profile, mapping });
  await heard;
  expect(await theirs.list()).toEqual([profile.model]);
});

it('keeps what was there when there is no room for more, and says how much there is', async () => {
  const store = fresh();
  const models = keptModels(store);
  await models.keep({ profile, mapping });
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const larger = { ...profile, model: { ...profile.model, name: 'Larger' } };
  await expect(models.keep({ profile: larger, mapping })).rejects.toMatchObject({ kind: 'no-room' });
  full.mockRestore();
  expect((await models.read('churn'))?.profile.model.name).toBe(profile.model.name);
});
