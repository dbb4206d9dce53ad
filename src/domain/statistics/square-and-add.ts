import type { Interval } from '#domain/quantity/interval.ts';

/** A value with the interval around it. */
export interface Bounded extends Interval {
  readonly value: number;
}

/**
 * 95 % interval of the mean of independent estimates from the interval of each: distances to the bounds are squared
 * and added, for the lower and the upper side apart. Keeps the asymmetry of intervals near 0 and 1, and does not
 * collapse there.
 * @param parts at least one.
 * Source: Newcombe (1998), method 10, carried from two to several by Zou & Donner (2008), Stat. Med. 27, 1693–1702.
 */
export function squareAndAdd(parts: readonly Bounded[]): Bounded {
  const k = parts.length;
  const sum = (of: (part: Bounded) => number) => parts.reduce((total, part) => total + of(part), 0);
  const value = sum((part) => part.value) / k;
  return {
    value,
    low: value - Math.sqrt(sum((part) => (part.value - part.low) ** 2)) / k,
    high: value + Math.sqrt(sum((part) => (part.high - part.value) ** 2)) / k,
  };
}
