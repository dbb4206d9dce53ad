import { QueryClient } from '@tanstack/react-query';
import { BackendError } from '#backend/errors.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
  }
}

/** Cache of answers. Asks again only where that may help, and at most twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof BackendError && error.retryable && failures < 2,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
      },
    },
  });
