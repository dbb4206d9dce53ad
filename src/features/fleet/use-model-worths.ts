import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Model, ModelProfile } from '#domain/profile/model-profile.ts';
import { useBackend } from '#queries/backend-context.tsx';
import { documentQuery } from '#queries/document-query.ts';
import { modelProfileQuery } from '#queries/model-profile-query.ts';
import { verdictDocumentKinds, type VerdictDocuments } from '#domain/verdict/known-from.ts';
import { modelWorth, type ModelWorth } from './model-worth.ts';

interface Held {
  readonly profile: ModelProfile | null;
  readonly documents: VerdictDocuments | null;
}

/** Verdict and value of each model, in their order; null while something is missing or cannot be fetched. */
export function useModelWorths(models: readonly Model[]): readonly (ModelWorth | null)[] {
  const backend = useBackend();
  const profiles = useQueries({
    queries: models.map(({ id }) => modelProfileQuery(backend, id)),
    combine: (results) => results.map(({ data }) => data?.value ?? null),
  });
  const documents = useQueries({
    queries: models.flatMap(({ id }) =>
      verdictDocumentKinds.map((kind) => documentQuery(backend, { kind, name: id })),
    ),
    combine: (results) =>
      models.map((_, i) => {
        const own = results.slice(i * verdictDocumentKinds.length, (i + 1) * verdictDocumentKinds.length);
        if (own.some(({ isPending }) => isPending)) return null;
        return Object.fromEntries(
          verdictDocumentKinds.map((kind, at) => [kind, own[at]?.data?.content]),
        ) as Held['documents'];
      }),
  });
  return useMemo(
    () =>
      profiles.map((profile, i) => {
        const held = documents[i];
        return profile && held ? modelWorth(profile, held) : null;
      }),
    [profiles, documents],
  );
}
