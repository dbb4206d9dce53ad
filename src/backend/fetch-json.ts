import { BackendError, type BackendErrorKind } from './errors.ts';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const kindOfStatus = (status: number): BackendErrorKind => {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'internal' : 'invalid-request';
};

/** What went wrong on the way, as one of the closed set; an abort by the caller stays what it is. */
function wayError(cause: unknown, url: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return new BackendError('timeout', `${url} did not answer in time`, { cause });
  return new BackendError('unreachable', `${url} cannot be reached`, { cause });
}

/** Gets a JSON document. @throws BackendError of the closed set, or the caller's abort. */
export async function fetchJson(url: string, { fetch, timeoutMs, signal }: FetchOptions): Promise<unknown> {
  signal.throwIfAborted();
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let text: string;
  try {
    const response = await fetch(url, { signal: either, headers: { accept: 'application/json' } });
    if (!response.ok)
      throw new BackendError(kindOfStatus(response.status), `${url} answered ${response.status}`);
    text = await response.text();
  } catch (cause) {
    throw cause instanceof BackendError ? cause : wayError(cause, url, signal);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackendError('malformed', `${url} is not JSON (${text.length} characters; it may be cut off)`, {
      cause,
    });
  }
}
