import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '#backend/contract.ts';

/** All models of the source. */
export const modelsQuery = (backend: Backend) =>
  queryOptions({ queryKey: [backend.id, 'models'], queryFn: ({ signal }) => backend.readModels(signal) });
