import { describe, expect, it } from 'vitest';
import type { Probe } from '#backend/knock.ts';
import { whyServerUnreachable } from './why-unreachable.ts';

const signal = new AbortController().signal;

function probe(change: Partial<Probe> & { readonly forbids?: boolean }): Probe {
  const { forbids = false, ...rest } = change;
  return {
    knock: () => Promise.reject(new TypeError('failed')),
    onForbidden(listener) {
      if (forbids) listener();
      return () => undefined;
    },
    origin: 'http://site.example',
    ...rest,
  };
}

describe('why a server cannot be reached', () => {
  it('is CORS when it answers a ping that cannot be read, asked at its own path', async () => {
    const asked: string[] = [];
    const knock = async (url: string) => void asked.push(url);
    const why = await whyServerUnreachable('https://ch.example/db/', signal, probe({ knock }));
    expect(why).toContain('does not let pages of http://site.example read it (CORS)');
    expect(why).toContain('add_http_cors_header=1');
    expect(asked).toEqual(['https://ch.example/db/ping']);
  });

  it('is the policy of the site when that forbids the address', async () => {
    const why = await whyServerUnreachable('http://ch.example', signal, probe({ forbids: true }));
    expect(why).toContain('must list the origin in connect');
  });

  it('is TLS when a page with it asks a server without it; this machine aside', async () => {
    const secure = probe({ origin: 'https://site.example' });
    expect(await whyServerUnreachable('http://ch.example:8123', signal, secure)).toContain('8443');
    expect(await whyServerUnreachable('http://localhost:8123', signal, secure)).toContain('does not answer');
  });

  it('is that nobody answers otherwise; certificates are named, because a browser does not', async () => {
    const why = await whyServerUnreachable('https://ch.example', signal, probe({}));
    expect(why).toMatch(/does not answer.*certificate/);
  });

  it('passes an abort through', async () => {
    const left = AbortSignal.abort(new DOMException('left', 'AbortError'));
    await expect(whyServerUnreachable('https://ch.example', left, probe({}))).rejects.toBe(left.reason);
  });
});
