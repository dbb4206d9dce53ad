import { createContext, use, type ReactNode } from 'react';
import type { Backend } from '#backend/contract.ts';

const BackendContext = createContext<Backend | null>(null);

/** Gives the pages below it the source they read from. */
export function BackendProvider({
  backend,
  children,
}: {
  readonly backend: Backend;
  readonly children: ReactNode;
}) {
  return <BackendContext value={backend}>{children}</BackendContext>;
}

/** The source of the page. @throws Error outside a `BackendProvider`: a mistake in the program. */
export function useBackend(): Backend {
  const backend = use(BackendContext);
  if (!backend) throw new Error('useBackend needs a BackendProvider above it');
  return backend;
}
