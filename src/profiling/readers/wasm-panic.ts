/** What a thread of a browser offers to hear of errors nobody caught. */
interface ErrorScope {
  addEventListener(type: string, listener: (event: ErrorEvent | PromiseRejectionEvent) => void): void;
  removeEventListener(type: string, listener: (event: ErrorEvent | PromiseRejectionEvent) => void): void;
}

type Listener = (panic: unknown) => void;
const listeners = new Set<Listener>();

const tell = (panic: unknown) => {
  for (const listener of listeners) listener(panic);
};

function onBrowserError(event: ErrorEvent | PromiseRejectionEvent): void {
  const error: unknown = 'reason' in event ? event.reason : event.error;
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  event.preventDefault();
  tell(error);
}

/** Node's way to hear of an error that nobody caught and live on. Errors of others go their usual way. */
function onNodeError(error: Error): void {
  if (error instanceof WebAssembly.RuntimeError) {
    tell(error);
    return;
  }
  process.setUncaughtExceptionCaptureCallback(null);
  setImmediate(() => {
    throw error;
  });
}

function listen(on: boolean): void {
  if (typeof process === 'object' && typeof process.setUncaughtExceptionCaptureCallback === 'function') {
    process.setUncaughtExceptionCaptureCallback(on ? onNodeError : null);
    return;
  }
  const scope = globalThis as unknown as ErrorScope;
  for (const type of ['error', 'unhandledrejection'])
    if (on) scope.addEventListener(type, onBrowserError);
    else scope.removeEventListener(type, onBrowserError);
}

/**
 * Waits for work that WebAssembly does. Rust code that panics in the middle of it leaves the promise pending for good
 * and throws where nobody can catch; here that becomes a rejection.
 */
export async function orPanic<T>(work: Promise<T>): Promise<T> {
  let listener: Listener = () => undefined;
  const panic = new Promise<never>((_, reject) => {
    listener = (error) => reject(error instanceof Error ? error : new Error(String(error)));
  });
  if (listeners.size === 0) listen(true);
  listeners.add(listener);
  try {
    return await Promise.race([work, panic]);
  } finally {
    listeners.delete(listener);
    if (listeners.size === 0) listen(false);
  }
}
