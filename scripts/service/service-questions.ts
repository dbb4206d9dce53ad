import { httpBackend } from '#backend/http/http-backend.ts';

/** A service on the network, and what lets one in. */
export interface Service {
  /** Address of its version 1, ending in a slash. */
  readonly url: string;
  readonly token: string | null;
}

/** A service that is silent for longer fails its item, ms. */
const patience = 20_000;

export const backendOf = ({ url, token }: Service) =>
  httpBackend({
    id: 'service',
    baseUrl: url,
    fetch: globalThis.fetch,
    token: () => token,
    timeoutMs: patience,
  });

/** Asks a service as any HTTP client would, without what the adapter checks beforehand. */
export const asking =
  ({ url, token }: Service) =>
  (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== null && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(url + path, { ...init, headers, signal: AbortSignal.timeout(patience) });
  };

export type Ask = ReturnType<typeof asking>;
