import { queryOptions } from '@tanstack/react-query';
import type { Backend, DocumentKey, DocumentKind } from '#backend/contract.ts';

/** Key of a document's cache entry. */
export const documentQueryKey = (backend: Backend, { kind, name }: DocumentKey) =>
  [backend.id, 'document', kind, name] as const;

/** A document of the user with its revision; null where there is none. */
export const documentQuery = (backend: Backend, key: DocumentKey) =>
  queryOptions({
    queryKey: documentQueryKey(backend, key),
    queryFn: ({ signal }) => backend.documents.read(key, signal),
  });

/** Names of the documents of a kind, sorted. */
export const documentNamesQuery = (backend: Backend, kind: DocumentKind) =>
  queryOptions({
    queryKey: [backend.id, 'documents', kind],
    queryFn: ({ signal }) => backend.documents.list(kind, signal),
  });
