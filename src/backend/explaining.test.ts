import { expect, it } from 'vitest';
import { failing } from '#mocks/scenarios/failing.ts';
import { healthy } from '#mocks/scenarios/healthy.ts';
import { explaining } from './explaining.ts';

const url = 'https://service.example/v1/';
const signal = () => new AbortController().signal;

it('explains what cannot be reached, and nothing else', async () => {
  const explain = () => Promise.resolve('because');
  await expect(explaining(failing('unreachable'), url, explain).describe(signal())).rejects.toMatchObject({
    kind: 'unreachable',
    message: 'because',
  });
  await expect(explaining(failing('internal'), url, explain).describe(signal())).rejects.toThrow(
    'told to fail',
  );
  const request = { model: 'churn', window: null, include: [] };
  await expect(
    explaining(failing('unreachable'), url, explain).readProfile(request, signal()),
  ).rejects.toMatchObject({ kind: 'unreachable', message: 'because' });
  expect((await explaining(healthy(), url, explain).describe(signal())).value.name).toBe('healthy');
});
