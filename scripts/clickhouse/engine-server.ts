import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError, type EngineQueue, type Statement } from './engine-queue.ts';

/** A user of the made-up server. `readonly` 1: settings cannot be changed, as in a locked profile. */
export interface EngineUser {
  readonly password: string;
  readonly readonly: 0 | 1 | 2;
}

/** What travels in the address and is no setting. */
const own = new Set([
  'query',
  'database',
  'query_id',
  'default_format',
  'session_id',
  'role',
  'user',
  'password',
]);
/** Settings of the HTTP layer, which the engine does not have in a process. */
const layer = new Set(['readonly', 'wait_end_of_query', 'add_http_cors_header', 'enable_http_compression']);
const reading = /^\s*(?:SELECT|WITH|SHOW|DESCRIBE|EXPLAIN|EXISTS|KILL)\b/i;

const statusOf = (code: number): number => {
  if (code === 194) return 401;
  if ([192, 193, 497, 516].includes(code)) return 403;
  if ([46, 47, 60, 81, 115].includes(code)) return 404;
  if ([36, 41, 53, 62, 70, 72].includes(code)) return 400;
  return code === 159 ? 408 : 500;
};

const cors = { 'access-control-allow-origin': '*' };
const preflight = {
  ...cors,
  'access-control-allow-headers':
    'origin, x-requested-with, content-type, accept, authorization, x-clickhouse-user, x-clickhouse-key',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
  'access-control-max-age': '86400',
};

function credentials({ headers }: IncomingMessage): readonly [string, string] {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (basic !== undefined) {
    const text = Buffer.from(basic, 'base64').toString('utf8');
    return [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  }
  return [String(headers['x-clickhouse-user'] ?? 'default'), String(headers['x-clickhouse-key'] ?? '')];
}

/** Refuses who is not known, and what a read-only user may not do. */
function admit(
  users: ReadonlyMap<string, EngineUser>,
  request: IncomingMessage,
  statement: Statement,
): EngineUser {
  const [name, password] = credentials(request);
  const user = users.get(name);
  if (!user || user.password !== password)
    throw new EngineError(
      516,
      `Code: 516. DB::Exception: ${name}: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)`,
    );
  const changed = Object.keys(statement.settings).find(
    (setting) => user.readonly === 1 || (user.readonly === 2 && setting === 'readonly'),
  );
  if (changed !== undefined)
    throw new EngineError(
      164,
      `Code: 164. DB::Exception: Cannot modify '${changed}' setting in readonly mode. (READONLY)`,
    );
  const locked = user.readonly > 0 || Number(statement.settings['readonly'] ?? 0) > 0;
  if (locked && !reading.test(statement.sql))
    throw new EngineError(
      164,
      `Code: 164. DB::Exception: ${name}: Cannot execute query in readonly mode. (READONLY)`,
    );
  return user;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The settings as a read-only user sees them: the engine does not know of users. */
const settingsOf = (readonly: EngineUser['readonly']): string =>
  `(SELECT * REPLACE (if(name = 'readonly', '${readonly}', value) AS value, if(${readonly} = 1 OR name = 'readonly', 1, readonly) AS readonly) FROM system.settings)`;

/** Rows of a Parquet body come from a file: the engine in a process has no body to read from. */
function withBody(query: string, body: Buffer): { readonly sql: string; readonly file: string | null } {
  const insert = /^\s*INSERT INTO (.+) FORMAT Parquet\s*$/s.exec(query);
  if (!insert) return { sql: `${query}\n${body.toString('utf8')}`.trim(), file: null };
  const file = join(tmpdir(), `plumbline-${randomUUID()}.parquet`);
  writeFileSync(file, body);
  return { sql: `INSERT INTO ${insert[1] ?? ''} SELECT * FROM file('${file}', Parquet)`, file };
}

/** The form that long values come in, with the query among its parts; null for a body that is the query. */
async function formOf(
  request: IncomingMessage,
  body: Buffer,
): Promise<readonly (readonly [string, string])[] | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return null;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
}

function statementOf(url: URL, sql: string, form: readonly (readonly [string, string])[]): Statement {
  const params: Record<string, string> = {};
  const settings: Record<string, string> = {};
  for (const [name, value] of [...url.searchParams, ...form])
    if (name.startsWith('param_')) params[name.slice(6)] = value;
    else if (!own.has(name)) settings[name] = value;
  const queryId = url.searchParams.get('query_id') ?? randomUUID();
  return { sql, queryId, database: url.searchParams.get('database') ?? 'default', params, settings };
}

/** What the server was sent and sent on, for tests that look at it. */
export interface EngineLog {
  readonly statements: Statement[];
  readonly killed: string[];
}

export interface EngineServerOptions {
  readonly queue: EngineQueue;
  readonly users: ReadonlyMap<string, EngineUser>;
  readonly log?: EngineLog;
}

async function execute(options: EngineServerOptions, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://engine');
  const body = await bodyOf(request);
  const form = await formOf(request, body);
  const given = form?.find(([name]) => name === 'query')?.[1] ?? url.searchParams.get('query') ?? '';
  const { sql, file } = withBody(given, form ? Buffer.alloc(0) : body);
  const statement = statementOf(url, sql, form ?? []);
  try {
    const user = admit(options.users, request, statement);
    options.log?.statements.push(statement);
    const killed = /^\s*KILL QUERY\b/i.test(sql) ? Object.values(statement.params) : [];
    for (const id of killed) {
      options.queue.end(id);
      options.log?.killed.push(id);
    }
    response.on('close', () => {
      if (!response.writableFinished) options.queue.end(statement.queryId);
    });
    const settings = Object.fromEntries(
      Object.entries(statement.settings).filter(([name]) => !layer.has(name)),
    );
    const seen = user.readonly > 0 ? sql.replace(/\bsystem\.settings\b/, settingsOf(user.readonly)) : sql;
    const result = killed.length > 0 ? null : await options.queue.run({ ...statement, sql: seen, settings });
    const summary = { read_rows: String(result?.rowsRead ?? 0), read_bytes: String(result?.bytesRead ?? 0) };
    response.writeHead(200, {
      ...cors,
      'content-type': 'text/plain; charset=UTF-8',
      'x-clickhouse-query-id': statement.queryId,
      'x-clickhouse-summary': JSON.stringify(summary),
    });
    response.end(result?.text() ?? '');
  } finally {
    if (file) rmSync(file);
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof EngineError
      ? error
      : new EngineError(1002, `Code: 1002. DB::Exception: ${String(error)} (UNKNOWN_EXCEPTION)`);
  response.writeHead(statusOf(known.code), {
    ...cors,
    'content-type': 'text/plain; charset=UTF-8',
    'x-clickhouse-exception-code': String(known.code),
  });
  response.end(`${known.message} (version 26.7.2.1)\n`);
}

/**
 * As much of ClickHouse's HTTP interface as the adapter uses, over the engine in this process. For tests alone: users
 * are made up, and statements run one at a time.
 */
export function engineServer(options: EngineServerOptions): Server {
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, preflight).end();
    if (request.url?.startsWith('/ping')) return void response.writeHead(200).end('Ok.\n');
    execute(options, request, response).catch((error: unknown) => refuse(response, error));
  });
  // No end of a quiet connection at the moment that a client uses it again: on a busy machine that looks like a fault.
  server.keepAliveTimeout = 0;
  return server;
}
