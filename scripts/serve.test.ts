import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './serve.mjs';

const script = 'export const text = "plumb";\n'.repeat(100);
let folder = '';
let server: Server;

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks with node:http, which sends a path as it is and unpacks nothing. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject).end();
  });
}

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'plumbline-serve-'));
  folder = join(parent, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'classified');
  writeFileSync(join(folder, 'index.html'), '<title>Plumbline</title>');
  writeFileSync(join(folder, 'assets/index-1a2b.js'), script);
  writeFileSync(join(folder, 'assets/parquet.wasm'), 'wasm');
  server = await serve({ folder, port: 0, host: '127.0.0.1' });
});

afterAll(() => {
  server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

it('serves the page for addresses of the program', async () => {
  for (const path of ['/', '/models/flight-delay/performance?window=90d', '/definitions']) {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<title>Plumbline</title>',
    ]);
    expect(headers['cache-control']).toBe('no-cache');
  }
});

it('answers 404 for a file that is not there instead of the page', async () => {
  expect((await ask('/assets/gone-9z.js')).status).toBe(404);
  expect((await ask('/demo/no-such-model.json')).status).toBe(404);
});

it('names types so that a browser runs scripts and compiles WebAssembly', async () => {
  expect((await ask('/assets/index-1a2b.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await ask('/assets/parquet.wasm')).headers['content-type']).toBe('application/wasm');
});

it('lets browsers keep hashed files for ever', async () => {
  expect((await ask('/assets/index-1a2b.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
});

it('compresses for those who can unpack, with a tag of its own', async () => {
  const plain = await ask('/assets/index-1a2b.js');
  const zipped = await ask('/assets/index-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
  expect(plain.body.toString()).toBe(script);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe(script);
  expect(zipped.body.length).toBeLessThan(script.length / 5);
  expect(zipped.headers.etag).not.toBe(plain.headers.etag);
});

it('says 304 to those who have the file already', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'If-None-Match': headers.etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

it('reads a rebuilt file anew', async () => {
  writeFileSync(join(folder, 'changing.json'), '1');
  expect((await ask('/changing.json')).body.toString()).toBe('1');
  await expect
    .poll(async () => {
      writeFileSync(join(folder, 'changing.json'), '22');
      return (await ask('/changing.json')).body.toString();
    })
    .toBe('22');
});

it('never leaves its folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
  ])
    expect((await ask(path)).body.toString()).not.toContain('classified');
  expect((await ask('/..%2fsecret.txt')).status).toBe(404);
});

it('refuses an address that cannot be read, and methods that change things', async () => {
  expect((await ask('/%E0%A4%A')).status).toBe(400);
  const post = await ask('/', {}, 'POST');
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
});

it('sends headers alone for HEAD', async () => {
  const { status, headers, body } = await ask('/', {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, '24', 0]);
});

it('allows requests to its own origin only, until the configuration names another', async () => {
  const policy = async () => (await ask('/')).headers['content-security-policy'];
  expect(await policy()).toContain("connect-src 'self';");
  expect(await policy()).not.toContain('unsafe-inline');
  writeFileSync(join(folder, 'plumbline.config.json'), '{"source":{"url":"https://profiles.example/team/"}}');
  expect(await policy()).toContain("connect-src 'self' https://profiles.example;");
  writeFileSync(
    join(folder, 'plumbline.config.json'),
    '{"connect":["https:","http://localhost:*","javascript:","https://a.example; script-src *"]}',
  );
  expect(await policy()).toContain("connect-src 'self' https: http://localhost:*;");
  rmSync(join(folder, 'plumbline.config.json'));
});

it('rejects a port that is taken', async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serve({ folder, port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
});
