/** Expected hits from which the binomial is drawn as a rounded normal number. */
const large = 30;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Hits of n trials with chance p ≤ ½, by jumping from hit to hit. */
function fewHits(n: number, p: number, random: () => number): number {
  const step = Math.log1p(-p);
  let hits = -1;
  for (let trial = 0; trial <= n; hits++) trial += Math.floor(Math.log(1 - random()) / step) + 1;
  return hits;
}

/**
 * Hits of n trials with chance p. Exact where few hits or few misses are expected; otherwise normal, rounded.
 * @param n whole number ≥ 0. @param p 0–1.
 */
export function drawBinomial(n: number, p: number, random: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  if (n * p < large) return fewHits(n, p, random);
  const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(random));
  return Math.min(n, Math.max(0, drawn));
}

/**
 * Rows per bin of n rows that fall into bins with these shares.
 * @param shares non-negative, adding up to 1.
 */
export function drawCounts(shares: readonly number[], n: number, random: () => number): number[] {
  let rows = n;
  let rest = 1;
  return shares.map((share) => {
    const drawn = drawBinomial(rows, rest > 0 ? Math.min(1, share / rest) : 0, random);
    rows -= drawn;
    rest -= share;
    return drawn;
  });
}
