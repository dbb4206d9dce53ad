/**
 * Moves positions apart until neighbours are at least `gap` away, keeping their order and staying inside the span where
 * there is room. @returns the new positions in the order given.
 */
export function spread(
  positions: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = order.map((index) => Math.min(Math.max(positions[index] ?? 0, low), high));
  for (let index = 1; index < placed.length; index += 1)
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + gap);
  let ceiling = high;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  const result = [...positions];
  order.forEach((index, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
}
