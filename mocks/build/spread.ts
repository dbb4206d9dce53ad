/** Shares out a whole number in proportion to weights, so that the parts add up: the largest remainders get the rest. */
export function spread(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / all);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((share, i) => ({ i, remainder: share - Math.floor(share) }));
  for (const { i } of order.toSorted((a, b) => b.remainder - a.remainder || a.i - b.i).slice(0, rest))
    parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
