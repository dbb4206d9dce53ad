import { BackendError } from '#backend/errors.ts';
import { kindOfStatus } from '#backend/http-request.ts';
import { readLimited } from '#backend/read-limited.ts';
import { faultIn, serverError } from './server-error.ts';

/** Enough for what a server says went wrong. */
const tailLength = 4000;

/**
 * Reads all of a body. A server that fails in the middle of it may write why, and then break the connection.
 * @throws BackendError what the server said before the end, else that the answer broke off.
 */
async function readBody(response: Response, address: string, signal: AbortSignal): Promise<string> {
  const { body } = response;
  if (!body) return response.text();
  const decoder = new TextDecoder();
  let tail = '';
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      tail = (tail + decoder.decode(bytes, { stream: true })).slice(-tailLength);
      controller.enqueue(bytes);
    },
  });
  try {
    return await readLimited(new Response(body.pipeThrough(heard)), address, signal);
  } catch (cause) {
    const fault = cause instanceof BackendError && cause.kind === 'unreachable' ? faultIn(tail) : null;
    throw fault ? serverError(address, fault) : cause;
  }
}

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
  const text = await readBody(response, address, signal);
  signal.throwIfAborted();
  const refused = !response.ok || headers.has('x-clickhouse-exception-code');
  const fault = refused ? faultIn(text) : null;
  if (fault) throw serverError(address, fault);
  if (!response.ok)
    throw new BackendError(kindOfStatus(status), `${address} answered ${status}, and not as ClickHouse does`);
  return new Response(text, { status, headers });
}
