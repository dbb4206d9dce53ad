import type { Backend } from './contract.ts';
import { BackendError } from './errors.ts';

/** Says why an address does not answer, from what a browser lets a page find out. */
export type Explain = (url: string, signal: AbortSignal) => Promise<string>;

/**
 * Does work over the network, and says why nobody answered where it fails for that.
 * @throws what the work throws.
 */
export async function explained<T>(
  work: () => Promise<T>,
  { url, explain, signal }: { readonly url: string; readonly explain: Explain; readonly signal: AbortSignal },
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof BackendError) || cause.kind !== 'unreachable') throw cause;
    throw new BackendError('unreachable', await explain(url, signal), { cause });
  }
}

/** The same source, which says why it is unreachable; its documents may live elsewhere, and stay as they are. */
export function explaining(backend: Backend, url: string, explain: Explain): Backend {
  const told = <T>(work: () => Promise<T>, signal: AbortSignal) => explained(work, { url, explain, signal });
  return {
    ...backend,
    describe: (signal) => told(() => backend.describe(signal), signal),
    readModels: (signal) => told(() => backend.readModels(signal), signal),
    readProfile: (request, signal) => told(() => backend.readProfile(request, signal), signal),
  };
}
