import { BackendError, type BackendErrorKind } from './errors.ts';
import { readLimited } from './read-limited.ts';
import { retryAfterMs } from './retry-after.ts';
import { withDeadline } from './with-deadline.ts';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What is sent beside the address. */
export interface Sent {
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials?: RequestCredentials;
  /** Statuses beside 2xx that the caller wants to see rather than have thrown. */
  readonly expected?: readonly number[];
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where the answer came from, when the address led elsewhere; null when it did not. */
  readonly redirectedTo: string | null;
}

/** Reads why a server refused, if it says so; null leaves it at the status. */
export type ReadProblem = (
  text: string,
) => { readonly kind: BackendErrorKind | null; readonly detail: string } | null;

export const kindOfStatus = (status: number): BackendErrorKind => {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate-limited';
  if (status === 507) return 'no-room';
  return status >= 500 ? 'internal' : 'invalid-request';
};

/** What went wrong on the way, as one of the closed set; an abort by the caller stays what it is. */
function wayError(cause: unknown, url: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return new BackendError('timeout', `${url} did not answer in time`, { cause });
  return new BackendError('unreachable', `${url} cannot be reached`, { cause });
}

function refusal({ status, headers, text }: Received, url: string, readProblem?: ReadProblem): BackendError {
  const problem = readProblem?.(text) ?? null;
  const detail = problem ? `${url} answered ${status}: ${problem.detail}` : `${url} answered ${status}`;
  return new BackendError(problem?.kind ?? kindOfStatus(status), detail, {
    cause: problem,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), Date.now()),
  });
}

async function receive(response: Response, url: string, signal: AbortSignal): Promise<Received> {
  const text = await readLimited(response, url, signal).catch((error: unknown) => {
    // A refusal stands, whether or not its reason can be read.
    if (response.ok) throw error;
    return '';
  });
  const { status, headers, redirected } = response;
  return { status, headers, text, redirectedTo: redirected ? response.url : null };
}

/**
 * One request and all of its answer.
 * @throws BackendError of the closed set, or the caller's abort. The cause of a refusal is what `readProblem` read.
 */
export async function httpRequest(
  url: string,
  { fetch, timeoutMs, signal }: FetchOptions,
  { sent = {}, readProblem }: { readonly sent?: Sent; readonly readProblem?: ReadProblem } = {},
): Promise<Received> {
  const { method = 'GET', headers = {}, body, credentials = 'same-origin', expected = [] } = sent;
  try {
    return await withDeadline(signal, timeoutMs, async (either) => {
      const response = await fetch(url, {
        method,
        credentials,
        signal: either,
        headers: { accept: 'application/json', ...headers },
        ...(body === undefined ? {} : { body }),
      });
      const received = await receive(response, url, either);
      if (response.ok || expected.includes(response.status)) return received;
      throw refusal(received, url, readProblem);
    });
  } catch (cause) {
    throw cause instanceof BackendError ? cause : wayError(cause, url, signal);
  }
}

/** The text as JSON. @throws BackendError `malformed` that says how much of it there is. */
export function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackendError('malformed', `${url} is not JSON (${text.length} characters; it may be cut off)`, {
      cause,
    });
  }
}
