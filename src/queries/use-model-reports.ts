import { useQueries } from '@tanstack/react-query';
import type { Model } from '#domain/profile/model-profile.ts';
import { modelReport, type ModelReport } from '#domain/report/model-report.ts';
import { gather } from '#domain/verdict/gather.ts';
import { knownFrom, verdictDocumentKinds, type VerdictDocuments } from '#domain/verdict/known-from.ts';
import { useBackend } from './backend-context.tsx';
import { documentQuery } from './document-query.ts';
import { profileQuery } from './profile-query.ts';

export interface ModelReports {
  readonly reports: readonly ModelReport[];
  /** Models that could not be read, and why. */
  readonly failures: readonly { readonly model: Model; readonly error: Error }[];
  readonly isPending: boolean;
}

/** Reports of several models, each from its profile and its documents. */
export function useModelReports(models: readonly Model[]): ModelReports {
  const backend = useBackend();
  const profiles = useQueries({
    queries: models.map(({ id }) =>
      profileQuery(backend, { model: id, window: null, include: ['segments', 'features'] }),
    ),
  });
  const documents = useQueries({
    queries: models.flatMap(({ id }) =>
      verdictDocumentKinds.map((kind) => documentQuery(backend, { kind, name: id })),
    ),
  });
  const contentOf = (model: number, kind: keyof VerdictDocuments) =>
    documents[model * verdictDocumentKinds.length + verdictDocumentKinds.indexOf(kind)]?.data?.content ??
    null;
  const reports = profiles.flatMap(({ data }, i) => {
    if (!data) return [];
    const contents = Object.fromEntries(verdictDocumentKinds.map((kind) => [kind, contentOf(i, kind)]));
    const known = knownFrom(data.value, contents as VerdictDocuments);
    return [modelReport(data.value, gather(known), known)];
  });
  const failures = profiles.flatMap(({ error }, i) => {
    const model = models[i];
    return error && model ? [{ model, error }] : [];
  });
  const isPending = [...profiles, ...documents].some((query) => query.isPending);
  return { reports: isPending ? [] : reports, failures, isPending };
}
