import { BackendError } from '#backend/errors.ts';
import { kindOfStatus } from '#backend/http-request.ts';
import { readLimited } from '#backend/read-limited.ts';
import { faultIn, serverError } from './server-error.ts';

/**
 * Gets the whole of an answer before anything is made of it, so that a time limit holds for all of it. A refusal is
 * told by its code, whoever stands between the server and the page by the status.
 * @throws BackendError of the closed set; what `fetch` rejects with, as it is.
 */
export async function wholeAnswer(
  fetch: typeof globalThis.fetch,
  request: Request,
  address: string,
): Promise<Response> {
  const { signal } = request;
  const response = await fetch(request);
  const { status, headers } = response;
  const text = await readLimited(response, address, signal);
  signal.throwIfAborted();
  const refused = !response.ok || headers.has('x-clickhouse-exception-code');
  const fault = refused ? faultIn(text) : null;
  if (fault) throw serverError(address, fault);
  if (!response.ok)
    throw new BackendError(kindOfStatus(status), `${address} answered ${status}, and not as ClickHouse does`);
  return new Response(text, { status, headers });
}
