import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '#backend/contract.ts';

/** What the source is and can do. */
export const sourceQuery = (backend: Backend) =>
  queryOptions({ queryKey: [backend.id, 'source'], queryFn: ({ signal }) => backend.describe(signal) });
