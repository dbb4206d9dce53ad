import { expect, it } from 'vitest';
import { httpRequest } from './http-request.ts';
import { largestAnswer } from './read-limited.ts';

const url = 'https://service.example/';
const listening = () => new AbortController().signal;
const ask = (response: Response, signal = listening(), timeoutMs = 60_000) =>
  httpRequest(url, { fetch: () => Promise.resolve(response), timeoutMs, signal });

/** A body that sends these parts and then neither ends nor listens. */
function stalled(...parts: readonly string[]) {
  const encoder = new TextEncoder();
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(encoder.encode(part));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  return { body, wasCancelled: () => cancelled };
}

it('gives up a body that stands still, and reads no more of it', async () => {
  const { body, wasCancelled } = stalled('{"version":1,');
  await expect(ask(new Response(body), listening(), 5)).rejects.toMatchObject({ kind: 'timeout' });
  expect(wasCancelled()).toBe(true);
});

it('lets a reader leave in the middle of a body', async () => {
  const { body, wasCancelled } = stalled('{"version":1,');
  const controller = new AbortController();
  const call = ask(new Response(body), controller.signal);
  const reason = new Error('left');
  controller.abort(reason);
  await expect(call).rejects.toBe(reason);
  await expect.poll(wasCancelled).toBe(true);
});

it('says of a connection that breaks off how far it came', async () => {
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError('terminated'));
      else controller.enqueue(new TextEncoder().encode('{"ver'));
      sent = true;
    },
  });
  await expect(ask(new Response(body))).rejects.toMatchObject({
    kind: 'unreachable',
    message: `${url} broke off after 5 bytes`,
  });
});

it('keeps the refusal of a server whose reason cannot be read', async () => {
  const huge = new Uint8Array(largestAnswer + 1);
  await expect(ask(new Response(huge, { status: 403 }))).rejects.toMatchObject({ kind: 'unauthorised' });
});
