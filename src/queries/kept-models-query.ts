import { queryOptions } from '@tanstack/react-query';
import type { KeptModels } from '#backend/import-contract.ts';

/** Everything that was read of this browser's models begins with this key. */
export const browserKey = ['browser'] as const;

/** Models that are kept in this browser, whatever source the pages read from. */
export const keptModelsQuery = (models: KeptModels) =>
  queryOptions({ queryKey: [...browserKey, 'kept'], queryFn: () => models.list() });

/** One of them, with its mapping; null where there is none. */
export const keptModelQuery = (models: KeptModels, id: string) =>
  queryOptions({ queryKey: [...browserKey, 'kept', id], queryFn: () => models.read(id) });

/** The room that the browser gives to this site. */
export const roomQuery = (models: KeptModels) =>
  queryOptions({ queryKey: [...browserKey, 'room'], queryFn: () => models.room() });
