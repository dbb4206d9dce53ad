/** What is added to √n · gap for a finite sample. Source: Vrbik (2018), Adv. Appl. Stat. 52, 337–351. */
const corrected = (gap: number, n: number): number => {
  const x = Math.sqrt(n) * gap;
  return x + 1 / (6 * Math.sqrt(n)) + (x - 1) / (4 * n);
};

/**
 * Chance that the largest gap between two empirical distributions of one continuous distribution exceeds a gap: the
 * tail of Kolmogorov's limit, corrected for finite samples. Where values repeat the true chance is smaller.
 * @param gap 0–1. @param effective n·m / (n + m) of the two samples, > 0.
 * Source: Kolmogorov (1933), Smirnov (1948).
 */
export function kolmogorovTail(gap: number, effective: number): number {
  const x = corrected(gap, effective);
  // Below 0.3 the chance differs from 1 by less than 1e-5, and the series converges slowly.
  if (x < 0.3) return 1;
  let sum = 0;
  for (let k = 1; k <= 12; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, 2 * sum));
}

/** The gap that {@link kolmogorovTail} exceeds with chance `tail`, by the first term of the series: never too small. */
export function kolmogorovPoint(tail: number, effective: number): number {
  const x = Math.sqrt(-Math.log(tail / 2) / 2);
  const root = Math.sqrt(effective);
  return Math.max(0, (x - 1 / (6 * root) + 1 / (4 * effective)) / (root + 1 / (4 * root)));
}
