import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getResponse, type HttpHandler } from 'msw';

const zip = promisify(gzip);

/** What lets pages of any origin ask: tokens and tags travel in headers, cookies do not. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
  'access-control-expose-headers': 'etag, retry-after',
  'access-control-max-age': '600',
};

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** @param signal of a client that waits. */
async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(incoming);
  const named = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const address = new URL(url, `http://${headers.host ?? 'localhost'}`);
  return new Request(address, { method, headers: named, body, signal });
}

async function send(outgoing: ServerResponse, response: Response, zipped: boolean): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const packed = zipped && body.length > 1000;
  outgoing.writeHead(response.status, {
    ...cors,
    ...Object.fromEntries(response.headers),
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  outgoing.end(packed ? await zip(body) : body);
}

function isAddress(url: string | undefined): boolean {
  try {
    return url !== undefined && decodeURI(url) !== '';
  } catch {
    return false;
  }
}

async function answer(handlers: readonly HttpHandler[], incoming: IncomingMessage, outgoing: ServerResponse) {
  if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, cors).end();
  if (!isAddress(incoming.url)) return void outgoing.writeHead(400, cors).end();
  const left = new AbortController();
  outgoing.on('close', () => left.abort());
  const response = await getResponse([...handlers], await toRequest(incoming, left.signal));
  // A source that nobody can reach hangs up.
  if (response?.type === 'error') return void outgoing.destroy();
  const zipped = /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? ''));
  await send(outgoing, response ?? new Response(null, { status: 404 }), zipped);
}

/** The handlers of tests as a real HTTP server on this machine. */
export function referenceServer(handlers: readonly HttpHandler[]): Server {
  return createServer((incoming, outgoing) => {
    answer(handlers, incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      outgoing.destroy();
    });
  });
}
