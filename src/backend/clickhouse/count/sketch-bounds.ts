import { sketchKey, sketchValue } from '#domain/profile/value-sketch.ts';
import { leastDouble } from '#backend/clickhouse/sql/next-double.ts';

const lastKey = sketchKey(Number.MAX_VALUE);

/**
 * The least size with each key of a value sketch, key 0 first: the keys' own logarithm, turned into doubles to compare
 * with, because a server's logarithm may round to the other side of a bound.
 */
export function sketchBounds(): readonly number[] {
  const bounds = [0];
  for (let key = 1; key <= lastKey; key++) {
    // A bin reaches 1 % around its value; where the sketch begins and ends it is cut off.
    const value = sketchValue(key);
    const high = Math.min(value * 1.0099, 1e15);
    bounds.push(leastDouble(value * 0.98, high, (size) => sketchKey(size) >= key));
  }
  return bounds;
}
