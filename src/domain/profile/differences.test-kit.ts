function flatten(given: unknown, path: string): [string, unknown][] {
  if (typeof given !== 'object' || given === null) return [[path, given]];
  return Object.entries(given).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

/** Paths of numbers that sums of fractions lead to; everything else is a count, a key or a text. */
const sums = /\.(mean|m2|coMoment|cells\.\d+\.3)$/;

const close = (path: string, value: unknown, wanted: unknown) =>
  typeof value === 'number' && typeof wanted === 'number' && sums.test(path)
    ? Math.abs(value - wanted) <= 1e-9 * (1 + Math.abs(wanted))
    : Object.is(value, wanted);

/**
 * Where two profiles differ: counts, keys and texts must be equal, sums within 1e-9 of their size or of one.
 * Empty when they are the same; otherwise one line per difference.
 */
export function differences(actual: unknown, expected: unknown): readonly string[] {
  const left = new Map(flatten(actual, ''));
  const right = new Map(flatten(expected, ''));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.has(path) !== right.has(path) || !close(path, left.get(path), right.get(path)))
    .map((path) => `${path}: ${String(left.get(path))} instead of ${String(right.get(path))}`);
}
