import { HttpResponse } from 'msw';
import { BackendError, errorGuide, type BackendErrorKind } from '#backend/errors.ts';

export const statusOfKind: Record<BackendErrorKind, number> = {
  unreachable: 502,
  timeout: 504,
  unauthorised: 401,
  'not-found': 404,
  unsupported: 501,
  'rate-limited': 429,
  malformed: 502,
  'invalid-request': 400,
  'no-room': 507,
  internal: 500,
};

/** An error of the closed set as a service says it: RFC 9457, with the kind beside. */
export function problem(error: unknown): Response {
  if (!(error instanceof BackendError)) throw error;
  const { kind, message, retryAfterMs } = error;
  if (kind === 'unreachable') return HttpResponse.error();
  // A service that knows when it is back says so with 503.
  const status = kind === 'internal' && retryAfterMs !== null ? 503 : statusOfKind[kind];
  const retryAfter = retryAfterMs ?? (kind === 'rate-limited' ? 60_000 : null);
  return HttpResponse.json(
    { type: 'about:blank', title: errorGuide[kind].says, status, detail: message, kind },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        ...(retryAfter === null ? {} : { 'retry-after': String(Math.ceil(retryAfter / 1000)) }),
      },
    },
  );
}
