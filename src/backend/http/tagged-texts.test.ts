import { expect, it } from 'vitest';
import { TaggedTexts } from './tagged-texts.ts';

it('keeps the newest text of an address, with its tag', () => {
  const texts = new TaggedTexts(10);
  texts.keep('a', '"1"', 'old');
  texts.keep('a', '"2"', 'new');
  expect(texts.get('a')).toEqual({ etag: '"2"', text: 'new' });
  expect(texts.get('b')).toBeNull();
  texts.keep('a', null, 'no tag');
  expect(texts.get('a')).toBeNull();
});

it('lets the oldest go when there is no room, and keeps nothing that is larger than all of it', () => {
  const texts = new TaggedTexts(10);
  for (const url of ['a', 'b', 'c']) texts.keep(url, '"1"', 'four');
  expect(['a', 'b', 'c'].map((url) => texts.get(url) !== null)).toEqual([false, true, true]);
  texts.keep('b', '"2"', 'fourfour');
  expect(['b', 'c'].map((url) => texts.get(url)?.etag ?? null)).toEqual(['"2"', null]);
  texts.keep('d', '"1"', 'x'.repeat(11));
  expect([texts.get('d'), texts.get('b')?.etag]).toEqual([null, '"2"']);
});
