import { getResponse } from 'msw';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { sound } from './sound-backend.ts';

/** Asks the sound service behind a broken one. */
type Next = (request: Request) => Promise<Response>;

/** A service that speaks HTTP wrongly somewhere, and the item of the suite that notices. */
export interface BrokenService {
  readonly answer: (request: Request, next: Next) => Promise<Response>;
  readonly noticedBy: string;
}

export const token = 'let-me-in';

/** A service that keeps the contract, to be broken; asked for nothing that it has, it answers 404 as web servers do. */
export function soundService(): Next {
  const handlers = serviceHandlers(sound(), { token });
  return async (request) =>
    (await getResponse(handlers, request)) ?? new Response('<h1>404</h1>', { status: 404 });
}

const isDocument = ({ url }: Request) => url.includes('/documents/');

async function retyped(response: Response, type: string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('content-type', type);
  const hasBody = response.status !== 204 && response.status !== 304;
  return new Response(hasBody ? await response.text() : null, { status: response.status, headers });
}

/** The same request with other headers or another address. */
const altered = (request: Request, change: (url: URL, headers: Headers) => void): Promise<Request> => {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  change(url, headers);
  const { method } = request;
  return request
    .text()
    .then((body) => new Request(url, { method, headers, body: body === '' ? null : body }));
};

export const brokenServices: Readonly<Record<string, BrokenService>> = {
  'text-to-who-asks-for-more': {
    answer: async (request, next) => {
      const response = await next(request);
      return request.url.includes('mood') ? retyped(response, 'text/plain') : response;
    },
    noticedBy: 'answers in JSON, whatever else is in the address',
  },
  'tags-that-mean-nothing': {
    answer: async (request, next) =>
      next(await altered(request, (_, headers) => isDocument(request) || headers.delete('if-none-match'))),
    noticedBy: 'says that nothing has changed to who has the tag of its answer',
  },
  'errors-as-pages': {
    answer: async (request, next) => {
      const response = await next(request);
      return response.ok || response.status === 304 ? response : retyped(response, 'text/html');
    },
    noticedBy: 'refuses in problems (RFC 9457) whose status fits',
  },
  'windows-that-nobody-checks': {
    answer: async (request, next) =>
      next(
        await altered(request, ({ searchParams }) => {
          searchParams.delete('start');
          searchParams.delete('end');
        }),
      ),
    noticedBy: 'refuses in problems (RFC 9457) whose status fits',
  },
  'parts-passed-over': {
    answer: async (request, next) =>
      next(await altered(request, ({ searchParams }) => searchParams.delete('include'))),
    noticedBy: 'refuses parts that it does not provide, instead of leaving them out',
  },
  'open-to-all': {
    answer: async (request, next) =>
      next(await altered(request, (_, headers) => headers.set('authorization', `Bearer ${token}`))),
    noticedBy: 'lets nobody in without the token that it asks for',
  },
  'saves-by-anyone': {
    answer: async (request, next) =>
      next(
        await altered(request, (_, headers) => {
          if (request.method === 'PUT') headers.set('authorization', `Bearer ${token}`);
        }),
      ),
    noticedBy: 'lets nobody in without the token that it asks for',
  },
  'documents-without-tags': {
    answer: async (request, next) => {
      const response = await next(request);
      if (isDocument(request)) response.headers.delete('etag');
      return response;
    },
    noticedBy: 'tags a document with its revision, and deletes it by that',
  },
  'saves-that-look-at-nothing': {
    answer: async (request, next) =>
      next(
        await altered(request, (_, headers) => {
          const says = headers.has('if-match') || headers.has('if-none-match');
          if (request.method === 'PUT' && !says) headers.set('if-none-match', '*');
        }),
      ),
    noticedBy: 'saves and deletes nothing for who does not say what that builds on',
  },
  'names-in-any-letters': {
    answer: async (request, next) =>
      next(
        await altered(request, (url) => {
          if (isDocument(request)) url.pathname = url.pathname.toLowerCase();
        }),
      ),
    noticedBy: 'keeps nothing under kinds and names that no document has, nothing empty, nothing too large',
  },
};
