export type Span = readonly [low: number, high: number];

/** Straight line from values to pixels. */
export interface Scale {
  readonly domain: Span;
  readonly range: Span;
  at(value: number): number;
}

export function linearScale(domain: Span, range: Span): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  const length = high - low || 1;
  return { domain, range, at: (value) => start + ((value - low) / length) * (end - start) };
}

/** Smallest and largest of the values that are there; null when there are none. */
export function extent(values: readonly (number | null)[]): Span | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** Widest distance between neighbours that occurs most: how much room a point has. 1 for a single point. */
export function typicalStep(positions: readonly number[]): number {
  const steps = positions
    .slice(1)
    .map((position, index) => position - (positions[index] ?? position))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 1;
}

/** Index of the position nearest to a place; −1 when there are none. */
export function nearest(positions: readonly number[], place: number): number {
  let [best, distance] = [-1, Infinity];
  positions.forEach((position, index) => {
    const away = Math.abs(position - place);
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}
