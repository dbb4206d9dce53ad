import { BackendError } from '#backend/errors.ts';

/**
 * The address of a service's version 1, ending in a slash.
 * @throws BackendError `invalid-request` for an address that is none, or that holds what must not be shown.
 */
export function serviceAddress(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new BackendError('invalid-request', 'the address of a service begins with http:// or https://');
  // An address stands in messages and in the list of sources.
  if (url.username !== '' || url.password !== '' || url.search !== '')
    throw new BackendError(
      'invalid-request',
      `the address of the service at ${url.host} must hold no password and no query; a token is given apart`,
    );
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * The token as a header can carry it; null for none.
 * @throws BackendError `unauthorised` for one that no header can carry.
 */
export function bearerToken(text: string | null): string | null {
  const token = text?.trim() ?? '';
  if (token === '') return null;
  if (!/^[!-~]+$/.test(token))
    throw new BackendError('unauthorised', 'the token holds characters that no token has; copy it once more');
  return token;
}
