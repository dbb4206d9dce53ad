import { expect, it } from 'vitest';
import { withDeadline } from './with-deadline.ts';

const never = () => new Promise<never>(() => undefined);
const listening = () => new AbortController().signal;

it('ends in time, and with its caller, work that listens to nobody', async () => {
  await expect(withDeadline(listening(), 1, never)).rejects.toMatchObject({ name: 'TimeoutError' });
  const controller = new AbortController();
  const left = withDeadline(controller.signal, 60_000, never);
  const reason = new Error('the page was left');
  controller.abort(reason);
  await expect(left).rejects.toBe(reason);
});

it('tells the work that it has ended', async () => {
  let heard: unknown;
  const work = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => {
      heard = signal.reason;
    });
    return never();
  };
  const thrown: unknown = await withDeadline(listening(), 1, work).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ name: 'TimeoutError' });
  expect(heard).toBe(thrown);
});

it('passes on what the work gives or throws, and begins nothing for a caller who has left', async () => {
  expect(await withDeadline(listening(), 60_000, () => Promise.resolve(7))).toBe(7);
  const broken = () => Promise.reject(new Error('broken'));
  await expect(withDeadline(listening(), 60_000, broken)).rejects.toThrow('broken');
  let begun = 0;
  const count = () => Promise.resolve(++begun);
  await expect(withDeadline(AbortSignal.abort(), 60_000, count)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(begun).toBe(0);
});
