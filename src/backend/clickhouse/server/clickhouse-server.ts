import { ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client-web';
import { BackendError } from '#backend/errors.ts';
import { boundText, rendered, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { askLimits } from './ask-limits.ts';
import { readAnswer } from './json-answer.ts';
import type { QuerySettings } from './query-limits.ts';
import { QuerySlots } from './query-slots.ts';
import type { ResultRow } from './result-cells.ts';
import { serverError } from './server-error.ts';
import { untilAborted } from './until-aborted.ts';
import { wholeAnswer } from './whole-answer.ts';

export interface ServerAccess {
  /** Address of the HTTP interface; a path is kept, for servers behind a proxy. */
  readonly address: string;
  readonly database: string;
  readonly user: string;
  /** Asked for with every query; null for none. It travels in a header alone. */
  readonly password?: (() => string | null) | undefined;
  readonly fetch: typeof fetch;
  /** How long a query may take until all of its answer is there; 60 s. */
  readonly timeoutMs?: number | undefined;
  /** Memory of one query on the server; 10 GB. */
  readonly memoryBytes?: number | undefined;
  /** Hears of every answer, with what the server read for it. */
  readonly onProgress?: ((progress: QueryProgress) => void) | undefined;
}

/** What one query read, and how many are still waited for. */
export interface QueryProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly waiting: number;
}

const mostAtOnce = 4;

/** Not `randomUUID`, which pages without TLS do not have. */
const newQueryId = (): string =>
  `plumbline-${Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('')}`;

/** Headers are Latin-1: what UTF-8 needs several bytes for goes byte by byte. */
const asBytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new BackendError('invalid-request', `${text} is no address of a server`);
}

/** Queries to one server, as one user, within limits. */
export class ClickHouseServer {
  readonly database: string;
  readonly address: string;
  readonly #access: ServerAccess;
  readonly #timeoutMs: number;
  readonly #client: ReturnType<typeof createClient>;
  readonly #slots = new QuerySlots(mostAtOnce);
  #limits: Promise<QuerySettings> | null = null;
  #waiting = 0;

  /** @throws BackendError `invalid-request` for an address that is none. */
  constructor(access: ServerAccess) {
    const url = addressOf(access.address);
    this.#access = access;
    this.#timeoutMs = access.timeoutMs ?? 60_000;
    this.database = access.database;
    this.address = url.origin + url.pathname.replace(/\/$/, '');
    this.#client = createClient({
      url: url.origin,
      pathname: url.pathname,
      fetch: (input, init) => {
        const request = new Request(input, { ...init, credentials: 'omit' });
        return wholeAnswer(access.fetch, request, this.address);
      },
      request_timeout: 2 * this.#timeoutMs,
      // The browser's keepalive would limit a query to 64 kB.
      keep_alive: { enabled: false },
      // Long values go into the body; the client needs `randomUUID` for that.
      use_multipart_params_auto: typeof crypto.randomUUID === 'function',
      log: { level: ClickHouseLogLevel.OFF },
    });
  }

  /** Runs a query. @throws BackendError of the closed set, or the caller's abort. */
  async query(part: Sql, caller: AbortSignal, settings: QuerySettings = {}): Promise<readonly ResultRow[]> {
    // One of its own for each query: the client keeps a single listener a signal.
    const signal = AbortSignal.any([caller]);
    signal.throwIfAborted();
    this.#waiting++;
    try {
      return await this.#slots.run(async () => {
        const limits = await this.#limitSettings(signal);
        return this.#send(part, { ...limits, ...settings }, signal);
      }, signal);
    } finally {
      this.#waiting--;
    }
  }

  /** Asked once for all queries, and again after it failed. */
  #limitSettings(signal: AbortSignal): Promise<QuerySettings> {
    // No waiter's signal ends it, because the others wait on; each query has its time limit.
    const unheard = new AbortController();
    const limits = {
      seconds: Math.max(1, Math.floor(this.#timeoutMs / 1000)),
      bytes: this.#access.memoryBytes ?? 10_000_000_000,
    };
    this.#limits ??= askLimits((part, settings) => this.#send(part, settings, unheard.signal), limits).catch(
      (error: unknown) => {
        this.#limits = null;
        throw error;
      },
    );
    return untilAborted(this.#limits, signal);
  }

  async #send(part: Sql, settings: QuerySettings, signal: AbortSignal): Promise<readonly ResultRow[]> {
    const { query, params } = rendered(part);
    const query_id = newQueryId();
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    try {
      const result = await this.#client.query({
        query,
        format: 'JSONCompact',
        query_params: params,
        query_id,
        abort_signal: AbortSignal.any([signal, deadline]),
        clickhouse_settings: settings,
        auth: this.#auth(),
      });
      const { rows, rowsRead, bytesRead } = readAnswer(await result.text(), this.address);
      this.#access.onProgress?.({ rows: rowsRead, bytes: bytesRead, waiting: this.#waiting - 1 });
      return rows;
    } catch (cause) {
      if (signal.aborted || deadline.aborted) this.#kill(query_id);
      if (signal.aborted) throw signal.reason;
      throw this.#failure(cause, deadline);
    }
  }

  #auth() {
    const { user, password } = this.#access;
    return { username: asBytes(user), password: asBytes(password?.() ?? '') };
  }

  /** Asks the server to stop; the closed connection says so too, where the server listens to that. */
  #kill(queryId: string): void {
    const { query, params } = rendered(sql`KILL QUERY WHERE query_id = ${boundText(queryId)} ASYNC`);
    const signal = AbortSignal.timeout(5000);
    this.#client
      .command({ query, query_params: params, abort_signal: signal, auth: this.#auth() })
      .catch(() => undefined);
  }

  #failure(cause: unknown, deadline: AbortSignal): BackendError {
    if (cause instanceof BackendError) return this.#withoutSecret(cause);
    const { address } = this;
    if (deadline.aborted)
      return new BackendError('timeout', `${address} did not answer within ${this.#timeoutMs / 1000} s`, {
        cause,
      });
    if (cause instanceof ClickHouseError)
      return this.#withoutSecret(serverError(address, { code: Number(cause.code), message: cause.message }));
    return new BackendError('unreachable', `${address} cannot be reached`, { cause });
  }

  /** A server may repeat what it was sent. */
  #withoutSecret(error: BackendError): BackendError {
    const secret = this.#access.password?.() ?? '';
    if (secret === '' || !error.message.includes(secret)) return error;
    return new BackendError(error.kind, error.message.replaceAll(secret, '…'), {
      retryAfterMs: error.retryAfterMs,
    });
  }
}
