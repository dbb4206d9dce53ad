import { HttpResponse } from 'msw';

/** A short tag of a text: FNV-1a, 32 bits, twice with different seeds. */
export function tagOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return `"${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}"`;
}

/** An answer with its tag; 304 for a reader who has it. */
export function tagged(request: Request, body: unknown, tag?: string): Response {
  const text = JSON.stringify(body);
  const etag = tag ?? tagOf(text);
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new HttpResponse(null, { status: 304, headers });
  return new HttpResponse(text, { headers: { ...headers, 'content-type': 'application/json' } });
}
