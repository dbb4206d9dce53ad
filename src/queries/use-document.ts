import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentKey, Json, StoredDocument } from '#backend/contract.ts';
import { useBackend } from './backend-context.tsx';
import { documentQuery, documentQueryKey } from './document-query.ts';

/** A save that met someone else's: both versions are at hand until the reader chooses. */
export interface DocumentConflict {
  readonly mine: Json;
  readonly theirs: StoredDocument | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

interface Change {
  readonly content: Json;
  /** What the change builds on; without it, the revision at hand when its turn comes. */
  readonly over?: StoredDocument | null;
}

/**
 * A document of the user, read and saved through the source. Saves run one after the other, each over the revision
 * that was read or saved last; null content deletes.
 */
export function useDocument(key: DocumentKey) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const query = useQuery(documentQuery(backend, key));
  const queryKey = documentQueryKey(backend, key);
  const saving = useMutation({
    scope: { id: queryKey.join('/') },
    mutationFn: async ({ content, over }: Change) => {
      const base = over === undefined ? queryClient.getQueryData<StoredDocument | null>(queryKey) : over;
      const draft = { content, base: base?.revision ?? null };
      const result = await backend.documents.save(key, draft, new AbortController().signal);
      if (result.outcome === 'saved') {
        queryClient.setQueryData(queryKey, result.document);
        await queryClient.invalidateQueries({ queryKey: [backend.id, 'documents', key.kind] });
      }
      return result;
    },
  });
  const { data: result, variables } = saving;
  const conflict: DocumentConflict | null =
    result?.outcome === 'conflict' && variables !== undefined
      ? {
          mine: variables.content,
          theirs: result.current,
          keepMine: () => saving.mutate({ content: variables.content, over: result.current }),
          takeTheirs: () => {
            queryClient.setQueryData(queryKey, result.current);
            saving.reset();
          },
        }
      : null;
  return {
    query,
    /** What is kept, or null; while a conflict is open, what was kept before. */
    content: query.data?.content ?? null,
    save: (content: Json) => saving.mutate({ content }),
    conflict,
    isSaving: saving.isPending,
    saveError: saving.error,
  };
}
