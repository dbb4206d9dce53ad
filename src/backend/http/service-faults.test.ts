import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serviceHandlers } from '#mocks/http/service-handlers.ts';
import { healthy } from '#mocks/scenarios/healthy.ts';
import { schemaBroken } from '#mocks/scenarios/schema-broken.ts';
import { httpBackend } from './http-backend.ts';

const baseUrl = 'https://service.example/v1/';
const server = setupServer();
const asked: Request[] = [];
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeAll(() => {
  server.events.on('request:start', ({ request }) => void asked.push(request.clone()));
});
afterEach(() => {
  server.resetHandlers();
  asked.length = 0;
});
afterAll(() => server.close());

const signal = () => new AbortController().signal;
const open = (token: string | null = null, timeoutMs = 5000) =>
  httpBackend({ id: 'service', baseUrl, fetch: globalThis.fetch, token: () => token, timeoutMs });
const churn = { model: 'churn', window: null, include: [] };
/** Answers every question in this way. */
const always = (answer: () => Response | Promise<Response>) => server.use(http.all(`${baseUrl}*`, answer));
const json = (text: string, type = 'application/json') =>
  new HttpResponse(text, { headers: { 'content-type': type } });
const models = { version: 1, asOf: null, window: null, complete: true, notices: [], computedBy: 'them' };

describe('a service that fails', () => {
  it.each([
    [400, 'invalid-request'],
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [404, 'not-found'],
    [408, 'timeout'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [503, 'internal'],
    [504, 'timeout'],
    [507, 'no-room'],
  ] as const)('says of status %i: %s, with the reason that the service gives', async (status, kind) => {
    always(() =>
      HttpResponse.json(
        { title: 'No', detail: 'the table is being rebuilt' },
        { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '7' } },
      ),
    );
    await expect(open().readModels(signal())).rejects.toMatchObject({
      kind,
      retryAfterMs: 7000,
      message: `${baseUrl}models answered ${status}: the table is being rebuilt`,
    });
  });

  it('says of a page to sign in at that the reader must sign in', async () => {
    server.use(
      http.get(`${baseUrl}models`, () => HttpResponse.redirect(`${baseUrl}sign-in?back=secret`)),
      http.get(`${baseUrl}sign-in`, () => json('<!doctype html>', 'text/html')),
    );
    await expect(open().readModels(signal())).rejects.toMatchObject({
      kind: 'unauthorised',
      message: `${baseUrl}models leads to a page of https://service.example, as services do that want a reader to sign in`,
    });
  });

  it('believes a service that names the kind of its error', async () => {
    always(() => HttpResponse.json({ detail: 'no segments here', kind: 'unsupported' }, { status: 501 }));
    await expect(open().readProfile(churn, signal())).rejects.toMatchObject({ kind: 'unsupported' });
  });

  it('says of a refused connection: unreachable; of silence: timeout; of a reader who leaves: nothing', async () => {
    always(() => HttpResponse.error());
    await expect(open().describe(signal())).rejects.toMatchObject({ kind: 'unreachable' });
    always(() => new Promise<never>(() => undefined));
    await expect(open(null, 1).describe(signal())).rejects.toMatchObject({ kind: 'timeout' });
    const controller = new AbortController();
    const call = open().describe(controller.signal);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an answer that does not keep the contract', () => {
  it.each([
    ['a body that was cut off', json('{"version":1,"val'), /models is not JSON \(17 characters/],
    ['a page in place of an answer', json('<!doctype html>', 'text/html'), /is text\/html, not JSON/],
    ['nothing', new HttpResponse(null, { status: 204 }), /is of no type, not JSON/],
    [
      'a newer version',
      json('{"version":2,"value":{}}'),
      /version: this is version 2, and this Plumbline reads version 1/,
    ],
    [
      'a wrong type',
      json(JSON.stringify({ ...models, value: { models: 'none', next: null } })),
      /value\.models: must be of type array, is "none"/,
    ],
    [
      'a model twice',
      json(
        JSON.stringify({
          ...models,
          value: {
            models: [1, 2].map(() => ({
              id: 'm',
              name: 'M',
              task: 'binary',
              positive: null,
              unit: null,
              description: null,
              simulated: false,
            })),
            next: null,
          },
        }),
      ),
      /the model m stands twice/,
    ],
  ])('is refused by name: %s', async (_, response, message) => {
    always(() => response.clone());
    await expect(open().readModels(signal())).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringMatching(message) as string,
    });
  });

  it('is refused by the path of its fault, and for the profile of another model', async () => {
    server.use(...serviceHandlers(schemaBroken(), { base: baseUrl }));
    await expect(open().readProfile(churn, signal())).rejects.toThrow(
      'value.chunks[1].rows: must be at least 0, is -1',
    );
    server.resetHandlers(
      http.get(`${baseUrl}models/churn/profile`, () =>
        HttpResponse.redirect(`${baseUrl}models/tickets/profile`),
      ),
      ...serviceHandlers(healthy(), { base: baseUrl }),
    );
    await expect(open().readProfile(churn, signal())).rejects.toThrow(
      'value.model.id: is tickets, expected churn',
    );
  });

  it('is refused as soon as it is larger than any answer may be', async () => {
    const block = new TextEncoder().encode('['.padEnd(1_000_000));
    let sent = 0;
    always(
      () =>
        new HttpResponse(
          new ReadableStream({
            pull(controller) {
              sent += 1;
              if (sent > 50) controller.close();
              else controller.enqueue(block);
            },
          }),
          { headers: { 'content-type': 'application/json' } },
        ),
    );
    await expect(open().readModels(signal())).rejects.toThrow(/larger than 32 MB/);
    expect(sent).toBeLessThan(50);
  });

  it('may hold fields that this version does not know, and capabilities too', async () => {
    always(() =>
      HttpResponse.json({
        ...models,
        mood: 'sunny',
        value: { name: 'Theirs', capabilities: ['profiles', 'forecasts'], motto: 'plumb' },
      }),
    );
    const { value } = await open().describe(signal());
    expect(value).toEqual({ name: 'Theirs', contractVersion: 1, capabilities: ['profiles'] });
  });
});

describe('what is sent', () => {
  it('carries the token in a header alone, and hides it where the service repeats it', async () => {
    server.use(...serviceHandlers(healthy(), { base: baseUrl, token: 's3cret' }));
    await open('s3cret').readModels(signal());
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer s3cret');
    expect(asked.every(({ url }) => !url.includes('s3cret'))).toBe(true);
    await expect(open('wrong').readModels(signal())).rejects.toMatchObject({ kind: 'unauthorised' });
    always(() => HttpResponse.json({ detail: 'bad token s3cret' }, { status: 401 }));
    await expect(open('s3cret').readModels(signal())).rejects.toThrow('answered 401: bad token …');
  });

  it('asks with the tag of what it has, and gives what it has when nothing changed', async () => {
    server.use(...serviceHandlers(healthy(), { base: baseUrl }));
    const statuses: number[] = [];
    server.events.on('response:mocked', ({ response }) => void statuses.push(response.status));
    const service = open();
    const first = await service.readProfile(churn, signal());
    expect(await service.readProfile(churn, signal())).toEqual(first);
    const path = (url: string) => url.slice(baseUrl.length);
    expect(asked.map(({ url, headers }) => [path(url), headers.has('if-none-match')])).toEqual([
      ['', false],
      ['models/churn/profile', false],
      ['models/churn/profile', true],
    ]);
    await expect.poll(() => statuses).toEqual([200, 200, 304]);
  });

  it('asks nobody once the reader has left, and nothing that makes no sense', async () => {
    await expect(open().readModels(AbortSignal.abort())).rejects.toThrow('aborted');
    for (const model of ['', '.', '..'])
      await expect(open().readProfile({ ...churn, model }, signal())).rejects.toThrow(/no model/);
    expect(asked).toEqual([]);
  });
});
