import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { standingOf, type Standing } from '#domain/maturity/standing.ts';
import type { Instant } from '#domain/time/instant.ts';
import { useBackend } from './backend-context.tsx';
import { documentQuery } from './document-query.ts';

/** Where the assessments of these names stand, in their order; null while one is not known yet. */
export function useStandings(names: readonly string[], now: Instant): readonly (Standing | null)[] {
  const backend = useBackend();
  const contents = useQueries({
    queries: names.map((name) => documentQuery(backend, { kind: 'assessment', name })),
    combine: (results) =>
      results.map(({ data, isPending }) => (isPending ? undefined : (data?.content ?? null))),
  });
  return useMemo(
    () => contents.map((content) => (content === undefined ? null : standingOf(content, now))),
    [contents, now],
  );
}
