import { useQueries, useQuery } from '@tanstack/react-query';
import type { Edition } from '#domain/maturity/edition.ts';
import { readEdition } from '#domain/maturity/read-edition.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { documentNamesQuery, documentQuery } from '#queries/document-query.ts';

/** Editions that a team has loaded. What cannot be read, or not be fetched, is as if it were not there. */
export function useOwnEditions(): { readonly editions: readonly Edition[]; readonly isPending: boolean } {
  const backend = useBackend();
  const names = useQuery(documentNamesQuery(backend, 'edition'));
  const documents = useQueries({
    queries: (names.data ?? []).map((name) => documentQuery(backend, { kind: 'edition', name })),
  });
  const editions = documents.flatMap(({ data }) => {
    const read = data ? readEdition(data.content) : null;
    return read?.ok ? [read.value] : [];
  });
  return { editions, isPending: names.isPending || documents.some((document) => document.isPending) };
}
