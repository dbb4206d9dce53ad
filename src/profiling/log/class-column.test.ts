import { describe, expect, it } from 'vitest';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import { classCodes, className, collectClasses } from './class-column.ts';

describe('classes', () => {
  it.each([
    [1, '1'],
    ['1', '1'],
    ['1.0', '1'],
    [-2, '-2'],
    [true, 'true'],
    ['True', 'true'],
    ['FALSE', 'false'],
    [' yes ', 'yes'],
    ['1.5', '1.5'],
    ['Paid', 'Paid'],
  ])('%j is the class %s', (value, name) => {
    expect(className(value)).toBe(name);
  });

  it('are coded alike in a column of numbers and one of text; NaN and empty rows have none', () => {
    const column = {
      kind: 'number',
      instant: false,
      values: Float64Array.of(1, NaN, 0, 1, 0),
      valid: Uint8Array.of(1, 1, 1, 1, 0),
    } as const;
    expect(classCodes(column)).toEqual({ codes: Int32Array.of(0, -1, 1, 0, -1), names: ['1', '0'] });
    const text = classCodes(encodeStrings(['1', null, '0', '1', null]));
    expect(text).toEqual({ codes: Int32Array.of(0, -1, 1, 0, -1), names: ['1', '0'] });
  });

  it('are collected only where a row has them', () => {
    const seen = new Set<string>();
    collectClasses({ kind: 'text', codes: Int32Array.of(1, 1, -1), dictionary: ['unused', 'used'] }, seen);
    expect([...seen]).toEqual(['used']);
  });
});
