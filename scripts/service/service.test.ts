import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, HttpResponse } from 'msw';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { empty } from '#mocks/scenarios/empty.ts';
import { mixed } from '#mocks/scenarios/mixed.ts';
import { schemaBroken } from '#mocks/scenarios/schema-broken.ts';
import { conformanceReport } from './conformance-report.ts';
import { referenceServer } from './reference-server.ts';
import { runSuite } from './run-suite.ts';
import { tryService } from './try-service.ts';

const servers: Server[] = [];
/** Serves on a port of its own. @returns the address. */
async function start(handlers: ReturnType<typeof serviceHandlers>): Promise<string> {
  const server = referenceServer(handlers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
}
afterAll(() => {
  for (const server of servers) server.close();
});

let sound = '';
beforeAll(async () => {
  sound = await start(serviceHandlers(mixed(), { token: 'abc', pageSize: 1 }));
});
const authorised = { authorization: 'Bearer abc' };

it('answers as curl would ask: packed, tagged, to pages of any origin', async () => {
  const url = `${sound}models/churn/profile`;
  const response = await fetch(url, { headers: authorised });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const etag = response.headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { ...authorised, 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const preflight = await fetch(url, { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
});

it('gives its models page by page, and nothing after the last', async () => {
  const ids: string[] = [];
  let next: string | null = null;
  do {
    const url: string = next === null ? `${sound}models` : `${sound}models?cursor=${next}`;
    const answer = (await (await fetch(url, { headers: authorised })).json()) as {
      readonly value: { readonly models: readonly { readonly id: string }[]; readonly next: string | null };
    };
    expect(answer.value.models).toHaveLength(1);
    ids.push(...answer.value.models.map(({ id }) => id));
    next = answer.value.next;
  } while (next !== null);
  expect(ids).toEqual(['churn', 'tickets', 'delivery']);
});

it('refuses as a problem in words, with its kind', async () => {
  for (const [path, status, kind] of [
    ['models/nobody/profile', 404, 'not-found'],
    ['models/churn/profile?include=dreams', 400, 'invalid-request'],
    ['models/churn/profile?start=2&end=1', 400, 'invalid-request'],
    ['models?cursor=minus', 400, 'invalid-request'],
  ] as const) {
    const response = await fetch(sound + path, { headers: authorised });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect([response.status, ((await response.json()) as { kind: string }).kind]).toEqual([status, kind]);
  }
  expect((await fetch(sound)).status).toBe(401);
});

it('hears when a client leaves, and refuses an address that is none', async () => {
  let heard = false;
  const controller = new AbortController();
  const hear = http.get('*/v1/', async ({ request }) => {
    const left = new Promise((resolve) => request.signal.addEventListener('abort', resolve));
    controller.abort();
    await left;
    heard = true;
    return HttpResponse.error();
  });
  const url = await start([hear]);
  const left = fetch(url, { signal: controller.signal });
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  expect((await fetch(`${url}models/%zz/profile`)).status).toBe(400);
  await expect.poll(() => heard).toBe(true);
});

it('is tried before the suite is: what is in the way is said once', async () => {
  const token = 'abc';
  expect(await tryService({ url: sound, token })).toBeNull();
  expect(await tryService({ url: sound, token: 'wrong' })).toBe(
    `The source refuses access.\n  ${sound} answered 401: the token is missing or not the right one`,
  );
  const bare = await start(serviceHandlers(empty()));
  expect(await tryService({ url: bare, token: null })).toMatch(/lists no model/);
  expect(await tryService({ url: 'http://me:pw@127.0.0.1/', token })).toMatch(/must hold no password/);
});

it('passes the suite over a real network, and one with a broken schema does not', async () => {
  const env = { PLUMBLINE_SERVICE: sound, PLUMBLINE_TOKEN: 'abc' };
  const report = conformanceReport(sound, await runSuite('scripts/service/conformance.suite.ts', env));
  expect(report).toMatch(/\n\d\d passed, 0 failed\n$/);
  const broken = await start(serviceHandlers(schemaBroken()));
  const items = await runSuite('scripts/service/conformance.suite.ts', { PLUMBLINE_SERVICE: broken });
  const failures = items.flatMap(({ failure }) => failure ?? []);
  expect(failures.join('\n')).toContain('value.chunks[1].rows: must be at least 0, is -1');
  expect(conformanceReport(broken, items)).toContain('✗ gives a profile that keeps the contract');
}, 120_000);
