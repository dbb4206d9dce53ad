/**
 * A number that spans many orders of magnitude, for a share drawn from 0 to 1: nothing below 0.1, the largest above
 * 0.9, and between them from the smallest to the largest by powers.
 */
export function spanned(share: number, most: number, smallest = 1e-12): number {
  if (share < 0.1) return 0;
  if (share > 0.9) return most;
  const power = Math.log(smallest) + ((share - 0.1) / 0.8) * (Math.log(most) - Math.log(smallest));
  return Math.min(most, Math.exp(power));
}

/** Fails on NaN, infinities and -0 anywhere in a result. */
export function assertFinite(value: unknown, path = 'result'): void {
  if (typeof value === 'number') {
    const minusZero = Object.is(value, -0);
    if (!Number.isFinite(value) || minusZero) throw new Error(`${path} is ${minusZero ? '-0' : value}`);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) assertFinite(inner, `${path}.${key}`);
}

/** Fails unless the numbers that are known do not fall, up to rounding. */
export function assertOrdered(...values: readonly (number | null | undefined)[]): void {
  const known = values.filter((value) => typeof value === 'number');
  for (const [i, value] of known.entries()) {
    const before = known[i - 1] ?? -Infinity;
    const slack =
      1e-9 * Math.max(Math.abs(value), Math.abs(before) === Infinity ? 0 : Math.abs(before), 1e-300);
    if (value < before - slack) throw new Error(`${value} stands after ${before}`);
  }
}
