import { chiSquaredPoint, chiSquaredTail } from '#domain/statistics/gamma-distribution.ts';
import { kolmogorovPoint, kolmogorovTail } from '#domain/statistics/kolmogorov.ts';
import { binsOf, total, type BinPolicy } from './bin-pair.ts';
import { poolRare } from './chi-squared.ts';
import type { DriftMeasureId } from './measure.ts';
import { binPair, referenceDeviation } from './own-reading.ts';
import type { Sides } from './reading.ts';
import { resampledNoise, type Noise } from './resampled-noise.ts';

/** Share of unchanged chunks that exceed the level shown as expected under no change. */
export const noiseLevel = 0.001;

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
  if (measure === 'wasserstein_normalised')
    return inDeviations(resampledNoise(sides, rows, { measure: 'wasserstein', policy }), sides);
  return resampledNoise(sides, rows, { measure, policy });
}
