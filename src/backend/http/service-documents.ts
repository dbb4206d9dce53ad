import type { Capability, DocumentDraft, DocumentKey, DocumentStore } from '#backend/contract.ts';
import { checkContent, checkKey } from '#backend/document-rules.ts';
import { BackendError } from '#backend/errors.ts';
import type { Sent } from '#backend/http-request.ts';
import { parseConflict, parseDocumentNames, parseStoredDocument } from '#backend/wire/parse-service.ts';
import { revisionPattern } from '#backend/wire/service-schema.ts';
import type { ServiceClient } from './service-client.ts';

const conflict = 412;

/** A save names the revision it builds on, as HTTP does it. */
function sentFor({ content, base }: DocumentDraft): Sent {
  if (base !== null && !revisionPattern.test(base))
    throw new BackendError('invalid-request', 'the revision that a save builds on is none of a service');
  const match = base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` };
  const expected = [conflict];
  return content === null
    ? { method: 'DELETE', headers: match, expected }
    : {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...match },
        body: JSON.stringify({ content }),
        expected,
      };
}

/** True where the service itself says that there is no such thing, and not something on the way to it. */
const isSaid = (error: unknown): boolean =>
  error instanceof BackendError && error.kind === 'not-found' && error.cause != null;

/**
 * Documents that a service keeps.
 * @param declared what the service says it can do.
 */
export function serviceDocuments(
  client: ServiceClient,
  declared: (signal: AbortSignal) => Promise<readonly Capability[]>,
): DocumentStore {
  const address = ({ kind, name }: DocumentKey) => client.url(`documents/${kind}/${name}`);
  /** @throws BackendError `unsupported` for a service that keeps no documents. */
  async function checkDeclared(signal: AbortSignal): Promise<void> {
    if (!(await declared(signal)).includes('documents'))
      throw new BackendError('unsupported', 'the source does not provide documents');
  }
  return {
    async list(kind, signal) {
      signal.throwIfAborted();
      checkKey({ kind, name: 'any' });
      await checkDeclared(signal);
      return client.read(client.url(`documents/${kind}`), parseDocumentNames, signal);
    },
    async read(key, signal) {
      signal.throwIfAborted();
      checkKey(key);
      await checkDeclared(signal);
      // A browser writes each 404 to its console, so names are looked at before a document is asked for.
      const names = await client.read(client.url(`documents/${key.kind}`), parseDocumentNames, signal);
      if (!names.includes(key.name)) return null;
      try {
        return await client.read(address(key), parseStoredDocument, signal);
      } catch (error) {
        if (isSaid(error)) return null;
        throw error;
      }
    },
    async save(key, draft, signal) {
      signal.throwIfAborted();
      checkKey(key);
      checkContent(draft);
      const sent = sentFor(draft);
      await checkDeclared(signal);
      const url = address(key);
      const received = await client.send(url, sent, signal);
      if (received.status === conflict)
        return { outcome: 'conflict', current: parseConflict(client.json(received, url), url) };
      const document = draft.content === null ? null : parseStoredDocument(client.json(received, url), url);
      return { outcome: 'saved', document };
    },
  };
}
