import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { total } from './bin-pair.ts';

/** Kolmogorov–Smirnov and Wasserstein distance between two sets of numbers. */
export interface StepDistances {
  /** 0–1. */
  readonly kolmogorovSmirnov: number;
  /** In the unit of the numbers. */
  readonly wasserstein: number;
}

/** The distances of a pair of sets of numbers, or null when one is empty. */
export type StepMeasure = (reference: ValueCounts, chunk: ValueCounts) => StepDistances | null;

/**
 * Exact distances between the empirical distributions: the largest gap of the two step functions, and the area between
 * them. Equal to SciPy's `ks_2samp(…).statistic` and `wasserstein_distance`.
 */
export const exactSteps: StepMeasure = (reference, chunk) => {
  const [n, m] = [total(reference.counts), total(chunk.counts)];
  if (n === 0 || m === 0) return null;
  let [i, j, seen, met] = [0, 0, 0, 0];
  let [gap, area, before] = [0, 0, NaN];
  while (i < reference.values.length || j < chunk.values.length) {
    const left = reference.values[i] ?? Infinity;
    const right = chunk.values[j] ?? Infinity;
    const value = Math.min(left, right);
    const off = Math.abs(seen / n - met / m);
    if (off > 0) area += off * (value - before);
    if (left === value) seen += reference.counts[i++] ?? 0;
    if (right === value) met += chunk.counts[j++] ?? 0;
    gap = Math.max(gap, Math.abs(seen / n - met / m));
    before = value;
  }
  return { kolmogorovSmirnov: gap, wasserstein: area };
};

const peerBins = 10_000;

/** Equal-width edges over the values as numpy's `linspace(min, max)`; ½ to both sides of a constant. */
function peerEdge(values: readonly number[]): {
  readonly at: (bin: number) => number;
  readonly width: number;
} {
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 0];
  const [first, last] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const width = (last - first) / peerBins;
  return { at: (bin) => (bin === peerBins ? last : first + bin * width), width };
}

/** Numbers below each right edge, the last one included; those below the first edge are left out. */
function cumulated({ values, counts }: ValueCounts, at: (bin: number) => number): Float64Array {
  const sums = new Float64Array(peerBins);
  let i = values.findIndex((value) => value >= at(0));
  if (i < 0) return sums;
  let sum = 0;
  for (let bin = 0; bin < peerBins; bin++) {
    const edge = at(bin + 1);
    for (; i < values.length; i++) {
      const value = values[i] as number;
      if (value > edge || (value === edge && bin < peerBins - 1)) break;
      sum += counts[i] as number;
    }
    sums[bin] = sum;
  }
  return sums;
}

/**
 * The distances as NannyML 0.13.1 computes them. From 10 000 rows of the reference on, both step functions are taken
 * at the right edges of 10 000 equal bins over the reference's range; rows below it count into the chunk's function,
 * rows above it never do; for Wasserstein one row too many counts as below, and the distances of the rows outside to
 * the range are added. Below 10 000 rows: exact.
 */
export const nannymlSteps: StepMeasure = (reference, chunk) => {
  const [n, m] = [total(reference.counts), total(chunk.counts)];
  if (n < peerBins || m === 0) return exactSteps(reference, chunk);
  const { at, width } = peerEdge(reference.values);
  const [first, last] = [at(0), at(peerBins)];
  let [below, outside] = [0, 0];
  for (const [i, value] of chunk.values.entries()) {
    const rows = chunk.counts[i] ?? 0;
    if (value < first) below += rows;
    outside += Math.max(0, first - value, value - last) * rows;
  }
  const [ours, theirs] = [cumulated(reference, at), cumulated(chunk, at)];
  const extra = below > 0 ? (below + 1) / m : 0;
  let [gap, area] = [0, 0];
  for (let bin = 0; bin < peerBins; bin++) {
    const [f, g] = [(ours[bin] as number) / n, (theirs[bin] as number) / m];
    gap = Math.max(gap, Math.abs(f - g - below / m));
    area += Math.abs(f - g - extra);
  }
  return { kolmogorovSmirnov: gap, wasserstein: width * area + outside / m };
};
