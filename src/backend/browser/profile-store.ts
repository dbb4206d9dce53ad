import { createStore, entries, get, type UseStore } from 'idb-keyval';
import type { KeptModel } from '#backend/import-contract.ts';
import { BackendError } from '#backend/errors.ts';
import { keepingError } from './keeping-error.ts';
import { parseModelRecord, recordOf } from './model-record.ts';

/** Everything that was kept, and what could not be read of it. */
export interface KeptAll {
  readonly models: readonly KeptModel[];
  readonly faults: readonly BackendError[];
}

const whereOf = (id: string) => `the model ${id} kept in this browser`;

/** Models kept in this browser's IndexedDB, a record each. Every change is one transaction: all or nothing. */
export class ProfileStore {
  readonly #store: UseStore;
  readonly #channel: string;

  /** @param name of the database; tabs with the same one see the same models and hear of each other's changes. */
  constructor(name = 'plumbline-models') {
    this.#store = createStore(name, 'models');
    this.#channel = name;
  }

  async all(): Promise<KeptAll> {
    const models: KeptModel[] = [];
    const faults: BackendError[] = [];
    for (const [id, record] of await entries<string, unknown>(this.#store))
      try {
        models.push(parseModelRecord(record, whereOf(id)));
      } catch (error) {
        if (!(error instanceof BackendError)) throw error;
        faults.push(error);
      }
    return { models, faults };
  }

  async read(id: string): Promise<KeptModel | null> {
    const record: unknown = await get(id, this.#store);
    return record === undefined ? null : parseModelRecord(record, whereOf(id));
  }

  write(model: KeptModel): Promise<void> {
    return this.#change((table) => {
      table.put(recordOf(model), model.profile.model.id);
    });
  }

  /** Changes what is there, if it is still there. */
  update(id: string, change: (model: KeptModel) => KeptModel): Promise<void> {
    return this.#change((table, fail) => {
      const request: IDBRequest<unknown> = table.get(id);
      request.onsuccess = () => {
        if (request.result === undefined) return;
        try {
          table.put(recordOf(change(parseModelRecord(request.result, whereOf(id)))), id);
        } catch (error) {
          fail(error);
        }
      };
    });
  }

  remove(id: string): Promise<void> {
    return this.#change((table) => {
      table.delete(id);
    });
  }

  /** Hears of changes by other tabs. @returns ends it. */
  onChangeElsewhere(listener: () => void): () => void {
    const channel = new BroadcastChannel(this.#channel);
    channel.addEventListener('message', listener);
    return () => channel.close();
  }

  /** Settles once the transaction has: only then is anything kept for good. */
  async #change(ask: (table: IDBObjectStore, fail: (error: unknown) => void) => void): Promise<void> {
    try {
      await this.#store(
        'readwrite',
        (table) =>
          new Promise<void>((resolve, reject) => {
            const { transaction } = table;
            transaction.oncomplete = () => resolve();
            transaction.onabort = () => reject(transaction.error ?? new Error('The change was ended.'));
            ask(table, (error) => {
              reject(error instanceof Error ? error : new Error(String(error)));
              transaction.abort();
            });
          }),
      );
    } catch (cause) {
      throw await keepingError(cause);
    }
    const channel = new BroadcastChannel(this.#channel);
    channel.postMessage('changed');
    channel.close();
  }
}
