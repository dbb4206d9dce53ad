import { httpRequest, parseJson, type FetchOptions } from './http-request.ts';

/** Gets a JSON document. @throws BackendError of the closed set, or the caller's abort. */
export async function fetchJson(url: string, options: FetchOptions): Promise<unknown> {
  return parseJson((await httpRequest(url, options)).text, url);
}
