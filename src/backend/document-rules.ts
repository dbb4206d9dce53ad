import {
  documentKinds,
  type DocumentDraft,
  type DocumentKey,
  type SaveResult,
  type StoredDocument,
} from './contract.ts';
import { BackendError } from './errors.ts';

/** Documents are small; whatever is larger belongs in a log. In characters of JSON. */
export const largestDocument = 2_000_000;

const namePattern = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** @throws BackendError `invalid-request` for a kind or a name that the contract does not know. */
export function checkKey({ kind, name }: DocumentKey): void {
  if (!documentKinds.includes(kind))
    throw new BackendError('invalid-request', `${String(kind)} is no kind of document`);
  if (name.length > 200 || !namePattern.test(name))
    throw new BackendError('invalid-request', `${name.slice(0, 60)} is no name of a document`);
}

/** @throws BackendError `invalid-request` for content that JSON cannot carry, or more than `largestDocument`. */
export function checkContent({ content }: DocumentDraft): void {
  const text = JSON.stringify(content) as string | undefined;
  if (text === undefined) throw new BackendError('invalid-request', 'the document has no content');
  if (text.length > largestDocument)
    throw new BackendError(
      'invalid-request',
      `the document has ${text.length} characters, and may have ${largestDocument}`,
    );
}

/** What tells one save from all others. */
export type Stamp = Pick<StoredDocument, 'revision' | 'savedAt'>;

/** A stamp of now. The revision is random: a counter would come back after a document was deleted and made anew. */
export function stampNow(): Stamp {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return { revision: high.toString(36) + low.toString(36), savedAt: Date.now() };
}

/** What a save comes to: the draft, if its writer had read what is there now. */
export function saveOver(current: StoredDocument | null, draft: DocumentDraft, stamp: Stamp): SaveResult {
  if ((current?.revision ?? null) !== draft.base) return { outcome: 'conflict', current };
  if (draft.content === null) return { outcome: 'saved', document: null };
  return { outcome: 'saved', document: { content: structuredClone(draft.content), ...stamp } };
}
