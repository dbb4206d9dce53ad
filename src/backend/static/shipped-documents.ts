import type { DocumentKey, DocumentStore, Json, StoredDocument } from '#backend/contract.ts';
import { documentKinds } from '#backend/contract.ts';
import { checkKey } from '#backend/document-rules.ts';

/** A document that stands on the server beside the profiles, for readers to start from. */
export interface ShippedDocument extends DocumentKey {
  readonly content: Json;
}

/** Revision of a document as it was shipped. */
const shippedRevision = 'shipped';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isShipped(value: unknown): value is ShippedDocument {
  if (!isRecord(value) || typeof value['name'] !== 'string' || value['content'] === undefined) return false;
  if (!documentKinds.some((kind) => kind === value['kind'])) return false;
  try {
    checkKey(value as unknown as DocumentKey);
    return true;
  } catch {
    return false;
  }
}

/** Documents in a file that a server hands out; what is none is passed over. */
export function readShippedDocuments(json: unknown): readonly ShippedDocument[] {
  const documents = isRecord(json) && json['format'] === 'plumbline-documents' ? json['documents'] : [];
  return Array.isArray(documents) ? documents.filter(isShipped) : [];
}

/**
 * Documents of a store, and where it has none those that were shipped. Whoever changes a shipped document gets their
 * own copy; deleting the copy brings the shipped one back.
 * @param load fetches what was shipped; asked once. When it fails, nothing was shipped: own documents matter more.
 */
export function withShippedDocuments(
  own: DocumentStore,
  load: () => Promise<readonly ShippedDocument[]>,
): DocumentStore {
  let loading: Promise<readonly ShippedDocument[]> | null = null;
  const shipped = () => (loading ??= load().catch(() => []));
  async function find({ kind, name }: DocumentKey): Promise<StoredDocument | null> {
    const found = (await shipped()).find((document) => document.kind === kind && document.name === name);
    return found ? { content: found.content, revision: shippedRevision, savedAt: 0 } : null;
  }
  return {
    async list(kind, signal) {
      const names = await own.list(kind, signal);
      const more = (await shipped()).filter((document) => document.kind === kind).map(({ name }) => name);
      return [...new Set([...names, ...more])].toSorted();
    },
    async read(key, signal) {
      return (await own.read(key, signal)) ?? find(key);
    },
    async save(key, draft, signal) {
      const base = draft.base === shippedRevision ? null : draft.base;
      if (base === null && draft.base === null && !(await own.read(key, signal))) {
        const current = await find(key);
        if (current) return { outcome: 'conflict', current };
      }
      return own.save(key, { ...draft, base }, signal);
    },
  };
}
