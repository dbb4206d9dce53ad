import { queryOptions } from '@tanstack/react-query';
import type { Answer, Backend, ProfilePart, ProfileRequest } from '#backend/contract.ts';
import type { ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import { sourceQuery } from './source-query.ts';

/** True when an answer to one request may stand on screen while the other one is under way. */
const standsIn = (shown: ProfileRequest, asked: ProfileRequest): boolean =>
  shown.model === asked.model && asked.include.every((part) => shown.include.includes(part));

const partText: Record<ProfilePart, string> = {
  features: 'distributions of the features',
  segments: 'figures per segment',
};

const notProvided = (part: ProfilePart): Notice => ({
  code: `no-${part}`,
  severity: 'info',
  text: `This source does not provide ${partText[part]}.`,
  count: null,
});

/** The answer of a source that lacks parts: it says so, and names nothing that it cannot give. */
const without = (answer: Answer<ModelProfile>, parts: readonly ProfilePart[]): Answer<ModelProfile> => ({
  ...answer,
  value: {
    ...answer.value,
    spec: { ...answer.value.spec, ...Object.fromEntries(parts.map((part) => [part, {}])) },
  },
  complete: false,
  notices: [...answer.notices, ...parts.map(notProvided)],
});

/**
 * A model's profile, with the parts that the source provides of those that were asked for. Grain, threshold and metric
 * are cut from it in the page and need no new request. While another window of the same model is read, the one before
 * stays on screen; one model's data never stands in for another's.
 */
export const profileQuery = (backend: Backend, request: ProfileRequest) =>
  queryOptions({
    queryKey: [backend.id, 'profile', request] as const,
    queryFn: async ({ client, signal }) => {
      if (request.include.length === 0) return backend.readProfile(request, signal);
      const { value } = await client.query({ ...sourceQuery(backend), staleTime: 'static' });
      const lacking = request.include.filter((part) => !value.capabilities.includes(part));
      const include = request.include.filter((part) => !lacking.includes(part));
      const answer = await backend.readProfile({ ...request, include }, signal);
      return lacking.length === 0 ? answer : without(answer, lacking);
    },
    placeholderData: (previous, query) => {
      const [source, , shown] = query?.queryKey ?? [];
      return source === backend.id && shown && standsIn(shown, request) ? previous : undefined;
    },
  });
