import type { DocumentKey, DocumentStore, StoredDocument } from '#backend/contract.ts';
import { checkContent, checkKey, saveOver, stampNow } from '#backend/document-rules.ts';

const keyOf = ({ kind, name }: DocumentKey) => `${kind}/${name}`;

/** Documents that last as long as the page: the reference of every other store. */
export function memoryDocuments(stamp = stampNow): DocumentStore {
  const kept = new Map<string, StoredDocument>();
  const turn = async (signal: AbortSignal) => {
    signal.throwIfAborted();
    await Promise.resolve();
    signal.throwIfAborted();
  };
  return {
    async list(kind, signal) {
      await turn(signal);
      checkKey({ kind, name: 'any' });
      const names = [...kept.keys()].filter((key) => key.startsWith(`${kind}/`));
      return names.map((key) => key.slice(kind.length + 1)).toSorted();
    },
    async read(key, signal) {
      await turn(signal);
      checkKey(key);
      return structuredClone(kept.get(keyOf(key)) ?? null);
    },
    async save(key, draft, signal) {
      await turn(signal);
      checkKey(key);
      checkContent(draft);
      const result = saveOver(kept.get(keyOf(key)) ?? null, draft, stamp());
      if (result.outcome === 'saved') {
        if (result.document) kept.set(keyOf(key), result.document);
        else kept.delete(keyOf(key));
      }
      return structuredClone(result);
    },
  };
}
