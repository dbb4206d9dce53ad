import { createStore, del, get, set, values, type UseStore } from 'idb-keyval';
import { parseProfileDocument } from '#backend/wire/parse-document.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';

/** Profiles kept in this browser's IndexedDB, a document per model. Each write is one transaction: all or nothing. */
export class ProfileStore {
  readonly #store: UseStore;

  constructor(name = 'plumbline') {
    this.#store = createStore(name, 'profiles');
  }

  async all(): Promise<readonly ModelProfile[]> {
    const documents = await values<unknown>(this.#store);
    return documents.map((document) => parseProfileDocument(document, 'a model kept in this browser'));
  }

  async read(id: string): Promise<ModelProfile | null> {
    const document: unknown = await get(id, this.#store);
    return document === undefined
      ? null
      : parseProfileDocument(document, `the model ${id} kept in this browser`);
  }

  write(profile: ModelProfile): Promise<void> {
    return set(profile.model.id, { format: 'plumbline-profile', version: 1, profile }, this.#store);
  }

  remove(id: string): Promise<void> {
    return del(id, this.#store);
  }
}
