import { createContext, use, type ReactNode } from 'react';
import type { TableServer, TableSource } from '#backend/table-contract.ts';

/** How tables are reached, and the server of the site's own source where that is one. */
export interface Tables {
  readonly source: TableSource;
  readonly configured: Pick<TableServer, 'url' | 'user'> | null;
}

const TableContext = createContext<Tables | null>(null);

/** Gives the pages below it the way to logs in tables of a server. */
export function TableProvider({
  tables,
  children,
}: {
  readonly tables: Tables | null;
  readonly children: ReactNode;
}) {
  return <TableContext value={tables}>{children}</TableContext>;
}

/** How tables are reached; null where the site has no such adapter. */
export const useTables = (): Tables | null => use(TableContext);
