import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Backend, ProfileRequest } from '#backend/contract.ts';
import { BackendError, type BackendErrorKind } from '#backend/errors.ts';
import { memoryBackend } from '#backend/memory/memory-backend.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { heldBackend } from '#mocks/held-backend.ts';
import { modelsQuery } from './models-query.ts';
import { profileQuery } from './profile-query.ts';
import { createQueryClient } from './query-client.ts';
import { sourceQuery } from './source-query.ts';

const churn = aProfile({ rows: 100 });
const tickets = aProfile({ model: { task: 'multiclass' }, rows: 100 });
const backend = memoryBackend('here', [churn, tickets]);
const whole: ProfileRequest = { model: 'churn', window: null, include: [] };
const firstHalf: ProfileRequest = { ...whole, window: { start: 0, end: Date.UTC(2026, 3, 1) } };

/** A source that rejects every time, and how often it was asked. */
function rejecting(kind: BackendErrorKind) {
  let asked = 0;
  const readModels: Backend['readModels'] = () => {
    asked += 1;
    return Promise.reject(new BackendError(kind, 'as the test wants it'));
  };
  return { backend: { ...backend, readModels }, asked: () => asked };
}

/** What is shown right after another request takes the place of one that was answered. */
async function shownWhile(first: ProfileRequest, second: ProfileRequest) {
  const client = createQueryClient();
  await client.query(profileQuery(backend, first));
  const observer = new QueryObserver(client, profileQuery(backend, first));
  const end = observer.subscribe(() => undefined);
  observer.setOptions(profileQuery(backend, second));
  const shown = observer.getCurrentResult();
  end();
  return shown;
}

describe('a query', () => {
  it('has a key that begins with the source, so that sources never mix', async () => {
    const client = createQueryClient();
    const elsewhere = memoryBackend('elsewhere', []);
    expect((await client.query(modelsQuery(backend))).value).toHaveLength(2);
    expect((await client.query(modelsQuery(elsewhere))).value).toEqual([]);
    for (const { queryKey } of [sourceQuery(backend), modelsQuery(backend), profileQuery(backend, whole)])
      expect(queryKey[0]).toBe('here');
  });

  it('stops the source when nobody waits any more', async () => {
    const client = createQueryClient();
    const heard: AbortSignal[] = [];
    const readProfile: Backend['readProfile'] = (request, signal) => {
      heard.push(signal);
      return heldBackend(backend).backend.readProfile(request, signal);
    };
    const query = profileQuery({ ...backend, readProfile }, whole);
    const call = client.query(query);
    await client.cancelQueries({ queryKey: query.queryKey });
    await expect(call).rejects.toThrow('CancelledError');
    expect(heard.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it.each([
    ['unreachable', 3],
    ['internal', 3],
    ['not-found', 1],
    ['malformed', 1],
  ] as const)('that fails as %s is asked %i times', async (kind, times) => {
    const { backend: source, asked } = rejecting(kind);
    const call = createQueryClient().query({ ...modelsQuery(source), retryDelay: 0 });
    await expect(call).rejects.toMatchObject({ kind });
    expect(asked()).toBe(times);
  });

  it('keeps a model on screen while another window of it is read', async () => {
    const shown = await shownWhile(whole, firstHalf);
    expect(shown.isPlaceholderData).toBe(true);
    expect(shown.data?.value.model.id).toBe('churn');
  });

  it('shows nothing of another model, and nothing that lacks what is asked for', async () => {
    expect((await shownWhile(whole, { ...whole, model: 'tickets' })).data).toBeUndefined();
    expect((await shownWhile(whole, { ...whole, include: ['features'] })).data).toBeUndefined();
  });
});

it('asks a source for the parts it provides, and says which it does not', async () => {
  const plain = memoryBackend('plain', [churn], { capabilities: ['profiles', 'segments'] });
  const client = createQueryClient();
  const answer = await client.query(profileQuery(plain, { ...whole, include: ['features', 'segments'] }));
  expect(answer.complete).toBe(false);
  expect(answer.notices.map(({ text }) => text)).toContain(
    'This source does not provide distributions of the features.',
  );
  expect(Object.keys(answer.value.spec.features)).toEqual([]);
  expect(Object.keys(answer.value.spec.segments)).toEqual(Object.keys(churn.spec.segments));
});
