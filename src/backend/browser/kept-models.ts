import type { KeptModel, KeptModels } from '#backend/import-contract.ts';
import { BackendError } from '#backend/errors.ts';
import { parseModelRecord, recordOf } from './model-record.ts';
import type { ProfileStore } from './profile-store.ts';

const withName = ({ profile, mapping }: KeptModel, name: string): KeptModel => ({
  profile: { ...profile, model: { ...profile.model, name } },
  mapping: mapping && { ...mapping, model: { ...mapping.model, name } },
});

async function readRecord(file: File): Promise<KeptModel> {
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch (cause) {
    throw new BackendError('malformed', `${file.name}: is not JSON; it may be cut off`, { cause });
  }
  return parseModelRecord(json, file.name);
}

/** The models of this browser over their store. */
export const keptModels = (store: ProfileStore): KeptModels => ({
  list: async () => (await store.all()).models.map(({ profile }) => profile.model),
  read: (id) => store.read(id),
  async keep(model) {
    // Asked at the first import, when the reader knows why; a refusal costs nothing but the promise.
    await navigator.storage.persist().catch(() => false);
    await store.write(model);
  },
  rename: (id, name) => store.update(id, (model) => withName(model, name)),
  async forget(id) {
    const model = await store.read(id);
    await store.remove(id);
    return model;
  },
  toFile: (model) =>
    new File([JSON.stringify(recordOf(model))], `${model.profile.model.id}.plumbline.json`, {
      type: 'application/json',
    }),
  fromFile: readRecord,
  async room() {
    const [{ usage, quota }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage ?? null, quota: quota ?? null, persistent };
  },
  onChangeElsewhere: (listener) => store.onChangeElsewhere(listener),
});
