/** What a browser keeps from a page when a request to another origin fails. */
export interface ServerProbe {
  /** Settles when the address answers at all; its answer cannot be read. */
  readonly knock: (url: string, signal: AbortSignal) => Promise<unknown>;
  /** Hears of requests that the page's own policy forbids. @returns ends it. */
  readonly onForbidden: (listener: () => void) => () => void;
  readonly origin: string;
}

/** Whoever has not answered a knock by then, in ms, does not answer. */
const patience = 5000;

const browserProbe = (): ServerProbe => ({
  knock: (url, signal) =>
    window.fetch(url, {
      mode: 'no-cors',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      credentials: 'omit',
    }),
  onForbidden(listener) {
    document.addEventListener('securitypolicyviolation', listener);
    return () => document.removeEventListener('securitypolicyviolation', listener);
  },
  origin: window.location.origin,
});

/**
 * Why no answer of a ClickHouse server came back, with what to set: a page with TLS asks a server without, the page's
 * policy forbids the address, the server does not let the page read its answers, or nobody is there. A browser tells
 * a page none of this, so `/ping`, which needs no user, is asked once more.
 */
export async function whyServerUnreachable(
  address: string,
  signal: AbortSignal,
  probe = browserProbe(),
): Promise<string> {
  const { protocol, hostname } = new URL(address);
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (probe.origin.startsWith('https:') && protocol === 'http:' && !isLocal)
    return `this page came over https, so the browser does not let it ask ${address} over http: use the server's https port (8443), or a proxy`;
  let forbidden = false;
  const end = probe.onForbidden(() => {
    forbidden = true;
  });
  const answers = await probe.knock(`${address.replace(/\/$/, '')}/ping`, signal).then(
    () => true,
    () => false,
  );
  end();
  signal.throwIfAborted();
  if (answers)
    return `${address} answers, but does not let pages of ${probe.origin} read it (CORS): the server needs http_options_response, and add_http_cors_header=1 in the user's profile; docs/clickhouse.md has both`;
  if (forbidden)
    return `this site's policy does not allow requests to ${address}: its plumbline.config.json must list the origin in connect`;
  return `${address} does not answer: the address or its port may be wrong (8123 for http, 8443 for https), its certificate may not be trusted by this browser, or the server may not be running`;
}
