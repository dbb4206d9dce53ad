import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came over the wire, taken apart. */
export interface Heard {
  readonly query: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

export type Reply = (response: ServerResponse, heard: Heard) => void;

/** An answer in the format JSONCompact. */
export const jsonRows = (...rows: readonly (readonly unknown[])[]): string =>
  JSON.stringify({ meta: [], data: rows, rows: rows.length, statistics: { rows_read: 7, bytes_read: 56 } });

export const answers =
  (text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) =>
    void response.writeHead(status, headers).end(text);

/** A refusal as ClickHouse sends it before the answer has begun: `NAME`, or with a sentence. */
export const refuses = (code: number, name: string, { message = 'No.', status = 500 } = {}): Reply =>
  answers(
    `Code: ${code}. DB::Exception: ${message} (${name}) (version 26.7.2.1 (official build))\n`,
    status,
    {
      'x-clickhouse-exception-code': String(code),
    },
  );

/** A server of HTTP on this machine that answers as a test says, and remembers what it was asked. */
export class MadeServer {
  readonly heard: Heard[] = [];
  /** Queries whose connection was closed before they were answered. */
  readonly closed: string[] = [];
  reply: Reply = answers(jsonRows());
  /** Answers to the question which settings this user may change. */
  settings: Reply = answers(jsonRows());
  address = '';
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Queries beside the one about settings. */
  get asked(): readonly Heard[] {
    return this.heard.filter(({ query }) => !query.includes('system.settings'));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { searchParams } = new URL(request.url ?? '/', this.address);
    const heard = {
      query: Buffer.concat(parts).toString('utf8'),
      search: searchParams,
      headers: request.headers,
    };
    this.heard.push(heard);
    response.on('close', () => {
      if (!response.writableFinished) this.closed.push(searchParams.get('query_id') ?? '');
    });
    (heard.query.includes('system.settings') ? this.settings : this.reply)(response, heard);
  }
}
