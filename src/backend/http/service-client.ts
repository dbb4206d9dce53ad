import { BackendError } from '#backend/errors.ts';
import { httpRequest, parseJson, type ReadProblem, type Received, type Sent } from '#backend/http-request.ts';
import { readProblem } from '#backend/wire/parse-service.ts';
import { bearerToken, serviceAddress } from './service-access.ts';
import { TaggedTexts } from './tagged-texts.ts';

export interface HttpSource {
  readonly id: string;
  /** Address of the service's version 1. */
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

/** Room for answers that are remembered by their tag, in characters. */
const rememberedCharacters = 20_000_000;

/** A service may repeat what it was sent. */
const hiding =
  (secret: string | null): ReadProblem =>
  (text) => {
    const problem = readProblem(text);
    return problem && secret !== null
      ? { ...problem, detail: problem.detail.replaceAll(secret, '…') }
      : problem;
  };

/** Talks HTTP to one service: credentials, tags, and errors of the closed set. */
export class ServiceClient {
  readonly #source: HttpSource;
  readonly #address: string;
  readonly #known = new TaggedTexts(rememberedCharacters);

  /** @throws BackendError `invalid-request` for an address that no service can have. */
  constructor(source: HttpSource) {
    this.#source = source;
    this.#address = serviceAddress(source.baseUrl);
  }

  /** Address below the service's own. */
  url(path: string, search: Readonly<Record<string, string>> = {}): string {
    const url = new URL(path, this.#address);
    for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Reads and parses; what has not changed since it was read last is not sent again. */
  async read<T>(url: string, parse: Parse<T>, signal: AbortSignal): Promise<T> {
    const known = this.#known.get(url);
    const headers = known ? { 'if-none-match': known.etag } : {};
    const received = await this.send(url, { headers, expected: [304] }, signal);
    if (received.status === 304) {
      if (!known) throw new BackendError('malformed', `${url} answered 304 to a first request`);
      return parse(parseJson(known.text, url), url);
    }
    const value = parse(this.json(received, url), url);
    this.#known.keep(url, received.headers.get('etag'), received.text);
    return value;
  }

  async send(url: string, sent: Sent, signal: AbortSignal): Promise<Received> {
    const { fetch, timeoutMs = 30_000, credentials = 'same-origin', token } = this.#source;
    const secret = bearerToken(token?.() ?? null);
    const headers = { ...sent.headers, ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) };
    return httpRequest(
      url,
      { fetch, timeoutMs, signal },
      { sent: { ...sent, headers, credentials }, readProblem: hiding(secret) },
    );
  }

  /** The answer's JSON. @throws BackendError `unauthorised` for a page to sign in at, `malformed` for no JSON. */
  json({ text, headers, redirectedTo }: Received, url: string): unknown {
    const type = headers.get('content-type') ?? 'of no type';
    if (/\bjson\b/i.test(type)) return parseJson(text, url);
    if (redirectedTo !== null && /\bhtml\b/i.test(type))
      throw new BackendError(
        'unauthorised',
        `${url} leads to a page of ${new URL(redirectedTo).origin}, as services do that want a reader to sign in`,
      );
    throw new BackendError('malformed', `${url} is ${type}, not JSON; is this the address of a service?`);
  }
}
