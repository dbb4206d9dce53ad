/** What a browser keeps from a page when a request to another origin fails. */
export interface Probe {
  /** Settles when the address answers at all; its answer cannot be read. */
  readonly knock: (url: string, signal: AbortSignal) => Promise<unknown>;
  /** Hears of requests that the page's own policy forbids. @returns ends it. */
  readonly onForbidden: (listener: () => void) => () => void;
  readonly origin: string;
}

/** What a knock told: somebody answers, the page's policy forbids the address, or nobody answers. */
export type Knocked = 'answers' | 'forbidden' | 'silent';

/** Whoever has not answered by then, in ms, does not answer. */
const patience = 5000;
/** Browsers tell of the policy some tasks after the request has failed; ms. */
const grace = 100;

export const browserProbe = (): Probe => ({
  async knock(url, signal) {
    try {
      await window.fetch(url, {
        mode: 'no-cors',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
        credentials: 'omit',
      });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, grace));
      throw error;
    }
  },
  onForbidden(listener) {
    document.addEventListener('securitypolicyviolation', listener);
    return () => document.removeEventListener('securitypolicyviolation', listener);
  },
  origin: window.location.origin,
});

/**
 * Knocks at an address whose answers the page could not get at: a browser tells a page nothing of why.
 * @throws the caller's abort.
 */
export async function knockAt(url: string, signal: AbortSignal, probe: Probe): Promise<Knocked> {
  let forbidden = false;
  const end = probe.onForbidden(() => {
    forbidden = true;
  });
  const answers = await probe.knock(url, signal).then(
    () => true,
    () => false,
  );
  end();
  signal.throwIfAborted();
  if (answers) return 'answers';
  return forbidden ? 'forbidden' : 'silent';
}
