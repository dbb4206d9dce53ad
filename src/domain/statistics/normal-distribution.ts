const rootTwoPi = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution at x. Finite for every x; 0 at ±∞. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / rootTwoPi;

/** Φ(x) − ½ by its Taylor series (Marsaglia 2004, J. Stat. Softw. 11(4)), for |x| < 5. */
function fromCentre(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum * normalDensity(x);
}

/** 1 − Φ(x) for x ≥ 5 by Laplace's continued fraction; keeps its relative precision far out in the tail. */
function upperTail(x: number): number {
  let fraction = x;
  for (let k = 60; k > 0; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

/**
 * Φ: chance that a standard normal variable is at most x, to about 14 digits, in the tails too.
 * @param x any number, ±∞ included (0 and 1); NaN gives NaN.
 */
export function normalCdf(x: number): number {
  if (x >= 5) return x === Infinity ? 1 : 1 - upperTail(x);
  if (x <= -5) return x === -Infinity ? 0 : upperTail(-x);
  return 0.5 + fromCentre(x);
}

/**
 * The inverse of Φ, to about 14 digits.
 * @param p 0 < p < 1.
 * @throws RangeError outside.
 * Source: start from Abramowitz & Stegun (1964) 26.2.23, then Halley's steps on Φ.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile at ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x =
    (2.515_517 + t * (0.802_853 + t * 0.010_328)) / (1 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308))) -
    t;
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}

/**
 * The unit normal linear loss L(u) = φ(u) − |u|·Φ(−|u|): expected loss, in standard deviations, of deciding now about
 * something that lies u standard deviations from the point of indifference. 0.3989 at 0, falling to 0; never negative.
 * Source: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory.
 */
export const unitNormalLoss = (u: number): number =>
  Math.abs(u) > 38 ? 0 : Math.max(0, normalDensity(u) - Math.abs(u) * normalCdf(-Math.abs(u)));
