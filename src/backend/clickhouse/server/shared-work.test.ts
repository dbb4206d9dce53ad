import { describe, expect, it } from 'vitest';
import { SharedWork } from './shared-work.ts';

const listening = () => new AbortController().signal;
/** Work that ends when it is told, and says whether it was ended before. */
class ToDo {
  started = 0;
  ended = false;
  #resolve: (text: string) => void = () => undefined;
  readonly #done = new Promise<string>((resolve) => {
    this.#resolve = resolve;
  });

  readonly work = (signal: AbortSignal): Promise<string> => {
    this.started++;
    signal.addEventListener('abort', () => {
      this.ended = true;
    });
    return this.#done;
  };

  finish(text: string): void {
    this.#resolve(text);
  }
}

describe('shared work', () => {
  it('is done once for all who ask while it is under way, and again for who asks later', async () => {
    const shared = new SharedWork();
    const todo = new ToDo();
    const both = [shared.run('a', todo.work, listening()), shared.run('a', todo.work, listening())];
    todo.finish('done');
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(todo.started).toBe(1);
    expect(await shared.run('a', todo.work, listening())).toBe('done');
    expect(todo.started).toBe(2);
  });

  it('goes on while anyone waits, and ends with the last who gives up', async () => {
    const shared = new SharedWork();
    const todo = new ToDo();
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [shared.run('a', todo.work, first.signal), shared.run('a', todo.work, second.signal)];
    first.abort();
    await expect(calls[0]).rejects.toBe(first.signal.reason);
    expect(todo.ended).toBe(false);
    second.abort();
    await expect(calls[1]).rejects.toBe(second.signal.reason);
    expect(todo.ended).toBe(true);
  });

  it('fails for all alike, is not remembered, and is told apart by its key', async () => {
    const shared = new SharedWork();
    const failing = () => Promise.reject(new Error('no'));
    const fine = () => Promise.resolve('yes');
    const calls = [shared.run('a', failing, listening()), shared.run('a', failing, listening())];
    for (const call of calls) await expect(call).rejects.toThrow('no');
    expect(await shared.run('b', fine, listening())).toBe('yes');
    expect(await shared.run('a', fine, listening())).toBe('yes');
  });

  it('does not begin for who gave up before', async () => {
    const todo = new ToDo();
    const reason = new DOMException('left', 'AbortError');
    await expect(new SharedWork().run('a', todo.work, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(todo.started).toBe(0);
  });
});
