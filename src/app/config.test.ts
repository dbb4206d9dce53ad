import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadConfig } from './config.ts';

const site = 'https://site.example/plumb/';
const source = { kind: 'static', id: 'demo', name: 'Demo', url: 'demo/' };

/** A web server that knows one file. */
const serving =
  (body: string, status = 200): typeof fetch =>
  (url) =>
    Promise.resolve(
      url === `${site}plumbline.config.json`
        ? new Response(body, { status })
        : new Response(null, { status: 404 }),
    );
const load = (json: unknown) => loadConfig(serving(JSON.stringify(json)), site);

it('reads the file beside the site, and resolves addresses against the site', async () => {
  expect(await load({ source })).toEqual({ source: { ...source, url: `${site}demo/` } });
  const bucket = { ...source, url: 'https://bucket.example/profiles' };
  expect((await load({ source: bucket })).source.url).toBe('https://bucket.example/profiles/');
});

it('resolves the file of documents that a static site ships, and says when its address is none', async () => {
  const documents = 'start.json';
  expect((await load({ source: { ...source, documents } })).source).toMatchObject({
    documents: `${site}start.json`,
  });
  await expect(load({ source: { ...source, documents: 'http://' } })).rejects.toThrow(
    'plumbline.config.json: source.documents: http:// is no address.',
  );
});

it('reads the file that is shipped', async () => {
  const shipped = readFileSync('public/plumbline.config.json', 'utf8');
  expect((await loadConfig(serving(shipped), site)).source.url).toBe(`${site}demo/`);
});

it('reads a service, with cookies where it asks for them', async () => {
  const service = { kind: 'http', id: 'team', name: 'Team', url: 'https://models.example/v1', cookies: true };
  expect((await load({ source: service })).source).toEqual({ ...service, url: 'https://models.example/v1/' });
});

it('reads a ClickHouse server, whose mappings are checked when it is asked', async () => {
  const server = {
    kind: 'clickhouse',
    id: 'logs',
    name: 'Logs',
    url: 'https://clickhouse.example:8443',
    database: 'ml',
    user: 'reader',
    models: [{ any: 'mapping' }],
  };
  expect((await load({ source: server })).source).toEqual({
    ...server,
    url: 'https://clickhouse.example:8443/',
  });
  await expect(load({ source: { ...server, models: [] } })).rejects.toThrow('must name a model');
});

it.each([
  [[], 'plumbline.config.json: must be an object with a source.'],
  [{}, 'plumbline.config.json: source: must be an object whose kind is "static", "http" or "clickhouse".'],
  [
    { source: { ...source, kind: 'carrier pigeon' } },
    'plumbline.config.json: source.kind: must be an object whose kind is "static", "http" or "clickhouse".',
  ],
  [{ source: { ...source, name: 7 } }, 'plumbline.config.json: source.name: must be a text.'],
  [{ source: { ...source, id: '' } }, 'plumbline.config.json: source.id: must not be empty.'],
  [{ source: { ...source, url: 'http://' } }, 'plumbline.config.json: source.url: http:// is no address.'],
])('says what is wrong with %j', async (json, says) => {
  await expect(load(json)).rejects.toThrow(says);
});

it('says when the file is not there, is not JSON, or cannot be reached', async () => {
  await expect(loadConfig(serving('', 404), site)).rejects.toThrow('plumbline.config.json answered 404.');
  await expect(loadConfig(serving('<html>'), site)).rejects.toThrow('plumbline.config.json is not JSON.');
  const cut: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(loadConfig(cut, site)).rejects.toThrow('plumbline.config.json cannot be reached.');
});
