import { expect, it } from 'vitest';
import { answerProfile } from '#backend/answer-profile.ts';
import type { Answer, Capability, ProfileRequest } from '#backend/contract.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { answering, enveloped, json } from './answering.test-kit.ts';

const listening = () => new AbortController().signal;
const profile = aProfile({ rows: 100 });
const everything: ProfileRequest = { model: 'churn', window: null, include: ['features', 'segments'] };
const starts = profile.chunks.filter(({ period }) => period === 'analysis').map(({ start }) => start ?? NaN);
const [first = NaN, second = NaN, third = NaN] = starts;
const window = { start: second, end: third };
const all: readonly Capability[] = ['profiles', 'features', 'segments'];

/** How a request ends at a service that gives this answer, whatever it was asked. */
const asked = (
  request: ProfileRequest,
  answer: Answer<ModelProfile>,
  capabilities: readonly Capability[] = all,
): Promise<Answer<ModelProfile>> =>
  answering((path) =>
    json(path === '' ? enveloped({ name: 'Theirs', capabilities }) : { version: 1, ...answer }),
  ).readProfile(request, listening());

const whole = answerProfile(profile, everything, 'them');

it('takes what was asked for', async () => {
  const request = { ...everything, window };
  const answer = await asked(request, answerProfile(profile, request, 'them'));
  expect(answer.value.chunks.map(({ start }) => start).at(-1)).toBe(second);
});

type Case = readonly [string, Partial<ProfileRequest>, Answer<ModelProfile>, string | RegExp];
const misfits: readonly Case[] = [
  [
    'more than the window',
    { window },
    whole,
    `value.chunks[8].start: is ${first}, outside the window asked for`,
  ],
  [
    'a window that it does not name',
    { window: { start: first, end: Number.MAX_SAFE_INTEGER } },
    whole,
    'window: is null, expected one inside the window asked for',
  ],
  [
    'the chunk that begins where the window ends',
    { window: { start: first, end: third } },
    answerProfile(profile, { ...everything, window: { start: first, end: third + 1 } }, 'them'),
    `start: is ${third}, outside the window asked for`,
  ],
  [
    'a window that ends later',
    { window: { start: first, end: first + 1e12 } },
    { ...whole, window: { start: first, end: first + 1e12 + 1 } },
    'window: is wider than the one asked for',
  ],
  [
    'a wider window',
    { window: { start: first, end: first + 1e12 } },
    { ...whole, window: { start: first - 1, end: first + 1e12 } },
    'window: is wider than the one asked for',
  ],
  [
    'no segments where it says that it has them',
    {},
    answerProfile(profile, { ...everything, include: ['features'] }, 'them'),
    /value\.chunks\[0\]\.segments: lacks \w+, which was asked for/,
  ],
  ['another model', { model: 'tickets' }, whole, 'value.model.id: is churn, expected tickets'],
];

it('takes all of a log without time, whatever the window', async () => {
  const chunks = profile.chunks.map((chunk) => ({ ...chunk, start: null, end: null }));
  const spec = { ...profile.spec, chunkRule: { kind: 'count', count: chunks.length } } as const;
  const request = { ...everything, window };
  const answer = await asked(request, answerProfile({ ...profile, spec, chunks }, request, 'them'));
  expect([answer.window, answer.value.chunks.length]).toEqual([null, chunks.length]);
});

it.for(misfits)('refuses a service that answers with %s', async ([, part, answer, message]) => {
  const call = asked({ ...everything, ...part }, answer);
  await expect(call).rejects.toMatchObject({ kind: 'malformed' });
  await expect(call).rejects.toThrow(message);
});

it('takes an answer without a part, if it says that something is missing', async () => {
  const bare = answerProfile(profile, { ...everything, include: [] }, 'them');
  const notices = [{ code: 'late', severity: 'info', text: 'Segments come tomorrow.', count: null }] as const;
  const answer = await asked(everything, { ...bare, complete: false, notices });
  expect(answer.complete).toBe(false);
});

it('asks only for what the service says it provides', async () => {
  await expect(asked(everything, whole, ['profiles', 'features'])).rejects.toMatchObject({
    kind: 'unsupported',
    message: 'the source does not provide segments',
  });
});
