import { expect, it } from 'vitest';
import { columnType } from './column-type.ts';

it.each([
  ['Int64', { kind: 'integer', unsigned: false, bits: 64 }, false],
  ['Nullable(UInt8)', { kind: 'integer', unsigned: true, bits: 8 }, true],
  ['Float32', { kind: 'float' }, false],
  ['Decimal(10, 2)', { kind: 'decimal' }, false],
  ['Bool', { kind: 'boolean' }, false],
  ['LowCardinality(Nullable(String))', { kind: 'text' }, true],
  ['LowCardinality(FixedString(3))', { kind: 'text' }, false],
  ["Nullable(Enum8('a' = 1, 'b)' = 2))", { kind: 'text' }, true],
  ['UUID', { kind: 'text' }, false],
  ['Date32', { kind: 'date' }, false],
  ["DateTime('Europe/Zurich')", { kind: 'time' }, false],
  ["Nullable(DateTime64(9, 'UTC'))", { kind: 'fine-time', digits: 9 }, true],
  ['SimpleAggregateFunction(sum, UInt64)', { kind: 'integer', unsigned: true, bits: 64 }, false],
  ['Array(Int64)', { kind: 'other' }, false],
  ['Map(String, Float64)', { kind: 'other' }, false],
  ['AggregateFunction(count)', { kind: 'other' }, false],
  ['Tuple(a Nullable(Int8))', { kind: 'other' }, false],
])('%s', (text, of, nullable) => {
  expect(columnType(text)).toEqual({ of, nullable });
});
