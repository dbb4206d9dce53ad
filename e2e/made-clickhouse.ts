import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
};

/** Answers a question once the browser's own, whether it may ask, is answered. */
export type Answer = (response: ServerResponse, query: string) => void;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A made-up server on a port of its own, or on one that another had. */
export async function listen(
  answer: Answer,
  port = 0,
): Promise<{ readonly url: string; readonly end: () => void }> {
  const server: Server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    void bodyOf(request).then((query) => answer(response, query));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A refusal as ClickHouse words it. */
export const refusal =
  (status: number, code: number, text: string): Answer =>
  (response) => {
    response.writeHead(status, { ...cors, 'x-clickhouse-exception-code': String(code) });
    response.end(`Code: ${code}. DB::Exception: ${text} (version 26.7.2.1)\n`);
  };

/** A page in place of an answer, as a proxy that wants a sign-in sends it. */
export const signIn: Answer = (response) => {
  response.writeHead(200, { ...cors, 'content-type': 'text/html' });
  response.end('<!doctype html><title>Sign in</title>');
};

/** An answer that pages of other origins may not read. */
export const unreadable: Answer = (response) => void response.end('Ok.');

/** One table `logs.churn` of which all is known but its rows: those are asked of another answer. */
export const oneTable =
  (columns: Readonly<Record<string, string>>, rows: Answer): Answer =>
  (response, query) => {
    const found = query.includes('FROM system.settings')
      ? []
      : query.includes('FROM system.tables')
        ? [['logs', 'churn', 'MergeTree', '12']]
        : query.includes('FROM system.columns')
          ? Object.entries(columns).map(([name, type]) => ['logs', 'churn', name, type])
          : null;
    if (!found) return rows(response, query);
    response.writeHead(200, { ...cors, 'content-type': 'application/json' });
    const statistics = { elapsed: 0, rows_read: 0, bytes_read: 0 };
    response.end(JSON.stringify({ meta: [], data: found, rows: found.length, statistics }));
  };

/** Values of the first rows, as the set-up asks for them: none of any column. */
export const emptySample =
  (columnCount: number): Answer =>
  (response) => {
    response.writeHead(200, { ...cors, 'content-type': 'application/json' });
    const row = Array.from({ length: columnCount }, () => [[], '0']).flat();
    response.end(JSON.stringify({ data: [row], rows: 1 }));
  };
