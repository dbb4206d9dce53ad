import { expect, it } from 'vitest';
import { httpBackend } from './http-backend.ts';
import { bearerToken, serviceAddress } from './service-access.ts';

it.each([
  ['https://models.example/plumbline', 'https://models.example/plumbline/'],
  ['http://localhost:4600/v1/#top', 'http://localhost:4600/v1/'],
  ['https://models.example', 'https://models.example/'],
])('reads %s as the folder %s', (text, folder) => {
  expect(serviceAddress(text)).toBe(folder);
});

it.each(['', 'v1/', 'ftp://models.example/', 'javascript:alert(1)'])(
  'refuses %s, which is no address',
  (text) => {
    expect(() => serviceAddress(text)).toThrow('begins with http:// or https://');
  },
);

it.each([
  'https://me:hunter2@models.example/',
  'https://hunter2@models.example/',
  'https://models.example/?token=hunter2',
])('refuses %s, and does not repeat the secret in it', (baseUrl) => {
  const open = () => httpBackend({ id: 'service', baseUrl, fetch: globalThis.fetch });
  expect(open).toThrow(expect.objectContaining({ kind: 'invalid-request' }));
  expect(open).toThrow(/^((?!hunter2).)*a token is given apart$/);
});

it('takes a token without the blanks around it, and none for none', () => {
  expect(['abc', ' abc\n', '', '  ', null].map(bearerToken)).toEqual(['abc', 'abc', null, null, null]);
});

it.each(['two words', 'line\nbreak', '“quoted”', 'naïve'])(
  'refuses the token %j without repeating it',
  (token) => {
    expect(() => bearerToken(token)).toThrow(
      expect.objectContaining({
        kind: 'unauthorised',
        message: 'the token holds characters that no token has; copy it once more',
      }),
    );
  },
);
