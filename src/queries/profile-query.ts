import { queryOptions } from '@tanstack/react-query';
import type { Backend, ProfileRequest } from '#backend/contract.ts';

/** A model's profile. Window, grain, threshold and metric are cut from it in the page and need no new request. */
export const profileQuery = (backend: Backend, request: ProfileRequest) =>
  queryOptions({
    queryKey: [backend.id, 'profile', request],
    queryFn: ({ signal }) => backend.readProfile(request, signal),
  });
