import { expect, it } from 'vitest';
import type { Capability } from '#backend/contract.ts';
import { answering, enveloped, json } from './answering.test-kit.ts';

const listening = () => new AbortController().signal;
const key = { kind: 'notes', name: 'churn' } as const;
const draft = { content: 'a note', base: null };

/** Documents of a service that answers every question about them in this way. */
const documentsOf = (answer: Response, capabilities: readonly Capability[] = ['profiles', 'documents']) =>
  answering((path) => (path === '' ? json(enveloped({ name: 'Theirs', capabilities })) : answer)).documents;

it('asks nothing of a service that keeps no documents', async () => {
  const documents = documentsOf(json({ detail: 'Not Found' }, 404), ['profiles']);
  const calls = [
    documents.list('notes', listening()),
    documents.read(key, listening()),
    documents.save(key, draft, listening()),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ kind: 'unsupported' });
});

/** Documents of a service that lists these names, and answers for the document itself in this way. */
function listing(names: readonly string[], answer: Response) {
  const asked: string[] = [];
  const { documents } = answering((path) => {
    asked.push(path);
    if (path === '') return json(enveloped({ name: 'Theirs', capabilities: ['profiles', 'documents'] }));
    return path === 'documents/notes' ? json({ version: 1, names }) : answer;
  });
  return { documents, asked };
}

it('asks for a document only if it is listed, so that a browser has no 404 to complain of', async () => {
  const { documents, asked } = listing(['other'], json({}, 500));
  expect(await documents.read(key, listening())).toBeNull();
  expect(asked).not.toContain('documents/notes/churn');
});

it('believes that a document is gone if the service says so, not if something on the way does', async () => {
  const said = listing(['churn'], json({ title: 'Not found', status: 404 }, 404));
  expect(await said.documents.read(key, listening())).toBeNull();
  const html = new Response('<h1>404</h1>', { status: 404, headers: { 'content-type': 'text/html' } });
  await expect(listing(['churn'], html).documents.read(key, listening())).rejects.toMatchObject({
    kind: 'not-found',
  });
});

it.each([
  [
    'that was not there any more and is not told',
    new Response(null, { status: 412 }),
    /is of no type, not JSON/,
  ],
  [
    'over another document, told in another way',
    json({ detail: 'changed' }, 412),
    /version: must be 1, is missing/,
  ],
  ['that is taken without an answer', new Response(null, { status: 204 }), /is of no type, not JSON/],
  ['that is too large for the service', json({ detail: 'at most 1 MB' }, 413), /answered 413: at most 1 MB/],
])('tells of a save %s', async (_, answer, message) => {
  await expect(documentsOf(answer).save(key, draft, listening())).rejects.toThrow(message);
});

it('builds on no revision that a header cannot carry', async () => {
  const documents = documentsOf(json({}, 500));
  for (const base of ['', 'a"b', 'a\r\nx: y', 'é'])
    await expect(documents.save(key, { content: 1, base }, listening())).rejects.toMatchObject({
      kind: 'invalid-request',
    });
});
