import { browserProbe, knockAt, type Probe } from '#backend/knock.ts';

/**
 * Why nothing came back: the page's policy forbids the address, the service does not let this page read it, or nobody
 * is there. A browser tells a page none of this, so the address is knocked at once more.
 */
export async function whyUnreachable(
  url: string,
  signal: AbortSignal,
  probe: Probe = browserProbe(),
): Promise<string> {
  switch (await knockAt(url, signal, probe)) {
    case 'answers':
      return `${url} answers, but does not let pages of ${probe.origin} read it (CORS): the service must send Access-Control-Allow-Origin, and allow the header Authorization`;
    case 'forbidden':
      return `this site's policy does not allow requests to ${url}: its plumbline.config.json must list the origin in connect`;
    case 'silent':
      return `${url} does not answer: the address may be wrong, or the service may not be running`;
  }
}
