import { chiSquaredPoint, chiSquaredTail } from '#domain/statistics/gamma-distribution.ts';
import { kolmogorovPoint, kolmogorovTail } from '#domain/statistics/kolmogorov.ts';
import { binsOf, total, type BinPolicy } from './bin-pair.ts';
import { poolRare } from './chi-squared.ts';
import type { DriftMeasureId } from './measure.ts';
import { binPair, referenceDeviation } from './own-reading.ts';
import type { Sides } from './reading.ts';
import { resampledNoise, type Noise } from './resampled-noise.ts';

/** Share of unchanged chunks that exceed the level shown as expected under no change. */
export const noiseLevel = 0.0001;

/** χ² of pooled bins, times a factor: what the stability index and Pearson's statistic follow without change. */
function chiNoise(
  sides: Sides,
  policy: BinPolicy,
  factorOf: (rows: number, reference: number) => number,
): Noise {
  const pair = poolRare(binPair(sides, policy));
  const freedom = Math.max(0, pair.reference.length - 1);
  const factor = factorOf(total(pair.chunk), total(pair.reference));
  return {
    point: (tail) => factor * chiSquaredPoint(tail, freedom),
    tail: (value) => chiSquaredTail(value / factor, freedom),
  };
}

/** Chance that the k most extreme of n + N like rows are all among the n. */
function chanceBeyond(k: number, n: number, reference: number): number {
  let chance = 1;
  for (let i = 0; i < k && chance > 1e-12; i++) chance *= (n - i) / (n + reference - i);
  return chance;
}

/**
 * A single row far outside the reference can make any Wasserstein distance; no draw from the reference foretells it. So
 * where the distance is large because of such rows alone, what counts is the chance of so many of them.
 */
function sparingOutliers(noise: Noise, { spec, reference, chunk }: Sides): Noise {
  if (spec.kind !== 'numeric' || reference.kind !== 'numeric' || chunk.kind !== 'numeric') return noise;
  const [first, last] = [spec.edges[0] ?? 0, spec.edges.at(-1) ?? 0];
  const { below, above, min, max, values } = chunk;
  if (below + above === 0) return noise;
  const sides = [below * (first - (min ?? first)), above * ((max ?? last) - last)];
  const outside = total(sides) / values.n;
  const many = Math.min(...[below, above].map((rows) => chanceBeyond(rows, values.n, reference.values.n)));
  return {
    ...noise,
    tail: (value) => Math.max(noise.tail(value), Math.min(many, noise.tail(Math.max(0, value - outside)))),
  };
}

function wassersteinNoise(sides: Sides, rows: number, policy: BinPolicy): Noise | null {
  const noise = resampledNoise(sides, rows, { measure: 'wasserstein', policy });
  return noise && sparingOutliers(noise, sides);
}

function inDeviations(noise: Noise | null, { reference }: Sides): Noise | null {
  const deviation = reference.kind === 'numeric' ? referenceDeviation(reference) : 0;
  if (!noise || deviation === 0) return null;
  return { point: (tail) => noise.point(tail) / deviation, tail: (value) => noise.tail(value * deviation) };
}

/**
 * What chance alone does to a measure between a reference and a chunk of these sizes: by formula for the stability
 * index, chi-squared and Kolmogorov–Smirnov, otherwise from seeded draws.
 * @returns null where there is nothing to expect (no rows, no values).
 */
export function noiseOf(sides: Sides, measure: DriftMeasureId, policy: BinPolicy): Noise | null {
  const [rows, ofReference] = [total(binsOf(sides.chunk, policy)), total(binsOf(sides.reference, policy))];
  if (rows === 0 || ofReference === 0) return null;
  const effective = (rows * ofReference) / (rows + ofReference);
  if (measure === 'chi2') return chiNoise(sides, policy, () => 1);
  if (measure === 'psi') return chiNoise(sides, policy, (n, m) => 1 / n + 1 / m);
  if (measure === 'kolmogorov_smirnov')
    return {
      point: (tail) => Math.min(1, kolmogorovPoint(tail, effective)),
      tail: (value) => kolmogorovTail(value, effective),
    };
  if (measure === 'wasserstein') return wassersteinNoise(sides, rows, policy);
  if (measure === 'wasserstein_normalised') return inDeviations(wassersteinNoise(sides, rows, policy), sides);
  return resampledNoise(sides, rows, { measure, policy });
}
