import type { DocumentKey, DocumentStore } from '#backend/contract.ts';
import { checkContent, checkKey } from '#backend/document-rules.ts';
import { BackendError } from '#backend/errors.ts';
import { parseJson } from '#backend/http-request.ts';
import { parseConflict, parseDocumentNames, parseStoredDocument } from '#backend/wire/parse-service.ts';
import type { ServiceClient } from './service-client.ts';

const conflict = 412;

/** Documents that a service keeps. A save names the revision it builds on, as HTTP does it: If-Match, If-None-Match. */
export function serviceDocuments(client: ServiceClient): DocumentStore {
  const address = ({ kind, name }: DocumentKey) => client.url(`documents/${kind}/${name}`);
  return {
    async list(kind, signal) {
      signal.throwIfAborted();
      checkKey({ kind, name: 'any' });
      return client.read(client.url(`documents/${kind}`), parseDocumentNames, signal);
    },
    async read(key, signal) {
      signal.throwIfAborted();
      checkKey(key);
      try {
        return await client.read(address(key), parseStoredDocument, signal);
      } catch (error) {
        if (error instanceof BackendError && error.kind === 'not-found') return null;
        throw error;
      }
    },
    async save(key, draft, signal) {
      signal.throwIfAborted();
      checkKey(key);
      checkContent(draft);
      const url = address(key);
      const { content, base } = draft;
      const headers = {
        'content-type': 'application/json',
        ...(base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` }),
      };
      const sent =
        content === null
          ? ({ method: 'DELETE', headers } as const)
          : ({ method: 'PUT', headers, body: JSON.stringify({ content }) } as const);
      const { status, text } = await client.send(url, { ...sent, expected: [conflict] }, signal);
      if (status === conflict)
        return { outcome: 'conflict', current: parseConflict(parseJson(text, url), url) };
      return {
        outcome: 'saved',
        document: content === null ? null : parseStoredDocument(parseJson(text, url), url),
      };
    },
  };
}
