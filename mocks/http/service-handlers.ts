import { http, type HttpHandler } from 'msw';
import type { Answer, Backend, ProfilePart } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import type { Window } from '#domain/time/instant.ts';
import { documentHandlers } from './document-handlers.ts';
import { guarded } from './guarded.ts';
import { tagged } from './tagged.ts';

export interface ServiceOptions {
  /** Address or pattern of the service's version 1, ending in a slash. */
  readonly base?: string;
  /** Models on a page of the list. */
  readonly pageSize?: number;
  /** The bearer token that it asks for; null for none. */
  readonly token?: string | null;
}

const parts: readonly ProfilePart[] = ['features', 'segments'];

function includeOf(search: URLSearchParams): readonly ProfilePart[] {
  const asked = (search.get('include') ?? '').split(',').filter((part) => part !== '');
  const unknown = asked.find((part) => !parts.some((known) => known === part));
  if (unknown !== undefined)
    throw new BackendError('invalid-request', `include: ${unknown} is no part of a profile`);
  return parts.filter((part) => asked.includes(part));
}

function windowOf(search: URLSearchParams): Window | null {
  const [start, end] = [search.get('start'), search.get('end')];
  if (start === null && end === null) return null;
  return { start: Number(start ?? NaN), end: Number(end ?? NaN) };
}

const envelope = <T>(answer: Answer<unknown>, value: T) => ({ version: 1, ...answer, value });

/**
 * A backend as a service that speaks docs/openapi.yaml, so that the mock cannot say what the contract does not. The
 * same handlers run in tests, in development and behind `npm run serve:reference`.
 */
export function serviceHandlers(backend: Backend, options: ServiceOptions = {}): HttpHandler[] {
  const { base = '*/v1/', pageSize = 50, token = null } = options;
  return [
    http.get(
      base,
      guarded(token, async ({ request }) => {
        const answer = await backend.describe(request.signal);
        const { name, capabilities } = answer.value;
        return tagged(request, envelope(answer, { name, capabilities }));
      }),
    ),
    http.get(
      `${base}models`,
      guarded(token, async ({ request }) => {
        const answer = await backend.readModels(request.signal);
        const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
        if (!Number.isInteger(from) || from < 0)
          throw new BackendError('invalid-request', 'cursor: is none that this service gave');
        const to = from + pageSize;
        const value = {
          models: answer.value.slice(from, to),
          next: to < answer.value.length ? String(to) : null,
        };
        return tagged(request, envelope(answer, value));
      }),
    ),
    http.get(
      `${base}models/:id/profile`,
      guarded(token, async ({ request, params }) => {
        const search = new URL(request.url).searchParams;
        const asked = { model: String(params['id']), window: windowOf(search), include: includeOf(search) };
        const answer = await backend.readProfile(asked, request.signal);
        return tagged(request, envelope(answer, answer.value));
      }),
    ),
    ...documentHandlers(backend, { base, token }),
  ];
}
