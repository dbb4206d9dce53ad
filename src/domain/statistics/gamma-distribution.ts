import { normalQuantile } from './normal-distribution.ts';

const lanczos = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_1, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
] as const;

/** ln Γ(a) for a > 0, to about 14 digits. Source: Lanczos (1964), g = 7, nine terms. */
export function logGamma(a: number): number {
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a);
  const base = a + 6.5;
  const sum = lanczos.reduce((total, c, i) => total + c / (a + i), 0.999_999_999_999_809_9);
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** x^a · e^−x / Γ(a), kept in logarithms until the end. */
const front = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * front(a, x);
}

/** Lentz's continued fraction of the upper tail, for x > a + 1. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    const step = c * d;
    product *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return product * front(a, x);
}

/**
 * Q(a, x): chance that a gamma variable of shape a and scale 1 lies above x, to about 13 digits and in the far tail too.
 * @param a > 0. @param x any number; 1 at and below 0.
 * @throws RangeError for a shape that is not positive.
 * Source: Press et al. (2007), Numerical Recipes, 6.2.
 */
export function gammaTail(a: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`no gamma distribution of shape ${a}`);
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : upperFraction(a, x);
}

/**
 * The x that a gamma variable of shape a and scale 1 exceeds with chance `tail`, to about 10 digits.
 * @param tail 0 < tail < 1.
 * @throws RangeError outside, or for a shape that is not positive.
 * Source: start from Wilson & Hilferty (1931), then bisection.
 */
export function gammaPoint(a: number, tail: number): number {
  const cube = 1 - 1 / (9 * a) - normalQuantile(tail) / (3 * Math.sqrt(a));
  let high = Math.max(a * cube ** 3, 1e-300);
  while (gammaTail(a, high) > tail) high *= 2;
  let low = high;
  while (low > 1e-300 && gammaTail(a, low) < tail) low /= 2;
  for (let step = 0; step < 60 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (gammaTail(a, middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance that a chi-squared variable exceeds x; 1 without degrees of freedom. @param freedom ≥ 0. */
export const chiSquaredTail = (x: number, freedom: number): number =>
  freedom === 0 ? 1 : gammaTail(freedom / 2, x / 2);

/** The x that a chi-squared variable exceeds with chance `tail`; 0 without degrees of freedom. */
export const chiSquaredPoint = (tail: number, freedom: number): number =>
  freedom === 0 ? 0 : 2 * gammaPoint(freedom / 2, tail);
