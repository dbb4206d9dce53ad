import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Backend } from '#backend/contract.ts';
import type { LogImport } from '#backend/import-contract.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { LogImportProvider } from '#queries/log-import-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { usePreferences } from '#view/preferences.ts';
import { createAppRouter } from './router.tsx';

export interface AppProps {
  /** The source that the site is configured for. */
  readonly backend: Backend;
  /** Logs imported into this browser, and how to import more; null where nothing can be kept. */
  readonly local?: { readonly backend: Backend; readonly logImport: LogImport } | null;
}

/** The program: a source, a cache, the routes. */
export function App({ backend, local = null }: AppProps) {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  const source = usePreferences((preferences) => preferences.source);
  return (
    <QueryClientProvider client={queryClient}>
      <BackendProvider backend={source === 'browser' && local ? local.backend : backend}>
        <LogImportProvider logImport={local?.logImport ?? null}>
          <RouterProvider router={router} />
        </LogImportProvider>
      </BackendProvider>
    </QueryClientProvider>
  );
}
