import { describe, expect, it } from 'vitest';
import { parseDescription, parseStoredDocument, readProblem } from './parse-service.ts';

const url = 'https://service.example/v1/';
const kept = (part: object) => ({ version: 1, content: 'text', revision: 'r1', savedAt: 5, ...part });

describe('a document of a service', () => {
  it('is kept as it came, names and all', () => {
    const content: unknown = JSON.parse('{"__proto__": {"a": 1}, "constructor": [null], "": 0}');
    const read = parseStoredDocument(kept({ content, mood: 'unknown' }), url);
    expect(JSON.stringify(read)).toBe(JSON.stringify({ content, revision: 'r1', savedAt: 5 }));
  });

  it.each([
    [{ content: undefined }, 'content: must be anything but null, is missing'],
    [{ content: null }, 'content: must be anything but null, is null'],
    [{ revision: '' }, 'revision: must be of visible ASCII without quotes, is ""'],
    [{ revision: 'a"b' }, 'revision: must be of visible ASCII'],
    [{ revision: 'a\r\nb' }, 'revision: must be of visible ASCII'],
    [{ savedAt: 'today' }, 'savedAt: must be of type number, is "today"'],
  ])('is refused where it cannot be one: %j', (part, message) => {
    expect(() => parseStoredDocument(kept(part), url)).toThrow(message);
  });
});

it('refuses lists within lists, however deep', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  for (const json of [deep, { version: deep }, { version: 1, value: deep }])
    expect(() => parseDescription(json, url)).toThrow(
      expect.objectContaining({ kind: 'malformed', message: `${url}: is nested too deeply` }),
    );
});

describe('a problem', () => {
  it('is told by its detail, else its title, with its kind where that is known', () => {
    expect(readProblem('{"title":"No","detail":"not today","kind":"timeout"}')).toEqual({
      kind: 'timeout',
      detail: 'not today',
    });
    expect(readProblem('{"title":"No","kind":"mood"}')).toEqual({ kind: null, detail: 'No' });
  });

  it.each(['', 'null', '[]', '"no"', '<html>', '{}', '{"detail":7}'])('is none: %s', (text) => {
    expect(readProblem(text)).toBeNull();
  });
});
