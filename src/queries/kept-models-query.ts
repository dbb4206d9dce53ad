import { queryOptions } from '@tanstack/react-query';
import type { LogImport } from '#backend/import-contract.ts';

/** Everything that was read of this browser's models begins with this key. */
export const browserKey = ['browser'] as const;

/** Models that are kept in this browser, whatever source the pages read from. */
export const keptModelsQuery = (logImport: LogImport) =>
  queryOptions({ queryKey: [...browserKey, 'kept'], queryFn: () => logImport.kept() });
