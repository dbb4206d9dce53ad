import { expect, it } from 'vitest';
import type { Model } from '#domain/profile/model-profile.ts';
import { answering, enveloped, json } from './answering.test-kit.ts';

const listening = () => new AbortController().signal;
const model = (id: string): Model => ({
  id,
  name: id,
  task: 'binary',
  positive: null,
  unit: null,
  description: null,
  simulated: false,
});

interface Page {
  readonly models: readonly Model[];
  readonly next: string | null;
  readonly rest?: object;
}

/** A service with these pages, by their cursors; the first one has none. */
const paged = (pages: Readonly<Record<string, Page>>) =>
  answering((_, { searchParams }) => {
    const { rest, ...value } = pages[searchParams.get('cursor') ?? ''] ?? { models: [], next: null };
    return json(enveloped(value, rest));
  });

it('reads page by page, and answers as the least sure of them', async () => {
  const late = { code: 'late', severity: 'warning', text: 'A shard is late.', count: null };
  const old = { code: 'old', severity: 'info', text: 'From yesterday.', count: 3 };
  const answer = await paged({
    '': { models: [model('a')], next: 'x/1&=', rest: { asOf: 5, complete: false, notices: [late] } },
    'x/1&=': { models: [model('b'), model('c')], next: 'last', rest: { asOf: 7, notices: [late, old] } },
    last: { models: [], next: null, rest: { notices: [old] } },
  }).readModels(listening());
  expect(answer.value.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(answer).toMatchObject({ asOf: 7, complete: false, notices: [late, old], computedBy: 'them' });
});

it('refuses a list that turns in a circle, that does not end, or that has a model twice', async () => {
  const circle = paged({
    '': { models: [], next: 'a' },
    a: { models: [], next: 'b' },
    b: { models: [], next: 'a' },
  });
  await expect(circle.readModels(listening())).rejects.toThrow(
    '?cursor=a: value.next: leads back to this page',
  );
  let page = 0;
  const endless = answering(() => json(enveloped({ models: [], next: String(++page) })));
  await expect(endless.readModels(listening())).rejects.toThrow('more than 1000 pages');
  expect(page).toBe(1000);
  const twice = paged({ '': { models: [model('a')], next: 'b' }, b: { models: [model('a')], next: null } });
  await expect(twice.readModels(listening())).rejects.toMatchObject({
    kind: 'malformed',
    message: 'https://service.example/v1/models: the model a stands twice',
  });
});

it('asks for no further page once the reader has left', async () => {
  const controller = new AbortController();
  let asked = 0;
  const service = answering(() => {
    asked += 1;
    controller.abort();
    return json(enveloped({ models: [], next: String(asked) }));
  });
  await expect(service.readModels(controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toBe(1);
});
