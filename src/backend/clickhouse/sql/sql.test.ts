import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alias, boundText, boundTexts, doubles, identifier, integers, joined, rendered, sql } from './sql.ts';

const text = (part: Parameters<typeof rendered>[0]) => rendered(part).query;

describe('a query', () => {
  it('is put together of parts, numbers and names', () => {
    const part = sql`SELECT ${identifier('a')} + ${1.5} FROM ${identifier('t')}`;
    expect(text(sql`${part} WHERE ${2}`)).toBe('SELECT `a` + 1.5e+0 FROM `t` WHERE 2');
    expect(text(joined([sql`1`, sql`2`], ', '))).toBe('1, 2');
  });

  it('holds numbers to the last bit, and none that could begin a comment', () => {
    expect(text(sql`${0.1 + 0.2} ${-5} ${-1e-300} ${2 ** 53}`)).toBe(
      '3.0000000000000004e-1 (-5) (-1e-300) 9.007199254740992e+15',
    );
    expect(text(doubles([1, -2.5]))).toBe('[1e+0, -2.5e+0]');
    expect(text(integers([1, -2]))).toBe('[1, -2]');
    expect(() => sql`${NaN}`).toThrow(RangeError);
    expect(() => sql`${Infinity}`).toThrow(RangeError);
  });

  it('sends values beside its text, each once', () => {
    const name = boundText("'; DROP TABLE log; --");
    const part = sql`SELECT ${name}, ${boundTexts(['a', 'b'])}, ${name}`;
    expect(rendered(part)).toEqual({
      query: 'SELECT {p0:String}, {p1:Array(String)}, {p0:String}',
      params: { p0: "'; DROP TABLE log; --", p1: ['a', 'b'] },
    });
  });

  it('names results as the program likes, and nothing else', () => {
    expect(text(alias('r_s10'))).toBe('r_s10');
    for (const wrong of ['', 'a b', '1a', 'A', 'a`', 'a;']) expect(() => alias(wrong)).toThrow(RangeError);
  });
});

/** Reads a quoted name as ClickHouse's lexer does. @returns the name and what stands after it. */
function readName(quoted: string): readonly [string, string] {
  let name = '';
  for (let i = 1; i < quoted.length; i++) {
    if (quoted[i] === '\\') name += quoted[++i] ?? '';
    else if (quoted[i] === '`') return [name, quoted.slice(i + 1)];
    else name += quoted[i];
  }
  throw new Error('the name does not end');
}

it('a name is quoted so that all of it, and nothing more, is read as the name', () => {
  const hostile = ['`', '\\', '``; DROP TABLE x; --', '\\`', "a'b", 'ünï😀', '{p0:String}', '/*', '--'];
  const names = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(names, (name) => {
      expect(readName(text(identifier(name)))).toEqual([name, '']);
    }),
    { seed: 5, numRuns: 500 },
  );
});
