import { createStore, get, keys, type UseStore } from 'idb-keyval';
import type { DocumentKey, DocumentStore, SaveResult, StoredDocument } from '#backend/contract.ts';
import { checkContent, checkKey, saveOver, stampNow } from '#backend/document-rules.ts';
import { keepingError } from './keeping-error.ts';
import { until } from './until.ts';

/** Reads, decides and writes in one transaction, so that two tabs cannot both believe they were first. */
function exchange(
  store: UseStore,
  key: string,
  decide: (current: StoredDocument | null) => SaveResult,
): Promise<SaveResult> {
  return store('readwrite', (table) => {
    const { transaction } = table;
    return new Promise<SaveResult>((resolve, reject) => {
      let result: SaveResult | undefined;
      const request: IDBRequest<unknown> = table.get(key);
      request.onsuccess = () => {
        result = decide((request.result as StoredDocument | undefined) ?? null);
        if (result.outcome === 'conflict') return;
        if (result.document) table.put(result.document, key);
        else table.delete(key);
      };
      transaction.oncomplete = () => resolve(result as SaveResult);
      transaction.onabort = () => reject(transaction.error ?? new Error('The save was ended.'));
      transaction.onerror = () => reject(transaction.error ?? new Error('The save failed.'));
    });
  });
}

/**
 * Documents kept in this browser's IndexedDB on behalf of one source: another source's are never seen.
 * @param sourceId the source's stable id.
 * @param database name of the database; tests use one of their own.
 */
export function localDocuments(sourceId: string, database = 'plumbline-documents'): DocumentStore {
  const store = createStore(database, 'documents');
  const prefix = (kind: string) => `${sourceId}/${kind}/`;
  const keyOf = ({ kind, name }: DocumentKey) => prefix(kind) + name;
  return {
    list: (kind, signal) =>
      until(signal, async () => {
        checkKey({ kind, name: 'any' });
        const names = (await keys<string>(store)).filter((key) => key.startsWith(prefix(kind)));
        return names.map((key) => key.slice(prefix(kind).length)).toSorted();
      }),
    read: (key, signal) =>
      until(signal, async () => {
        checkKey(key);
        return (await get<StoredDocument>(keyOf(key), store)) ?? null;
      }),
    save: (key, draft, signal) =>
      until(signal, async () => {
        checkKey(key);
        checkContent(draft);
        return exchange(store, keyOf(key), (current) => saveOver(current, draft, stampNow())).catch(
          async (cause: unknown) => {
            throw await keepingError(cause);
          },
        );
      }),
  };
}
