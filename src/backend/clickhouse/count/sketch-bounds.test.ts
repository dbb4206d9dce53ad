import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchKey } from '#domain/profile/value-sketch.ts';
import { sketchBounds } from './sketch-bounds.ts';

const bounds = sketchBounds();
/** Key by comparing with the bounds, as the server does. */
const keyBy = (size: number) => bounds.findLastIndex((bound) => bound <= size);
const before = (value: number) => value * (1 - 2 ** -53);

describe('bounds of a value sketch', () => {
  it('ascend, one for each key, from 0 to the last key', () => {
    expect(bounds[0]).toBe(0);
    expect(bounds[1]).toBe(1e-9);
    expect(bounds.every((bound, key) => key === 0 || bound > (bounds[key - 1] ?? NaN))).toBe(true);
    expect(bounds).toHaveLength(sketchKey(1e300) + 1);
  });

  it('are exact to the last bit: the double at a bound has the key, the one below it the key before', () => {
    for (const [key, bound] of bounds.entries()) expect(sketchKey(bound)).toBe(key);
    for (const [key, bound] of bounds.slice(1).entries()) expect(sketchKey(before(bound))).toBe(key);
  });

  it('give every number the key of the sketch', () => {
    const sizes = fc.double({ min: 0, max: 1e18, noNaN: true });
    fc.assert(
      fc.property(sizes, (size) => {
        expect(keyBy(size)).toBe(sketchKey(size));
      }),
      { seed: 7 },
    );
  });
});
