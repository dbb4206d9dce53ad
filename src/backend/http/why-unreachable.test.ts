import { expect, it } from 'vitest';
import type { Probe } from '#backend/knock.ts';
import { whyUnreachable } from './why-unreachable.ts';

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
      listener();
      return () => undefined;
    },
  });
  expect(await whyUnreachable(url, signal(), forbidding)).toMatch(/this site's policy does not allow/);
});
