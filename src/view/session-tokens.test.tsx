import { afterEach, expect, it } from 'vitest';
import { useSessionTokens } from './session-tokens.ts';

const url = 'https://service.example/';
afterEach(() => useSessionTokens.getState().setToken(url, ''));

it('keeps a token for this tab only, by the address it belongs to', async () => {
  useSessionTokens.getState().setToken(url, 'secret');
  expect(JSON.stringify(localStorage)).not.toContain('secret');
  await useSessionTokens.persist.rehydrate();
  expect(useSessionTokens.getState().tokens).toEqual({ [url]: 'secret' });
});

it('forgets a token that is emptied, and nonsense that was kept', async () => {
  useSessionTokens.getState().setToken(url, 'secret');
  useSessionTokens.getState().setToken(url, '');
  expect(useSessionTokens.getState().tokens).toEqual({});
  sessionStorage.setItem('plumbline-tokens', '{"state":{"tokens":[7]},"version":1}');
  await useSessionTokens.persist.rehydrate();
  expect(useSessionTokens.getState().tokens).toEqual({});
});
