import { expect, it } from 'vitest';
import { endOf, everyCall, listening, modelIds, plainRequest, readWhole, type Subject } from './kit.ts';

/** How calls are refused, aborted, and kept apart. */
export function describeRefusals({ make }: Subject): void {
  it('does not find a model that it does not list', async () => {
    const backend = await make();
    for (const model of ['no-such-model', '../index', 'constructor', '__proto__', 'index.json'])
      expect(await endOf(backend.readProfile(plainRequest(model), listening())), model).toBe('not-found');
  });

  it('refuses a request that names no model, or a window that does not run forward', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const windows = [
      { start: 1000, end: 1000 },
      { start: 1000, end: 999 },
      { start: NaN, end: 1000 },
      { start: 0, end: Infinity },
    ];
    const bad = [plainRequest(''), ...windows.map((window) => plainRequest(model, { window }))];
    for (const request of bad)
      expect(await endOf(backend.readProfile(request, listening())), JSON.stringify(request)).toBe(
        'invalid-request',
      );
  });
}

/** An abort is the caller's own doing and no error of the source. */
export function describeAborts({ make }: Subject): void {
  it('passes an abort from before the call through as it is', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const reason = new DOMException('the page was left', 'AbortError');
    for (const call of everyCall(backend, model, AbortSignal.abort(reason)))
      await expect(call).rejects.toBe(reason);
  });

  it('passes an abort during the call through as it is', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const controller = new AbortController();
    const calls = everyCall(backend, model, controller.signal);
    controller.abort();
    for (const call of calls) expect(await endOf(call)).toBe('AbortError');
  });

  it('lets other calls finish when one is aborted', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const controller = new AbortController();
    const aborted = backend.readProfile(plainRequest(model), controller.signal);
    const kept = backend.readProfile(plainRequest(model), listening());
    controller.abort();
    expect(await endOf(aborted)).toBe('AbortError');
    expect((await kept).value.model.id).toBe(model);
  });
}

/** Calls at the same time, and what was given. */
export function describeIsolation({ make }: Subject): void {
  it('does not mix up concurrent calls', async () => {
    const backend = await make();
    const models = await modelIds(backend);
    const requests = models.flatMap((model) => [
      plainRequest(model),
      plainRequest(model, { window: { start: 0, end: 1 } }),
    ]);
    const oneByOne = [];
    for (const request of requests) oneByOne.push(await backend.readProfile(request, listening()));
    const together = await Promise.all(requests.map((request) => backend.readProfile(request, listening())));
    expect(together).toEqual(oneByOne);
  });

  it('changes nothing of the request', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const window = Object.freeze({ start: 0, end: 1000 });
    const request = Object.freeze(plainRequest(model, { window, include: Object.freeze([]) }));
    expect(await endOf(backend.readProfile(request, listening()))).toBe('answered');
  });

  it('gives every reader the same, whatever another one was given before', async () => {
    const backend = await make();
    const [model = ''] = await modelIds(backend);
    const before = structuredClone(await readWhole(backend, model));
    await backend.readProfile(plainRequest(model, { window: { start: 0, end: 1 } }), listening());
    expect(await readWhole(backend, model)).toEqual(before);
  });
}
