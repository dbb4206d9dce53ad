const rangePattern = /^(\d+)-(\d+)$/;

/**
 * Name of neighbouring chunks put together. Ranges of rows that follow on each other become one range (`0-4999` and
 * `5000-9999` are `0-9999`); anything else is named from its first to its last chunk (`2026-01-01..2026-01-03`).
 * @param keys of at least one chunk, in order.
 */
export function spanKey(keys: readonly string[]): string {
  const [first = ''] = keys;
  const last = keys.at(-1) ?? first;
  if (first === last) return first;
  const ranges = keys.map((key) => rangePattern.exec(key)?.slice(1).map(Number));
  const follow = ranges.every(
    (range, i) => range && (i === 0 || range[0] === (ranges[i - 1]?.[1] ?? NaN) + 1),
  );
  return follow ? `${ranges[0]?.[0]}-${ranges.at(-1)?.[1]}` : `${first}..${last}`;
}
