import { expect, it } from 'vitest';
import { describeBackend } from '#backend/conformance.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { memoryBackend } from './memory-backend.ts';

const now = Date.UTC(2026, 10, 23);
const profiles = [
  aProfile({ model: { task: 'binary' } }),
  aProfile({ model: { task: 'multiclass' } }),
  aProfile({ model: { task: 'regression' } }),
];

describeBackend('memory', () => memoryBackend('memory', profiles), now);
describeBackend(
  'memory without segments',
  () => memoryBackend('memory', profiles, { capabilities: ['profiles', 'features'] }),
  now,
);
describeBackend(
  'memory of outcomes alone',
  () => memoryBackend('memory', profiles, { capabilities: ['profiles'] }),
  now,
);

it('answers a log without time whole whatever the window, and says so', async () => {
  const timed = aProfile({ rows: 100, referenceWeeks: 1, analysisWeeks: 2 });
  const chunks = timed.chunks.map((chunk) => ({ ...chunk, start: null, end: null }));
  const backend = memoryBackend('untimed', [{ ...timed, chunks, asOf: null }]);
  const request = { model: timed.model.id, window: { start: 0, end: 1 }, include: [] };
  const answer = await backend.readProfile(request, new AbortController().signal);
  expect(answer.value.chunks).toHaveLength(3);
  expect(answer.window).toBeNull();
  expect(answer.notices.map(({ code }) => code)).toEqual(['window-without-time']);
});
