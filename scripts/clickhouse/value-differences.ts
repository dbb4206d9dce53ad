/** What differs between two values, in words; null for values whose parts are to be looked at. */
export type Comparison = (a: unknown, b: unknown, path: string) => readonly string[] | null;

/** True for numbers within a billionth of each other, and of sums that grow from terms of a size. */
export function near(a: number, b: number, size = 0): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), size);
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Where two values differ, part by part to the last, in words. */
export function valueDifferences(
  a: unknown,
  b: unknown,
  { compare, path }: { readonly compare: Comparison; readonly path: string },
): readonly string[] {
  const own = compare(a, b, path);
  if (own !== null) return own;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b))
    return [`${path}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`];
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [`${path}: ${a.length} items against ${b.length}`];
    return a.flatMap((item: unknown, i) => valueDifferences(item, b[i], { compare, path: `${path}[${i}]` }));
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) =>
    valueDifferences((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], {
      compare,
      path: `${path}.${name}`,
    }),
  );
}
