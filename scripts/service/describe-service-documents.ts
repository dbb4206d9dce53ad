import { afterEach, expect, it } from 'vitest';
import { expectProblem } from './expect-problem.ts';
import { asking, backendOf, type Ask, type Service } from './service-questions.ts';

const listening = () => new AbortController().signal;
const key = { kind: 'notes', name: 'plumbline-conformance' } as const;
/** A note that the suite writes and deletes again. */
export const notePath = `documents/${key.kind}/${key.name}`;
const body = JSON.stringify({ content: 'a note' });

const put = (ask: Ask, to: string, headers: Record<string, string>) =>
  ask(to, { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers } });

async function expectTaggedByRevision(ask: Ask): Promise<void> {
  const saved = await put(ask, notePath, { 'if-none-match': '*' });
  const { revision } = (await saved.json()) as { readonly revision: string };
  const read = await ask(notePath);
  await read.text();
  // A proxy that packs an answer makes its tag a weak one.
  for (const { status, headers } of [saved, read])
    expect([status, headers.get('etag')?.replace(/^W\//, '')]).toEqual([200, `"${revision}"`]);
  expect((await ask(notePath, { method: 'DELETE', headers: { 'if-match': `"${revision}"` } })).status).toBe(
    204,
  );
  await expectProblem(await ask(notePath), [404]);
}

async function expectConditions(ask: Ask): Promise<void> {
  const remove = { method: 'DELETE' };
  for (const response of [await put(ask, notePath, {}), await ask(notePath, remove)])
    await expectProblem(response, [400, 428]);
  for (const response of [
    await put(ask, notePath, { 'if-match': '"long-gone"' }),
    await ask(notePath, { ...remove, headers: { 'if-match': '"long-gone"' } }),
  ]) {
    expect(response.status).toBe(412);
    expect(await response.json()).toEqual({ version: 1, current: null });
  }
}

async function expectNames(ask: Ask): Promise<void> {
  const free = { 'if-none-match': '*' };
  for (const wrong of ['documents/secrets/a', 'documents/notes/A', 'documents/notes/a%2Fb']) {
    await expectProblem(await ask(wrong), [400, 404]);
    await expectProblem(await put(ask, wrong, free), [400, 404]);
  }
  for (const content of ['', 'null', '{}', '{"content":null}'])
    await expectProblem(
      await ask(notePath, {
        method: 'PUT',
        body: content,
        headers: { 'content-type': 'application/json', ...free },
      }),
      [400, 422],
    );
  const large = JSON.stringify({ content: 'x'.repeat(2_000_001) });
  const headers = { 'content-type': 'application/json', ...free };
  await expectProblem(await ask(notePath, { method: 'PUT', body: large, headers }), [400, 413]);
}

const items = [
  ['tags a document with its revision, and deletes it by that', expectTaggedByRevision],
  ['saves and deletes nothing for who does not say what that builds on', expectConditions],
  ['keeps nothing under kinds and names that no document has, nothing empty, nothing too large', expectNames],
] as const;

/** How a service speaks of documents; nothing to try at one that keeps none. */
export function describeServiceDocuments(service: Service): void {
  const ask = asking(service);
  afterEach(async () => {
    const { documents } = backendOf(service);
    const kept = await documents.read(key, listening()).catch(() => null);
    if (kept) await documents.save(key, { content: null, base: kept.revision }, listening());
  });

  it.for(items)('%s', async ([, expectThat], { skip }) => {
    const { value } = await backendOf(service).describe(listening());
    skip(!value.capabilities.includes('documents'), 'it keeps no documents');
    await expectThat(ask);
  });
}
