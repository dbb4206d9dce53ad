import { QueryClient } from '@tanstack/react-query';
import { BackendError } from '#backend/errors.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: BackendError;
  }
}

/** A source that asks for a longer pause is asked again by the reader, ms. */
const longestWait = 30_000;

/** Cache of answers. Asks again only where that may help, and at most twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // A fault of the program itself arrives here too; asking again does not help it.
        retry: (failures, error) =>
          error instanceof BackendError &&
          error.retryable &&
          (error.retryAfterMs ?? 0) <= longestWait &&
          failures < 2,
        retryDelay: (failures, error) => error.retryAfterMs ?? 1000 * 2 ** failures,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // A source may be on this machine or in this tab: being offline is its own to report.
        networkMode: 'always',
      },
    },
  });
