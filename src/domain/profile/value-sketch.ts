/**
 * Counts of real numbers in bins whose width grows with the value, so that any quantile is known within a fixed
 * relative accuracy and merging is plain addition. Source: DDSketch (Masson, Rim & Lee, VLDB 2019), here for both
 * signs and without collapsing: |x| from 1e-9 to 1e15 gives at most about 2 800 bins a sign at 1 % accuracy.
 */
export interface ValueSketch {
  /** Ascending. Sign of the key = sign of the value; 0 holds |x| < 1e-9. */
  readonly keys: readonly number[];
  readonly counts: readonly number[];
}

/** Relative accuracy of a quantile read from a sketch. */
export const sketchAccuracy = 0.01;
const gamma = (1 + sketchAccuracy) / (1 - sketchAccuracy);
const logGamma = Math.log(gamma);
const smallest = 1e-9;
const largest = 1e15;
const offset = 1 - Math.ceil(Math.log(smallest) / logGamma);

/** Key of the bin that holds a finite number. Magnitudes above 1e15 share the last bin. */
export function sketchKey(x: number): number {
  const size = Math.abs(x);
  if (size < smallest) return 0;
  const key = Math.ceil(Math.log(Math.min(size, largest)) / logGamma) + offset;
  return x < 0 ? -key : key;
}

/** The number that stands for a key, within {@link sketchAccuracy} of every value in its bin. */
export function sketchValue(key: number): number {
  if (key === 0) return 0;
  const size = (2 * gamma ** (Math.abs(key) - offset)) / (gamma + 1);
  return key < 0 ? -size : size;
}
