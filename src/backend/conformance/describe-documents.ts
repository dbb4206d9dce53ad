import { afterEach, expect, it } from 'vitest';
import type { Backend, DocumentKey, Json } from '#backend/contract.ts';
import { endOf, listening, type Subject } from './kit.ts';

const key: DocumentKey = { kind: 'notes', name: 'plumbline-conformance' };
const other: DocumentKey = { kind: 'notes', name: 'plumbline-conformance_2' };

async function keepsDocuments(backend: Backend): Promise<boolean> {
  return (await backend.describe(listening())).value.capabilities.includes('documents');
}

async function remove(backend: Backend): Promise<void> {
  for (const one of [key, other]) {
    const kept = await backend.documents.read(one, listening());
    if (kept) await backend.documents.save(one, { content: null, base: kept.revision }, listening());
  }
}

/** Saves over whatever is there. */
async function write(backend: Backend, one: DocumentKey, content: Json) {
  const kept = await backend.documents.read(one, listening());
  const result = await backend.documents.save(one, { content, base: kept?.revision ?? null }, listening());
  if (result.outcome !== 'saved' || !result.document) throw new Error('the save was not taken');
  return result.document;
}

type DocumentTest = (backend: Backend) => Promise<void>;

async function readsBack(backend: Backend): Promise<void> {
  const content = { text: 'ünïcode “quotes” \u0000\n', list: [1, 2.5, null, true], deep: { __proto__x: {} } };
  const saved = await write(backend, key, content);
  expect(saved.content).toEqual(content);
  expect(saved.revision).not.toBe('');
  expect(Number.isInteger(saved.savedAt)).toBe(true);
  expect(await backend.documents.read(key, listening())).toEqual(saved);
  const next = await write(backend, key, 'something else');
  expect(next.revision).not.toBe(saved.revision);
}

async function tellsConflicts(backend: Backend): Promise<void> {
  const first = await write(backend, key, 'first');
  const second = await write(backend, key, 'second');
  for (const base of [first.revision, null]) {
    const result = await backend.documents.save(key, { content: 'late', base }, listening());
    expect(result).toEqual({ outcome: 'conflict', current: second });
  }
  expect(await backend.documents.read(key, listening())).toEqual(second);
}

async function deletes(backend: Backend): Promise<void> {
  const kept = await write(backend, key, 'short-lived');
  const stale = { content: null, base: `${kept.revision}x` };
  expect((await backend.documents.save(key, stale, listening())).outcome).toBe('conflict');
  const gone = await backend.documents.save(key, { content: null, base: kept.revision }, listening());
  expect(gone).toEqual({ outcome: 'saved', document: null });
  expect(await backend.documents.read(key, listening())).toBeNull();
  const late = await backend.documents.save(key, { content: 'late', base: kept.revision }, listening());
  expect(late).toEqual({ outcome: 'conflict', current: null });
}

async function lists(backend: Backend): Promise<void> {
  await write(backend, other, 2);
  await write(backend, key, 1);
  const names = await backend.documents.list('notes', listening());
  expect(names).toEqual([...names].toSorted());
  expect(names.filter((name) => name.startsWith(key.name))).toEqual([key.name, other.name]);
  expect(await backend.documents.list('costs', listening())).not.toContain(key.name);
}

async function refuses(backend: Backend): Promise<void> {
  const { documents } = backend;
  for (const name of ['', '../notes', 'a b', 'É', 'x'.repeat(201)])
    expect(await endOf(documents.read({ kind: 'notes', name }, listening())), name).toBe('invalid-request');
  const wrong = { ...key, kind: 'secrets' } as unknown as DocumentKey;
  expect(await endOf(documents.read(wrong, listening()))).toBe('invalid-request');
  const huge = { content: 'x'.repeat(2_000_001), base: null };
  expect(await endOf(documents.save(key, huge, listening()))).toBe('invalid-request');
}

async function hearsAborts(backend: Backend): Promise<void> {
  const reason = new DOMException('the page was left', 'AbortError');
  const left = AbortSignal.abort(reason);
  await expect(backend.documents.list('notes', left)).rejects.toBe(reason);
  await expect(backend.documents.read(key, left)).rejects.toBe(reason);
  await expect(backend.documents.save(key, { content: 1, base: null }, left)).rejects.toBe(reason);
  expect(await backend.documents.read(key, listening())).toBeNull();
}

async function oneWins(backend: Backend): Promise<void> {
  const drafts = [1, 2, 3].map((content) => ({ content, base: null }));
  const results = await Promise.all(drafts.map((draft) => backend.documents.save(key, draft, listening())));
  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'conflict', 'saved']);
}

const tests: readonly (readonly [string, DocumentTest])[] = [
  ['reads a document back as it was saved, with a revision that changes', readsBack],
  [
    'refuses a save that has not seen the last one, changes nothing, and hands over what is there',
    tellsConflicts,
  ],
  ['deletes a document, and only the one that was read', deletes],
  ['lists the documents of a kind, sorted, and no others', lists],
  ['refuses names, kinds and sizes that no document has', refuses],
  ['passes an abort of a document’s call through, and keeps nothing of it', hearsAborts],
  ['lets one of several saves at the same time win', oneWins],
];

async function expectUnsupported({ documents }: Backend): Promise<void> {
  expect(await endOf(documents.list('notes', listening()))).toBe('unsupported');
  expect(await endOf(documents.read(key, listening()))).toBe('unsupported');
  expect(await endOf(documents.save(key, { content: 1, base: null }, listening()))).toBe('unsupported');
}

/**
 * What people write. The suite writes notes of its own and deletes them again; a source that keeps no documents must
 * refuse every call as unsupported.
 */
export function describeDocuments({ make }: Subject): void {
  const used: Backend[] = [];
  afterEach(async () => {
    for (const backend of used.splice(0)) await remove(backend);
  });

  it.each(tests)('%s', async (_, expectThat) => {
    const backend = await make();
    if (!(await keepsDocuments(backend))) return expectUnsupported(backend);
    await remove(backend);
    used.push(backend);
    await expectThat(backend);
  });
}
