import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundText, sql } from '#backend/clickhouse/sql/sql.ts';
import { ClickHouseServer, type ServerAccess } from './clickhouse-server.ts';
import { answers, jsonRows, MadeServer, refuses } from './made-server.test-kit.ts';

let made: MadeServer;
beforeEach(async () => {
  made = new MadeServer();
  await made.start();
});
afterEach(() => made.stop());

const signal = () => new AbortController().signal;
const open = (options: Partial<ServerAccess> = {}) =>
  new ClickHouseServer({
    address: made.address,
    database: 'logs',
    user: 'reader',
    password: () => 'secret',
    fetch: globalThis.fetch,
    timeoutMs: 5000,
    ...options,
  });
const one = sql`SELECT 1`;

describe('a query', () => {
  it('carries values beside its text, user and password in a header, and an id of its own', async () => {
    made.reply = answers(jsonRows([1]));
    const hostile = "'; DROP TABLE log; --\\\t`";
    await open().query(sql`SELECT ${boundText(hostile)}`, signal());
    const [heard] = made.asked;
    expect(heard?.query).toBe('SELECT {p0:String} \nFORMAT JSONCompact');
    expect(heard?.search.get('param_p0')).toBe("\\'; DROP TABLE log; --\\\\\\t`");
    expect(heard?.headers.authorization).toBe(`Basic ${btoa('reader:secret')}`);
    expect(heard?.search.get('query_id')).toMatch(/^plumbline-\w+$/);
    expect([...(heard?.search.values() ?? [])].join()).not.toContain('secret');
  });

  it('takes names and passwords of any script', async () => {
    await open({ user: 'Zoë', password: () => '密码' }).query(one, signal());
    expect(made.asked[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('Zoë:密码', 'utf8').toString('base64')}`,
    );
  });

  it('keeps the path of an address behind a proxy, which is no name of a database', async () => {
    const paths: string[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      paths.push(new URL((input as Request).url).pathname);
      return Promise.resolve(new Response(jsonRows()));
    };
    await open({ address: `${made.address}/click/house/`, fetch }).query(one, signal());
    expect(new Set(paths)).toEqual(new Set(['/click/house/']));
  });

  it('asks for the password anew each time', async () => {
    const passwords = ['first', 'second', 'third'];
    const server = open({ password: () => passwords.shift() ?? null });
    await server.query(one, signal());
    await server.query(one, signal());
    const sent = made.heard.map(({ headers }) => atob(headers.authorization?.slice(6) ?? ''));
    expect(new Set(sent)).toEqual(new Set(['reader:first', 'reader:second', 'reader:third']));
  });

  it('tells what the server read for it', async () => {
    made.reply = answers(jsonRows([1]));
    const progress: unknown[] = [];
    await open({ onProgress: (one) => progress.push(one) }).query(sql`SELECT 1`, signal());
    expect(progress.at(-1)).toEqual({ rows: 7, bytes: 56, waiting: 0 });
  });

  it('is one of four at a time', async () => {
    const held: (() => void)[] = [];
    made.reply = (response) => void held.push(() => response.end(jsonRows()));
    const server = open();
    const all = Promise.all(Array.from({ length: 8 }, () => server.query(one, signal())));
    for (const round of [1, 2]) {
      await expect.poll(() => held.length).toBe(4);
      expect(made.asked).toHaveLength(4 * round);
      for (const release of held.splice(0)) release();
    }
    await all;
  });

  it.each(['ftp://host', 'host:8123x', ''])('is not sent to %j, which is no address', (address) => {
    expect(() => open({ address })).toThrow('is no address of a server');
  });
});

describe('limits', () => {
  const settingsOf = () => Object.fromEntries(made.asked[0]?.search ?? []);
  interface Bounds {
    readonly locked?: 0 | 1;
    readonly max?: string | null;
  }
  const known = (name: string, value: string, { locked = 0, max = null }: Bounds = {}) => [
    name,
    value,
    null,
    max,
    locked,
  ];

  it('are sent with each query: read only, time, memory, and an end when nobody listens', async () => {
    made.settings = answers(
      jsonRows(
        known('readonly', '0'),
        known('max_execution_time', '0'),
        known('max_memory_usage', '0'),
        known('cancel_http_readonly_queries_on_client_close', '0'),
      ),
    );
    await open({ memoryBytes: 1e9 }).query(one, signal());
    expect(settingsOf()).toMatchObject({
      readonly: '1',
      max_execution_time: '5',
      max_memory_usage: '1000000000',
      cancel_http_readonly_queries_on_client_close: '1',
      add_http_cors_header: '1',
    });
  });

  it('are the server’s own where those are stricter, or bound what may be set', async () => {
    made.settings = answers(
      jsonRows(
        known('max_execution_time', '2'),
        known('max_memory_usage', '0', { max: '1000' }),
        known('readonly', '2'),
      ),
    );
    await open().query(one, signal());
    const { readonly, max_execution_time, max_memory_usage } = settingsOf();
    expect([readonly, max_execution_time, max_memory_usage]).toEqual([undefined, undefined, '1000']);
  });

  it('are left to the server for a user who may change nothing', async () => {
    made.settings = (response, { search }) => {
      const refused = search.has('add_http_cors_header');
      const reply = refused
        ? refuses(164, 'READONLY')
        : answers(jsonRows(known('max_memory_usage', '0', { locked: 1 })));
      reply(response, { query: '', search, headers: {} });
    };
    await open().query(one, signal());
    const names = Object.keys(settingsOf()).filter((name) => name !== 'query_id');
    expect(names).toEqual([]);
  });
});

describe('an aborted query', () => {
  it('passes the abort on, closes its connection and asks the server to stop', async () => {
    const controller = new AbortController();
    const reason = new DOMException('the page was left', 'AbortError');
    made.reply = (response, { query }) => {
      if (query.startsWith('KILL')) response.end();
      else controller.abort(reason);
    };
    await expect(open().query(one, controller.signal)).rejects.toBe(reason);
    await expect.poll(() => made.asked.length).toBe(2);
    const [first, kill] = made.asked;
    expect(kill?.query).toBe('KILL QUERY WHERE query_id = {p0:String} ASYNC');
    expect(kill?.search.get('param_p0')).toBe(first?.search.get('query_id'));
    await expect.poll(() => made.closed).toContain(first?.search.get('query_id'));
  });

  it('that waits for its turn is never sent', async () => {
    const controller = new AbortController();
    const held: (() => void)[] = [];
    made.reply = (response) => void held.push(() => response.end(jsonRows()));
    const server = open();
    const running = Array.from({ length: 4 }, () => server.query(one, signal()));
    const waiting = server.query(sql`SELECT 'late'`, controller.signal);
    await expect.poll(() => held.length).toBe(4);
    controller.abort();
    await expect(waiting).rejects.toBe(controller.signal.reason);
    for (const release of held) release();
    await Promise.all(running);
    expect(made.asked.map(({ query }) => query).filter((query) => query.includes('late'))).toEqual([]);
  });
});
