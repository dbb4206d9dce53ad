import type { Span } from './scale.ts';

/** Round steps: 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

const clean = (value: number) => Number(value.toPrecision(12));

/**
 * Round numbers that cover the span in about `count` steps; the first and last become the axis' ends. Bounds the values
 * cannot leave hold the axis back.
 */
export function niceTicks(
  [low, high]: Span,
  count: number,
  bounds: readonly (number | null)[] = [],
): number[] {
  const length = high - low || Math.abs(high) || 1;
  const step = niceStep(length / Math.max(1, count));
  const [least, most] = bounds;
  const bottom = Math.max(
    Math.floor(low / step + 1e-9),
    least == null ? -Infinity : Math.ceil(least / step - 1e-9),
  );
  const top = Math.min(
    Math.ceil(high / step - 1e-9),
    most == null ? Infinity : Math.floor(most / step + 1e-9),
  );
  const last = top > bottom ? top : bottom + 1;
  return Array.from({ length: last - bottom + 1 }, (_, index) => clean((bottom + index) * step));
}

/** Round numbers inside the span, for an axis whose ends are the data's. */
export function ticksWithin([low, high]: Span, count: number): number[] {
  const inside = niceTicks([low, high], count).filter((tick) => tick >= low - 1e-9 && tick <= high + 1e-9);
  return inside.length > 0 ? inside : [low];
}
