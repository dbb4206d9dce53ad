/**
 * x > 0 that solves 1 − (1 + x)·e^(−x) = k: the retrain interval, in units of 1/λ, of a loss that saturates. It is
 * −1 − W₋₁(−(1 − k)/e), with W₋₁ the lower branch of Lambert's function, and is solved directly because that argument
 * cannot be told from −1/e for small k.
 * @param k 0 < k < 1.
 * @throws RangeError outside.
 * Newton's method on the logarithm of both sides, from √(2k), inside brackets.
 */
export function intervalRoot(k: number): number {
  if (!(k > 0 && k < 1)) throw new RangeError(`no interval for ${k}`);
  // x²/2 − x³/3 + x⁴/8 is the left side for small x, where the closed form cancels.
  const left = (x: number) =>
    x < 1e-3 ? (x * x) / 2 - x ** 3 / 3 + x ** 4 / 8 : -Math.expm1(-x) - x * Math.exp(-x);
  let [low, high] = [0, 800];
  let x = Math.min(Math.sqrt(2 * k) * (1 + Math.sqrt(2 * k) / 3), 700);
  for (let step = 0; step < 200 && high - low > 1e-15 * x; step++) {
    const error = left(x) - k;
    if (error > 0) high = x;
    else low = x;
    const next = x - error / (x * Math.exp(-x));
    const inside = next > low && next < high;
    if (inside && Math.abs(next - x) <= 1e-15 * x) return next;
    x = inside ? next : (low + high) / 2;
  }
  return x;
}
