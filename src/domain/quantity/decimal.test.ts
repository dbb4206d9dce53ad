import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDecimals, decimalNumber, decimalText, parseDecimal, zero } from './decimal.ts';

it.each([
  ['12.40', '12.40', 12.4],
  ['-5', '-5', -5],
  ['.5', '0.5', 0.5],
  ['+7.', '7', 7],
  ['-1.289E-2', '-0.01289', -0.01289],
  ['1e3', '1000', 1000],
  ['12.5E1', '125', 125],
  ['0', '0', 0],
])('reads %s as %s', (text, shown, value) => {
  const decimal = parseDecimal(text);
  expect(decimal && decimalText(decimal)).toBe(shown);
  expect(decimal && decimalNumber(decimal)).toBe(value);
});

it.each(['', '.', 'NULL', '1,5', '1.2.3', '0x10', 'Infinity', '1e9999'])('does not read "%s"', (text) => {
  expect(parseDecimal(text)).toBeNull();
});

it('adds cents to cents, in any order, without losing any', () => {
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }));
  fc.assert(
    fc.property(amounts, (cents) => {
      const sum = cents
        .map((amount) => ({ units: BigInt(amount), scale: 2 }))
        .reduce<typeof zero>(addDecimals, zero);
      expect(sum.units).toBe(BigInt(cents.reduce((total, amount) => total + amount, 0)));
    }),
  );
});
