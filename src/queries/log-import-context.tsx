import { createContext, use, type ReactNode } from 'react';
import type { LogImport } from '#backend/import-contract.ts';

const LogImportContext = createContext<LogImport | null>(null);

/** Gives the pages below it the way to import logs into this browser. */
export function LogImportProvider({
  logImport,
  children,
}: {
  readonly logImport: LogImport | null;
  readonly children: ReactNode;
}) {
  return <LogImportContext value={logImport}>{children}</LogImportContext>;
}

/** The import of this browser; null where it cannot keep anything. */
export const useLogImport = (): LogImport | null => use(LogImportContext);
