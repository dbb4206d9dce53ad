import { BackendError } from '#backend/errors.ts';
import { httpRequest, parseJson, type Received, type Sent } from '#backend/http-request.ts';
import { readProblem } from '#backend/wire/parse-service.ts';

export interface HttpSource {
  readonly id: string;
  /** Address of the service's version 1, ending in a slash. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** A bearer token, asked for with every request; null for none. It travels in a header alone. */
  readonly token?: () => string | null;
  /** `include` sends cookies to another origin as well. */
  readonly credentials?: RequestCredentials;
  readonly timeoutMs?: number;
}

/** Parses an answer's JSON. */
export type Parse<T> = (json: unknown, url: string) => T;

interface Known {
  readonly etag: string;
  readonly value: unknown;
}

/** At most so many answers are remembered by their tag; the oldest goes first. */
const mostKnown = 50;

/** Talks HTTP to one service: credentials, tags, and errors of the closed set. */
export class ServiceClient {
  readonly #source: HttpSource;
  readonly #known = new Map<string, Known>();

  constructor(source: HttpSource) {
    this.#source = source;
  }

  /** Address below the service's own. */
  url(path: string, search: Readonly<Record<string, string>> = {}): string {
    const url = new URL(path, this.#source.baseUrl);
    for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Reads and parses; what has not changed since it was read last is neither sent nor parsed again. */
  async read<T>(url: string, parse: Parse<T>, signal: AbortSignal): Promise<T> {
    const known = this.#known.get(url);
    const headers = known ? { 'if-none-match': known.etag } : {};
    const received = await this.send(url, { headers, expected: [304] }, signal);
    if (received.status === 304) {
      if (!known) throw new BackendError('malformed', `${url} answered 304 to a first request`);
      return structuredClone(known.value) as T;
    }
    const value = parse(this.#json(received, url), url);
    this.#remember(url, received.headers.get('etag'), value);
    return value;
  }

  async send(url: string, sent: Sent, signal: AbortSignal): Promise<Received> {
    const { fetch, timeoutMs = 30_000, credentials = 'same-origin', token } = this.#source;
    const secret = token?.() ?? null;
    const headers = { ...sent.headers, ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) };
    try {
      return await httpRequest(
        url,
        { fetch, timeoutMs, signal },
        { sent: { ...sent, headers, credentials }, readProblem },
      );
    } catch (error) {
      // A service may repeat what it was sent.
      if (secret !== null && error instanceof BackendError && error.message.includes(secret))
        throw new BackendError(error.kind, error.message.replaceAll(secret, '…'), {
          retryAfterMs: error.retryAfterMs,
        });
      throw error;
    }
  }

  #json({ text, headers }: Received, url: string): unknown {
    const type = headers.get('content-type') ?? 'no type';
    if (!/\bjson\b/i.test(type))
      throw new BackendError('malformed', `${url} is ${type}, not JSON; is this the address of a service?`);
    return parseJson(text, url);
  }

  #remember(url: string, etag: string | null, value: unknown): void {
    this.#known.delete(url);
    if (etag === null) return;
    this.#known.set(url, { etag, value: structuredClone(value) });
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest);
  }
}
