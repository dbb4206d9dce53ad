import { expect, it } from 'vitest';
import type { DocumentKey } from '#backend/contract.ts';
import { localDocuments } from './local-documents.ts';

const key: DocumentKey = { kind: 'notes', name: 'churn' };
const signal = () => new AbortController().signal;
let databases = 0;
const fresh = () => `test-documents-${databases++}`;

it('lets one of two tabs that save at the same time win, and hands it to the other', async () => {
  const database = fresh();
  const tabs = Array.from({ length: 8 }, () => localDocuments('site', database));
  const results = await Promise.all(
    tabs.map((tab, i) => tab.save(key, { content: `tab ${i}`, base: null }, signal())),
  );
  const saved = results.filter(({ outcome }) => outcome === 'saved');
  expect(saved).toHaveLength(1);
  const kept = await localDocuments('site', database).read(key, signal());
  for (const result of results)
    expect(result.outcome === 'saved' ? result.document : result.current).toEqual(kept);
});

it('keeps the documents of two sources apart', async () => {
  const database = fresh();
  await localDocuments('site', database).save(key, { content: 'of the site', base: null }, signal());
  expect(await localDocuments('browser', database).read(key, signal())).toBeNull();
  expect(await localDocuments('browser', database).list('notes', signal())).toEqual([]);
});
