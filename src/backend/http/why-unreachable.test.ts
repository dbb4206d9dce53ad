import { expect, it } from 'vitest';
import { healthy } from '#mocks/scenarios/healthy.ts';
import { failing } from '#mocks/scenarios/failing.ts';
import { explaining, whyUnreachable, type Probe } from './why-unreachable.ts';

const url = 'https://service.example/v1/';
const signal = () => new AbortController().signal;
const probe = (part: Partial<Probe>): Probe => ({
  knock: () => Promise.reject(new TypeError('Failed to fetch')),
  onForbidden: () => () => undefined,
  origin: 'https://site.example',
  ...part,
});

it('tells a service that does not let the page read from one that is not there, and from the own policy', async () => {
  const cors = probe({ knock: () => Promise.resolve(new Response()) });
  expect(await whyUnreachable(url, signal(), cors)).toMatch(
    /answers, but does not let pages of https:\/\/site\.example read it \(CORS\)/,
  );
  expect(await whyUnreachable(url, signal(), probe({}))).toMatch(/does not answer: the address may be wrong/);
  const forbidding = probe({
    onForbidden(listener) {
      listener(url);
      return () => undefined;
    },
  });
  expect(await whyUnreachable(url, signal(), forbidding)).toMatch(/this site's policy does not allow/);
});

it('explains what cannot be reached, and nothing else', async () => {
  const explain = () => Promise.resolve('because');
  await expect(explaining(failing('unreachable'), url, explain).describe(signal())).rejects.toMatchObject({
    kind: 'unreachable',
    message: 'because',
  });
  await expect(explaining(failing('internal'), url, explain).describe(signal())).rejects.toThrow(
    'told to fail',
  );
  expect((await explaining(healthy(), url, explain).describe(signal())).value.name).toBe('healthy');
});
