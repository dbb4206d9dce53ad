import { createContext, use, type ReactNode } from 'react';
import type { Local } from '#backend/import-contract.ts';

const LocalContext = createContext<Local | null>(null);

/** Gives the pages below it the models of this browser, and the way to import logs into it. */
export function LocalProvider({
  local,
  children,
}: {
  readonly local: Local | null;
  readonly children: ReactNode;
}) {
  return <LocalContext value={local}>{children}</LocalContext>;
}

/** What works on this browser's own models; null where it cannot keep anything. */
export const useLocal = (): Local | null => use(LocalContext);
