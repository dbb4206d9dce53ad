/**
 * ∫ f over [from, to], cut at the given points so that each piece is smooth, by Simpson's rule on 96 steps a piece.
 * Cuts outside the range are passed over; 0 where the range is empty.
 */
export function integrate(
  f: (x: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
  cuts: readonly number[],
): number {
  if (!(to > from)) return 0;
  const points = [from, ...cuts.filter((cut) => cut > from && cut < to).toSorted((a, b) => a - b), to];
  const steps = 96;
  let sum = 0;
  for (const [i, left] of points.slice(0, -1).entries()) {
    const width = ((points[i + 1] as number) - left) / steps;
    let piece = f(left) + f(left + width * steps);
    for (let k = 1; k < steps; k++) piece += (k % 2 === 1 ? 4 : 2) * f(left + k * width);
    sum += (piece * width) / 3;
  }
  return sum;
}
