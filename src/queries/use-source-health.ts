import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Backend } from '#backend/contract.ts';
import type { Instant } from '#domain/time/instant.ts';

export interface SourceHealth {
  /** When the source answered last in this visit; 0 if it never did. */
  readonly answeredAt: Instant;
  /** When it failed last, and how; 0 if it never did. */
  readonly failedAt: Instant;
  readonly failure: Error | null;
}

/** What the pages have seen of a source in this visit. */
export function useSourceHealth(backend: Backend): SourceHealth {
  const cache = useQueryClient().getQueryCache();
  const states = () =>
    cache
      .getAll()
      .filter(({ queryKey }) => queryKey[0] === backend.id)
      .map(({ state }) => state);
  const answeredAt = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => Math.max(0, ...states().map(({ dataUpdatedAt }) => dataUpdatedAt)),
  );
  const failed = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () =>
      states().reduce(
        (last, state) => (state.errorUpdatedAt > (last?.errorUpdatedAt ?? 0) ? state : last),
        null as ReturnType<typeof states>[number] | null,
      ),
  );
  return { answeredAt, failedAt: failed?.errorUpdatedAt ?? 0, failure: failed?.error ?? null };
}
