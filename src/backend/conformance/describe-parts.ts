import { expect, it } from 'vitest';
import { declaredParts, endOf, listening, modelIds, plainRequest, readWhole, type Subject } from './kit.ts';

/** Capabilities from both sides: declared means that it works, not declared that it is refused. */
export function describeParts({ make }: Subject): void {
  it('gives a part that it declares when asked, with every name of the specification', async () => {
    const backend = await make();
    for (const model of await modelIds(backend))
      for (const part of await declaredParts(backend)) {
        const request = plainRequest(model, { include: [part] });
        const { value } = await backend.readProfile(request, listening());
        const expected = Object.keys(value.spec[part]).toSorted();
        for (const chunk of value.chunks) expect(Object.keys(chunk[part]).toSorted()).toEqual(expected);
      }
  });

  it('leaves out what was not asked for, and nothing else', async () => {
    const backend = await make();
    for (const model of await modelIds(backend)) {
      const { value: whole } = await readWhole(backend, model);
      const { value: plain } = await backend.readProfile(plainRequest(model), listening());
      const bare = whole.chunks.map((chunk) => ({ ...chunk, features: {}, segments: {} }));
      expect(plain).toEqual({ ...whole, chunks: bare });
    }
  });

  it('refuses a part that it does not declare as unsupported', async () => {
    const backend = await make();
    const declared = await declaredParts(backend);
    const [model = ''] = await modelIds(backend);
    for (const part of ['features', 'segments'] as const) {
      const call = backend.readProfile(plainRequest(model, { include: [part] }), listening());
      expect(await endOf(call)).toBe(declared.includes(part) ? 'answered' : 'unsupported');
    }
  });
}
