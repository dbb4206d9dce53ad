import { untilAborted } from './until-aborted.ts';

interface Running {
  readonly work: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

/** Does work once for all who ask for it at the same time, and ends it when the last of them gives up. */
export class SharedWork {
  readonly #running = new Map<string, Running>();

  /**
   * @param key of the work: the same key must stand for work with the same result.
   * @throws what the work rejects with, or the reason of the signal.
   */
  async run<T>(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.waiting++;
    try {
      return (await untilAborted(running.work, signal)) as T;
    } finally {
      running.waiting--;
      if (running.waiting === 0) this.#end(key, running);
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<unknown>): Running {
    const controller = new AbortController();
    const running: Running = { work: work(controller.signal), controller, waiting: 0 };
    this.#running.set(key, running);
    return running;
  }

  /** Stops what nobody waits for; what is done does not mind. */
  #end(key: string, running: Running): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
    running.work.catch(() => undefined);
    running.controller.abort(new DOMException('Nobody waits for this any longer.', 'AbortError'));
  }
}
