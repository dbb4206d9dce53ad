import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '#backend/contract.ts';

/** How long the source takes to say what it is, in milliseconds, asked anew each time it is looked at. */
export const pingQuery = (backend: Backend) =>
  queryOptions({
    queryKey: [backend.id, 'ping'],
    queryFn: async ({ signal }) => {
      const began = performance.now();
      await backend.describe(signal);
      return performance.now() - began;
    },
    staleTime: 0,
  });
