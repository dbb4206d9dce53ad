import { QueryClient } from '@tanstack/react-query';
import { BackendError } from '#backend/errors.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: BackendError;
  }
}

/** Cache of answers. Asks again only where that may help, and at most twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // A fault of the program itself arrives here too; asking again does not help it.
        retry: (failures, error) => error instanceof BackendError && error.retryable && failures < 2,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // A source may be on this machine or in this tab: being offline is its own to report.
        networkMode: 'always',
      },
    },
  });
