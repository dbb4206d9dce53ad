import { describe, expect, it } from 'vitest';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import { idsOf } from './id-column.ts';

const numbers = (values: readonly number[], valid: readonly number[] | null = null) =>
  idsOf({
    kind: 'number',
    instant: false,
    values: Float64Array.from(values),
    valid: valid && Uint8Array.from(valid),
  });

describe('ids', () => {
  it('are the same whether a file holds them as numbers or as text', () => {
    const values = [0, 7, 123456789012345, 999999999999999, 1e15, 9007199254740991, -5];
    expect(numbers(values)).toEqual(idsOf(encodeStrings(values.map(String))));
  });

  it('stay text when they are more than a number', () => {
    expect(idsOf(encodeStrings(['007', 'a-1', '1.50', '', '12345678901234567890']))).toEqual([
      '007',
      'a-1',
      '1.50',
      '',
      '12345678901234567890',
    ]);
  });

  it('are missing where a row has none', () => {
    expect(numbers([1, 2, NaN], [1, 0, 1])).toEqual([1, null, null]);
    expect(idsOf(encodeStrings([null, '1']))).toEqual([null, 1]);
  });
});
