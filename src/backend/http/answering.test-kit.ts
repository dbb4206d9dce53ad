import type { Backend } from '#backend/contract.ts';
import { httpBackend } from './http-backend.ts';

export const baseUrl = 'https://service.example/v1/';

/** The envelope of a service's answer around a value. */
export const enveloped = (value: unknown, rest: object = {}) => ({
  version: 1,
  value,
  asOf: null,
  window: null,
  complete: true,
  notices: [],
  computedBy: 'them',
  ...rest,
});

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** A service that answers each path below its address in this way, with no network in between. */
export function answering(answer: (path: string, url: URL) => Response): Backend {
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    return Promise.resolve(answer(url.href.slice(baseUrl.length).replace(/\?.*/, ''), url));
  };
  return httpBackend({ id: 'service', baseUrl, fetch });
}
