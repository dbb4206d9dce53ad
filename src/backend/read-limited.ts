import { BackendError } from './errors.ts';

/** The most that an answer may hold, in bytes after decompression: a page that reads more would stand still. */
export const largestAnswer = 32_000_000;

/** The whole text of a response. @throws BackendError `malformed` as soon as there is more than an answer may hold. */
export async function readLimited(response: Response, url: string): Promise<string> {
  const { body } = response;
  if (!body) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    if (bytes > largestAnswer) {
      // The rest is not wanted; whether the server minds does not matter here.
      void reader.cancel().catch(() => undefined);
      throw new BackendError('malformed', `${url} is larger than ${largestAnswer / 1e6} MB`);
    }
    parts.push(decoder.decode(next.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
