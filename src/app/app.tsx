import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { Backend } from '#backend/contract.ts';
import type { Local } from '#backend/import-contract.ts';
import { BackendProvider } from '#queries/backend-context.tsx';
import { browserKey } from '#queries/kept-models-query.ts';
import { LocalProvider } from '#queries/local-context.tsx';
import { createQueryClient } from '#queries/query-client.ts';
import { ServiceProvider, type OpenService } from '#queries/service-context.tsx';
import { usePreferences } from '#view/preferences.ts';
import { TableProvider, type Tables } from '#queries/table-context.tsx';
import { useSessionTokens } from '#view/session-tokens.ts';
import { passwordOf } from './password-of.ts';
import { createAppRouter } from './router.tsx';

export type { OpenService };

export interface AppProps {
  /** The source that the site is configured for. */
  readonly backend: Backend;
  /** Logs imported into this browser, and how to import more; null where nothing can be kept. */
  readonly local?: (Local & { readonly backend: Backend }) | null;
  /** How a service that the reader names is reached. */
  readonly openService?: OpenService | null;
  /** How logs in tables of a server are reached. */
  readonly tables?: Tables | null;
}

/** The source that the reader chose, as far as there is one. */
function useChosenBackend(props: AppProps): Backend {
  const { backend, local = null, openService = null, tables = null } = props;
  const source = usePreferences((preferences) => preferences.source);
  const url = usePreferences((preferences) => preferences.service?.url);
  const service = useMemo(
    () =>
      url !== undefined && openService
        ? openService({ url, token: () => useSessionTokens.getState().tokens[url] ?? null })
        : null,
    [url, openService],
  );
  const kept = usePreferences((preferences) => preferences.tables);
  const inTables = useMemo(() => {
    if (!kept || !tables) return null;
    const { models, ...server } = kept;
    return tables.source.open({ ...server, password: passwordOf(server) }, models);
  }, [kept, tables]);
  if (source === 'tables' && inTables) return inTables;
  if (source === 'browser' && local) return local.backend;
  return source === 'service' && service ? service : backend;
}

/** The program: a source, a cache, the routes. */
export function App(props: AppProps) {
  const { local = null, openService = null, tables = null } = props;
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  useEffect(
    () => local?.models.onChangeElsewhere(() => void queryClient.invalidateQueries({ queryKey: browserKey })),
    [local, queryClient],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <BackendProvider backend={useChosenBackend(props)}>
        <LocalProvider local={local}>
          <ServiceProvider openService={openService}>
            <TableProvider tables={tables}>
              <RouterProvider router={router} />
            </TableProvider>
          </ServiceProvider>
        </LocalProvider>
      </BackendProvider>
    </QueryClientProvider>
  );
}
