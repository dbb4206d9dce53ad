import { useQueries } from '@tanstack/react-query';
import { readLedger } from '#domain/economics/ledger/ledger-document.ts';
import type { Model } from '#domain/profile/model-profile.ts';
import { modelReport, type ModelReport } from '#domain/report/model-report.ts';
import { gather } from '#domain/verdict/gather.ts';
import { knownFrom, verdictDocumentKinds } from '#domain/verdict/known-from.ts';
import { useBackend } from './backend-context.tsx';
import { documentQuery } from './document-query.ts';
import { profileQuery } from './profile-query.ts';

const kinds = [...verdictDocumentKinds, 'ledger'] as const;

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
    queries: models.flatMap(({ id }) => kinds.map((kind) => documentQuery(backend, { kind, name: id }))),
  });
  const contentOf = (model: number, kind: (typeof kinds)[number]) =>
    documents[model * kinds.length + kinds.indexOf(kind)]?.data?.content ?? null;
  const reports = profiles.flatMap(({ data }, i) => {
    if (!data) return [];
    const [value, costs, events, incidents, notes] = verdictDocumentKinds.map((kind) => contentOf(i, kind));
    const known = knownFrom(data.value, { value, costs, events, incidents, notes });
    const { ledger } = readLedger(contentOf(i, 'ledger'));
    return [modelReport(data.value, gather(known), { ledger, events: known.events })];
  });
  const failures = profiles.flatMap(({ error }, i) => {
    const model = models[i];
    return error && model ? [{ model, error }] : [];
  });
  const isPending = [...profiles, ...documents].some((query) => query.isPending);
  return { reports: isPending ? [] : reports, failures, isPending };
}
