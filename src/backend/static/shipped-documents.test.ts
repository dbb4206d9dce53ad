import { expect, it } from 'vitest';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import { readShippedDocuments, withShippedDocuments, type ShippedDocument } from './shipped-documents.ts';

const { signal } = new AbortController();
const key = { kind: 'assessment', name: 'loan' } as const;
const shipped: readonly ShippedDocument[] = [{ ...key, content: { level: 3 } }];
const store = (load = async () => Promise.resolve(shipped)) => withShippedDocuments(memoryDocuments(), load);

it('a shipped document is read and listed until there is an own one', async () => {
  const documents = store();
  expect((await documents.read(key, signal))?.content).toEqual({ level: 3 });
  expect(await documents.list('assessment', signal)).toEqual(['loan']);
  expect(await documents.list('value', signal)).toEqual([]);
  const base = (await documents.read(key, signal))?.revision ?? null;
  expect((await documents.save(key, { content: { level: 4 }, base }, signal)).outcome).toBe('saved');
  expect((await documents.read(key, signal))?.content).toEqual({ level: 4 });
  expect(await documents.list('assessment', signal)).toEqual(['loan']);
});

it('who has not read the shipped document does not write over it', async () => {
  const result = await store().save(key, { content: { level: 1 }, base: null }, signal);
  expect(result).toMatchObject({ outcome: 'conflict', current: { content: { level: 3 } } });
});

it('who began from the shipped one does not write over another’s copy', async () => {
  const documents = store();
  const save = (level: number) => documents.save(key, { content: { level }, base: 'shipped' }, signal);
  expect((await save(4)).outcome).toBe('saved');
  expect(await save(5)).toMatchObject({ outcome: 'conflict', current: { content: { level: 4 } } });
});

it('deleting an own copy brings the shipped one back', async () => {
  const documents = store();
  await documents.save(key, { content: { level: 4 }, base: 'shipped' }, signal);
  const base = (await documents.read(key, signal))?.revision ?? null;
  await documents.save(key, { content: null, base }, signal);
  expect((await documents.read(key, signal))?.content).toEqual({ level: 3 });
});

it('own documents are there when what was shipped is not to be had', async () => {
  const documents = store(() => Promise.reject(new Error('offline')));
  await documents.save(key, { content: 1, base: null }, signal);
  expect((await documents.read(key, signal))?.content).toBe(1);
  expect(await documents.read({ ...key, name: 'other' }, signal)).toBeNull();
});

it('what is no document is passed over', () => {
  const json = {
    format: 'plumbline-documents',
    version: 1,
    documents: [
      ...shipped,
      { kind: 'assessment', name: '../x', content: 1 },
      { kind: 'secret', name: 'a', content: 1 },
      null,
    ],
  };
  expect(readShippedDocuments(json)).toEqual(shipped);
  for (const none of [null, [], {}, { format: 'plumbline-documents', documents: 5 }])
    expect(readShippedDocuments(none)).toEqual([]);
});
