import { browserProbe, knockAt, type Probe } from '#backend/knock.ts';

/**
 * Why no answer of a ClickHouse server came back, with what to set: a page with TLS asks a server without, the page's
 * policy forbids the address, the server does not let the page read its answers, or nobody is there. A browser tells
 * a page none of this, so `/ping`, which needs no user, is asked once more.
 */
export async function whyServerUnreachable(
  address: string,
  signal: AbortSignal,
  probe: Probe = browserProbe(),
): Promise<string> {
  const { protocol, hostname } = new URL(address);
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (probe.origin.startsWith('https:') && protocol === 'http:' && !isLocal)
    return `this page came over https, so the browser does not let it ask ${address} over http: use the server's https port (8443), or a proxy`;
  switch (await knockAt(`${address.replace(/\/$/, '')}/ping`, signal, probe)) {
    case 'answers':
      return `${address} answers, but does not let pages of ${probe.origin} read it (CORS): the server needs http_options_response, and add_http_cors_header=1 in the user's profile; docs/clickhouse.md has both`;
    case 'forbidden':
      return `this site's policy does not allow requests to ${address}: its plumbline.config.json must list the origin in connect`;
    case 'silent':
      return `${address} does not answer: the address or its port may be wrong (8123 for http, 8443 for https), its certificate may not be trusted by this browser, or the server may not be running`;
  }
}
