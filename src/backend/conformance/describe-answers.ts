import { expect, it } from 'vitest';
import { capabilities, type Answer } from '#backend/contract.ts';
import { parseIndex, parseProfileDocument } from '#backend/wire/parse-document.ts';
import { listening, modelIds, readWhole, type Subject } from './kit.ts';

function expectEnvelope(answer: Answer<unknown>, now: number): void {
  expect(answer.computedBy).not.toBe('');
  const { asOf } = answer;
  expect(asOf === null || (Number.isInteger(asOf) && asOf <= now), `as of ${asOf}`).toBe(true);
  expect(answer.complete || answer.notices.length > 0, 'what is missing is said').toBe(true);
  for (const notice of answer.notices) {
    expect(notice.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(notice.text).not.toBe('');
  }
}

/** What every answer must be. */
export function describeAnswers({ make, now }: Subject): void {
  it('says what it is: an id that stays, version 1, capabilities of the closed set', async () => {
    const backend = await make();
    const { value } = await backend.describe(listening());
    expect(backend.id).not.toBe('');
    expect((await make()).id).toBe(backend.id);
    expect(value.contractVersion).toBe(1);
    expect(value.name).not.toBe('');
    expect(capabilities).toEqual(expect.arrayContaining([...value.capabilities]));
    expect(new Set(value.capabilities).size).toBe(value.capabilities.length);
  });

  it('puts every answer into an envelope: as-of, notices, computed by', async () => {
    const backend = await make();
    expectEnvelope(await backend.describe(listening()), now);
    expectEnvelope(await backend.readModels(listening()), now);
    for (const id of await modelIds(backend)) expectEnvelope(await readWhole(backend, id), now);
  });

  it('lists models that the contract knows, each with an id of its own that is safe in an address', async () => {
    const { value } = await (await make()).readModels(listening());
    const models = value.map((model) => ({ ...model, document: 'any.json' }));
    expect(() => parseIndex({ format: 'plumbline-profiles', version: 1, models })).not.toThrow();
    for (const { id } of value) expect(encodeURIComponent(id)).toBe(id);
  });

  it('gives a profile that keeps the contract for every model it lists', async () => {
    const backend = await make();
    const { value: models } = await backend.readModels(listening());
    for (const id of await modelIds(backend)) {
      const { value: profile, asOf } = await readWhole(backend, id);
      const document: unknown = JSON.parse(
        JSON.stringify({ format: 'plumbline-profile', version: 1, profile }),
      );
      expect(parseProfileDocument(document)).toEqual(profile);
      expect(models).toContainEqual(profile.model);
      expect(asOf).toBe(profile.asOf);
    }
  });

  it('answers the same request twice with the same, as plain data', async () => {
    const backend = await make();
    for (const id of await modelIds(backend)) {
      const first = await readWhole(backend, id);
      expect(await readWhole(backend, id)).toEqual(first);
      expect(structuredClone(first)).toEqual(first);
    }
  });
}
