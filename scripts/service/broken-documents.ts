import { documentKinds, type DocumentStore } from '#backend/contract.ts';
import { saveOver, stampNow } from '#backend/document-rules.ts';
import { butDocuments, type BrokenBackend } from './sound-backend.ts';

const deaf = (): AbortSignal => new AbortController().signal;

/** Saves over whatever is there. */
const force =
  (documents: DocumentStore): DocumentStore['save'] =>
  async (key, draft, signal) => {
    const kept = await documents.read(key, signal);
    return documents.save(key, { ...draft, base: kept?.revision ?? null }, signal);
  };

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, 'x')
    .slice(0, 200) || 'x';

/** Documents that are lost, overwritten, or not kept apart. */
export const brokenDocuments: Readonly<Record<string, BrokenBackend>> = {
  'saves that are lost': {
    make: butDocuments((documents) => ({
      async save(key, draft, signal) {
        signal.throwIfAborted();
        return saveOver(await documents.read(key, signal), draft, stampNow());
      },
    })),
    noticedBy: 'reads a document back as it was saved, with a revision that changes',
  },
  'saves that overwrite each other': {
    make: butDocuments((documents) => ({ save: force(documents) })),
    noticedBy: 'refuses a save that has not seen the last one, changes nothing, and hands over what is there',
  },
  'deletes that do not look': {
    make: butDocuments((documents) => ({
      save: (key, draft, signal) =>
        draft.content === null ? force(documents)(key, draft, signal) : documents.save(key, draft, signal),
    })),
    noticedBy: 'deletes a document, and only the one that was read',
  },
  'lists of every kind': {
    make: butDocuments((documents) => ({
      async list(_, signal) {
        const lists = await Promise.all(documentKinds.map((kind) => documents.list(kind, signal)));
        return lists.flat();
      },
    })),
    noticedBy: 'lists the documents of a kind, sorted, and no others',
  },
  'lists in no order': {
    make: butDocuments((documents) => ({
      list: async (kind, signal) => (await documents.list(kind, signal)).toReversed(),
    })),
    noticedBy: 'lists the documents of a kind, sorted, and no others',
  },
  'names that it makes fit': {
    make: butDocuments((documents) => ({
      read: (key, signal) => documents.read({ ...key, name: plainName(key.name) }, signal),
    })),
    noticedBy: 'refuses names, kinds and sizes that no document has',
  },
  'saves that ignore abort': {
    make: butDocuments((documents) => ({ save: (key, draft) => documents.save(key, draft, deaf()) })),
    noticedBy: 'passes an abort of a document’s call through, and keeps nothing of it',
  },
  'saves that look first and write later': {
    make: butDocuments((documents) => ({
      async save(key, draft, signal) {
        const kept = await documents.read(key, signal);
        if ((kept?.revision ?? null) !== draft.base) return { outcome: 'conflict', current: kept };
        const result = await documents.save(key, draft, signal);
        return result.outcome === 'saved' ? result : force(documents)(key, draft, signal);
      },
    })),
    noticedBy: 'lets one of several saves at the same time win',
  },
};
