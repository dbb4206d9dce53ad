import { BackendError } from './errors.ts';

/** The most that an answer may hold, in bytes after decompression: a page that reads more would stand still. */
export const largestAnswer = 32_000_000;

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  url: string,
  signal: AbortSignal,
): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  // A stream that fails part of the way ends a connection, not a document.
  const read = () =>
    reader.read().catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new BackendError('unreachable', `${url} broke off after ${bytes} bytes`, { cause });
    });
  for (let next = await read(); !next.done; next = await read()) {
    bytes += next.value.byteLength;
    if (bytes > largestAnswer)
      throw new BackendError('malformed', `${url} is larger than ${largestAnswer / 1e6} MB`);
    parts.push(decoder.decode(next.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

/**
 * The whole text of a response.
 * @throws BackendError `malformed` as soon as there is more than an answer may hold, `unreachable` when it breaks off.
 */
export async function readLimited(response: Response, url: string, signal: AbortSignal): Promise<string> {
  const { body } = response;
  if (!body) return response.text();
  const reader = body.getReader();
  // The rest is not wanted; whether the server minds does not matter here.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    return await readAll(reader, url, signal);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
