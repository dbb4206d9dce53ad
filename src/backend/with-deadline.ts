/**
 * Work that ends in time, and with its caller, even where it no longer hears its signal: a runtime may lose sight of
 * the signal of a request whose body is still on its way.
 * @param ms time that the work may take.
 * @throws the caller's reason as it is; a DOMException named TimeoutError.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(controller.signal.reason as Error);
    controller.signal.addEventListener('abort', end, { once: true });
  });
  const leave = () => controller.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  const late = () => controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  const timer = setTimeout(late, ms);
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}
