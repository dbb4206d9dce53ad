import { queryOptions } from '@tanstack/react-query';
import type { Backend, ProfileRequest } from '#backend/contract.ts';

/** True when an answer to one request may stand on screen while the other one is under way. */
const standsIn = (shown: ProfileRequest, asked: ProfileRequest): boolean =>
  shown.model === asked.model && asked.include.every((part) => shown.include.includes(part));

/**
 * A model's profile. Grain, threshold and metric are cut from it in the page and need no new request. While another
 * window of the same model is read, the one before stays on screen; one model's data never stands in for another's.
 */
export const profileQuery = (backend: Backend, request: ProfileRequest) =>
  queryOptions({
    queryKey: [backend.id, 'profile', request] as const,
    queryFn: ({ signal }) => backend.readProfile(request, signal),
    placeholderData: (previous, query) => {
      const [source, , shown] = query?.queryKey ?? [];
      return source === backend.id && shown && standsIn(shown, request) ? previous : undefined;
    },
  });
