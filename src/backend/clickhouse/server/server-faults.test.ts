import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#backend/clickhouse/sql/sql.ts';
import { ClickHouseServer } from './clickhouse-server.ts';
import { answers, jsonRows, MadeServer, refuses } from './made-server.test-kit.ts';

let made: MadeServer;
beforeEach(async () => {
  made = new MadeServer();
  await made.start();
});
afterEach(() => made.stop());

const open = (timeoutMs = 5000) =>
  new ClickHouseServer({
    address: made.address,
    database: 'logs',
    user: 'reader',
    password: () => 'pa$$word',
    fetch: globalThis.fetch,
    timeoutMs,
  });
const ask = (server = open()) => server.query(sql`SELECT 1`, new AbortController().signal);

describe('a refusal is told by its code, with advice', () => {
  it.each([
    {
      code: 516,
      name: 'AUTHENTICATION_FAILED',
      status: 403,
      kind: 'unauthorised',
      advice: 'Check user and password',
    },
    {
      code: 194,
      name: 'REQUIRED_PASSWORD',
      status: 401,
      kind: 'unauthorised',
      advice: 'Check user and password',
    },
    {
      code: 497,
      name: 'ACCESS_DENIED',
      status: 403,
      kind: 'unauthorised',
      advice: 'needs SELECT on the tables',
    },
    { code: 164, name: 'READONLY', status: 500, kind: 'unauthorised', advice: 'profile of this user' },
    { code: 60, name: 'UNKNOWN_TABLE', status: 404, kind: 'not-found', advice: 'Check database and table' },
    {
      code: 81,
      name: 'UNKNOWN_DATABASE',
      status: 404,
      kind: 'not-found',
      advice: 'Check database and table',
    },
    { code: 47, name: 'UNKNOWN_IDENTIFIER', status: 404, kind: 'not-found', advice: 'The table has changed' },
    { code: 159, name: 'TIMEOUT_EXCEEDED', status: 408, kind: 'timeout', advice: 'shorter window' },
    { code: 241, name: 'MEMORY_LIMIT_EXCEEDED', status: 500, kind: 'internal', advice: 'max_memory_usage' },
    { code: 158, name: 'TOO_MANY_ROWS', status: 500, kind: 'internal', advice: 'A limit of this user' },
    {
      code: 202,
      name: 'TOO_MANY_SIMULTANEOUS_QUERIES',
      status: 500,
      kind: 'rate-limited',
      advice: 'no queries left',
    },
    { code: 201, name: 'QUOTA_EXCEEDED', status: 500, kind: 'rate-limited', advice: 'no queries left' },
    {
      code: 394,
      name: 'QUERY_WAS_CANCELLED',
      status: 500,
      kind: 'internal',
      advice: 'Somebody ended the query',
    },
    {
      code: 279,
      name: 'ALL_CONNECTION_TRIES_FAILED',
      status: 500,
      kind: 'internal',
      advice: 'A shard or replica',
    },
    { code: 53, name: 'TYPE_MISMATCH', status: 400, kind: 'malformed', advice: 'another type' },
    { code: 1001, name: 'STD_EXCEPTION', status: 500, kind: 'internal', advice: '(code 1001)' },
  ])('$code $name with status $status: $kind', async ({ code, name, status, kind, advice }) => {
    made.reply = refuses(code, name, { message: 'The reason.', status });
    const call = ask();
    await expect(call).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(`${made.address}: The reason. (${name}) (code ${code})`) as string,
    });
    await expect(call).rejects.toThrow(advice);
  });

  it('also with status 200, when the server fails after the header', async () => {
    const broken = `{"meta": [], "data": [[1], [2]`;
    const tail = 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED) (version 26)';
    for (const text of [
      `${broken}${tail}\n`,
      `${broken}\r\n__exception__\r\nabcdefgh\r\n${tail}\r\n120 abcdefgh\r\n__exception__\r\n`,
      JSON.stringify({ meta: [], data: [[1]], rows: 1, exception: tail }),
    ]) {
      made.reply = answers(text);
      await expect(ask()).rejects.toMatchObject({
        kind: 'internal',
        message: expect.stringContaining('Memory limit exceeded') as string,
      });
    }
  });

  it('also when the server breaks the connection behind what went wrong', async () => {
    made.reply = (response) => {
      response.writeHead(200);
      const end = () => response.destroy();
      response.write(
        `{"meta": [], "data": [[1]\r\n__exception__\r\nabcdefgh\r\nCode: 159. DB::Exception: Timeout exceeded. (TIMEOUT_EXCEEDED)\r\n`,
        end,
      );
    };
    await expect(ask()).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('Timeout exceeded. (TIMEOUT_EXCEEDED)') as string,
    });
  });

  it('without the password, should the server repeat it', async () => {
    made.reply = refuses(516, 'AUTHENTICATION_FAILED', { message: 'the password pa$$word is wrong' });
    await expect(ask()).rejects.toThrow('the password … is wrong');
  });

  it('of what stands before the server by its status', async () => {
    for (const [status, kind] of [
      [403, 'unauthorised'],
      [404, 'not-found'],
      [429, 'rate-limited'],
      [502, 'internal'],
      [504, 'timeout'],
    ] as const) {
      made.reply = answers('<html>Blocked by the proxy</html>', status);
      await expect(ask()).rejects.toMatchObject({
        kind,
        message: `${made.address} answered ${status}, and not as ClickHouse does`,
      });
    }
  });
});

describe('an answer that does not come whole', () => {
  it.each([
    ['cut off', '{"meta": [], "data": [[1], [2', /is not JSON \(29 characters; it may be cut off\)/],
    ['of another server', '<!doctype html>', /is not JSON/],
    ['with rows missing', JSON.stringify({ data: [[1]], rows: 2 }), /holds 1 rows, expected 2/],
    ['without rows', '{}', /holds no rows/],
  ])('is refused: %s', async (_, text, message) => {
    made.reply = answers(text);
    await expect(ask()).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringMatching(message) as string,
    });
  });

  it('because the server went away: unreachable, before and in the middle of an answer', async () => {
    made.reply = (response) => void response.destroy();
    await expect(ask()).rejects.toMatchObject({ kind: 'unreachable' });
    made.reply = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"meta": [], "data": [[1]', () => response.destroy());
    };
    await expect(ask()).rejects.toMatchObject({ kind: 'unreachable' });
    made.stop();
    await expect(ask()).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('because the server says nothing, or stops half-way: a timeout, and the server is asked to stop', async () => {
    for (const begin of [false, true]) {
      made.reply = (response, { query }) => {
        if (query.startsWith('KILL')) response.end();
        else if (begin) response.writeHead(200).write('{"meta": [');
      };
      await expect(ask(open(150))).rejects.toMatchObject({
        kind: 'timeout',
        message: `${made.address} did not answer within 0.15 s`,
      });
    }
    await expect.poll(() => made.asked.filter(({ query }) => query.startsWith('KILL')).length).toBe(2);
  });
});

it('recovers from a password that was changed in the middle of a session, once the new one is given', async () => {
  let [wanted, given] = ['first', 'first'];
  made.reply = (response, heard) => {
    const sent = atob(heard.headers.authorization?.slice('Basic '.length) ?? '').split(':')[1];
    const reply =
      sent === wanted
        ? answers(jsonRows([1]))
        : refuses(516, 'AUTHENTICATION_FAILED', { message: 'Authentication failed', status: 403 });
    reply(response, heard);
  };
  const { address } = made;
  const access = { address, database: 'logs', user: 'reader', fetch: globalThis.fetch };
  const server = new ClickHouseServer({ ...access, password: () => given });
  expect(await ask(server)).toEqual([[1]]);
  wanted = 'second';
  await expect(ask(server)).rejects.toMatchObject({ kind: 'unauthorised' });
  given = 'second';
  expect(await ask(server)).toEqual([[1]]);
});

it('recovers: the next query after a failure is answered, also when the first question about settings failed', async () => {
  const server = open();
  made.settings = answers('<html>', 403);
  await expect(ask(server)).rejects.toMatchObject({ kind: 'unauthorised' });
  made.settings = answers(jsonRows());
  made.reply = (response) => void response.destroy();
  await expect(ask(server)).rejects.toMatchObject({ kind: 'unreachable' });
  made.reply = answers(jsonRows([1]));
  expect(await ask(server)).toEqual([[1]]);
});
