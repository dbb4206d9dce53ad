import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Backend, DocumentKey, DocumentKind, Json, StoredDocument } from '#backend/contract.ts';
import { BackendError } from '#backend/errors.ts';
import { guarded } from './guarded.ts';
import { tagged } from './tagged.ts';

const keyOf = (params: Readonly<Record<string, unknown>>): DocumentKey => ({
  kind: String(params['kind']) as DocumentKind,
  name: String(params['name']),
});

/** The revision that a writer had read, as HTTP says it. */
function baseOf({ headers }: Request): string | null {
  const match = headers.get('if-match');
  if (match !== null) return match.replace(/^"|"$/g, '');
  if (headers.get('if-none-match') === '*') return null;
  throw new BackendError('invalid-request', 'a save names what it builds on: If-Match, or If-None-Match: *');
}

async function contentOf(request: Request): Promise<Json> {
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('content' in body) || body.content === null)
    throw new BackendError('invalid-request', 'the body must be {"content": …}');
  return body.content as Json;
}

const wire = (document: StoredDocument) => ({ version: 1, ...document });

async function save(backend: Backend, key: DocumentKey, request: Request): Promise<Response> {
  const content = request.method === 'DELETE' ? null : await contentOf(request);
  const result = await backend.documents.save(key, { content, base: baseOf(request) }, request.signal);
  if (result.outcome === 'conflict')
    return HttpResponse.json(
      { version: 1, current: result.current && wire(result.current) },
      { status: 412 },
    );
  if (!result.document) return new HttpResponse(null, { status: 204 });
  return HttpResponse.json(wire(result.document), { headers: { etag: `"${result.document.revision}"` } });
}

/** Documents of the users of a service. */
export function documentHandlers(
  backend: Backend,
  { base, token }: { readonly base: string; readonly token: string | null },
): HttpHandler[] {
  const one = `${base}documents/:kind/:name`;
  const saving = guarded(token, ({ request, params }) => save(backend, keyOf(params), request));
  return [
    http.get(
      `${base}documents/:kind`,
      guarded(token, async ({ request, params }) => {
        const names = await backend.documents.list(keyOf(params).kind, request.signal);
        return tagged(request, { version: 1, names });
      }),
    ),
    http.get(
      one,
      guarded(token, async ({ request, params }) => {
        const key = keyOf(params);
        const document = await backend.documents.read(key, request.signal);
        if (!document) throw new BackendError('not-found', `there is no document ${key.kind}/${key.name}`);
        return tagged(request, wire(document), `"${document.revision}"`);
      }),
    ),
    http.put(one, saving),
    http.delete(one, saving),
  ];
}
