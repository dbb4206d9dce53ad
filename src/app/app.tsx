import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Backend } from '#backend/contract.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { createAppRouter } from './router.tsx';

/** The program: a source, a cache, the routes. */
export function App({ backend }: { readonly backend: Backend }) {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  return (
    <QueryClientProvider client={queryClient}>
      <BackendProvider backend={backend}>
        <RouterProvider router={router} />
      </BackendProvider>
    </QueryClientProvider>
  );
}
