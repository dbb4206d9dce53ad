/** What a browser keeps from a page when a request to another origin fails. */
export interface Probe {
  /** Settles when the address answers at all; its answer cannot be read. */
  readonly knock: (url: string, signal: AbortSignal) => Promise<unknown>;
  /** Hears of requests that the page's own policy forbids. @returns ends it. */
  readonly onForbidden: (listener: (url: string) => void) => () => void;
  readonly origin: string;
}

/** Whoever has not answered a knock by then, in ms, does not answer. */
const patience = 5000;

const browserProbe = (): Probe => ({
  knock: (url, signal) =>
    window.fetch(url, {
      mode: 'no-cors',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      credentials: 'omit',
    }),
  onForbidden(listener) {
    const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => listener(blockedURI);
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  },
  origin: window.location.origin,
});

/**
 * Why nothing came back: the page's policy forbids the address, the service does not let this page read it, or nobody
 * is there. A browser tells a page none of this, so the address is knocked at once more.
 */
export async function whyUnreachable(
  url: string,
  signal: AbortSignal,
  probe = browserProbe(),
): Promise<string> {
  let forbidden = false;
  const end = probe.onForbidden(() => {
    forbidden = true;
  });
  const answers = await probe.knock(url, signal).then(
    () => true,
    () => false,
  );
  end();
  if (answers)
    return `${url} answers, but does not let pages of ${probe.origin} read it (CORS): the service must send Access-Control-Allow-Origin, and allow the header Authorization`;
  if (forbidden)
    return `this site's policy does not allow requests to ${url}: its plumbline.config.json must list the origin in connect`;
  return `${url} does not answer: the address may be wrong, or the service may not be running`;
}
