import type { NumericProfile, ValueCounts } from '#domain/profile/feature-profile.ts';
import { populationVariance } from '#domain/profile/moments.ts';
import { binnedKolmogorovSmirnov, binnedWasserstein } from './bin-steps.ts';
import { binsOf, missingRows, sharesOf, type BinPair, type BinPolicy } from './bin-pair.ts';
import { chiSquared, poolRare } from './chi-squared.ts';
import { hellinger, jensenShannon, lInfinity, stabilityIndex, totalVariation } from './distances.ts';
import type { DriftMeasureId } from './measure.ts';
import { exactly, noReading, scaled, within, type Reading, type Sides } from './reading.ts';
import { exactSteps } from './value-steps.ts';

/** Reference and chunk in the same bins. */
export const binPair = ({ reference, chunk }: Sides, policy: BinPolicy): BinPair => ({
  reference: binsOf(reference, policy),
  chunk: binsOf(chunk, policy),
});

const half = (counts: readonly number[]) => counts.map((count) => count + 0.5);

/** The stability index of pooled bins, each count raised by ½ so that a bin of one side alone stays finite. */
export function smoothedStability(pair: BinPair): number | null {
  if (sharesOf(pair) === null) return null;
  const pooled = poolRare(pair);
  const shares = sharesOf({ reference: half(pooled.reference), chunk: half(pooled.chunk) });
  return shares && stabilityIndex(shares);
}

/** A measure that needs nothing but bins. */
export function binReading(pair: BinPair, measure: DriftMeasureId): Reading {
  const shares = sharesOf(pair);
  if (shares === null) return noReading('Reference or chunk has no row.');
  if (measure === 'jensen_shannon') return exactly(jensenShannon(shares));
  if (measure === 'hellinger') return exactly(hellinger(shares));
  if (measure === 'l_infinity') return exactly(lInfinity(shares));
  if (measure === 'total_variation') return exactly(totalVariation(shares));
  if (measure === 'psi') return exactly(smoothedStability(pair));
  const test = chiSquared(poolRare(pair), false);
  return exactly(test?.statistic, test?.pValue ?? null);
}

/** The values with the rows that have none put before all of them. */
function withMissing({ exact, ...feature }: NumericProfile): ValueCounts {
  const { values, counts } = exact ?? { values: [], counts: [] };
  const missing = missingRows(feature);
  return missing > 0 ? { values: [-Infinity, ...values], counts: [missing, ...counts] } : { values, counts };
}

/** Standard deviation of the reference, ddof 0; 0 where it is constant or empty. */
export const referenceDeviation = ({ values }: NumericProfile): number =>
  Math.sqrt(populationVariance(values) ?? 0);

function stepReading(
  edges: readonly number[],
  { reference, chunk }: { readonly reference: NumericProfile; readonly chunk: NumericProfile },
  measure: DriftMeasureId,
): Reading {
  const exact = reference.exact && chunk.exact ? { a: reference.exact, b: chunk.exact } : null;
  if (measure === 'kolmogorov_smirnov')
    return exact
      ? exactly(exactSteps(withMissing(reference), withMissing(chunk))?.kolmogorovSmirnov)
      : within(
          binnedKolmogorovSmirnov(reference, chunk, {
            reference: missingRows(reference),
            chunk: missingRows(chunk),
          }),
        );
  const raw = exact
    ? exactly(exactSteps(exact.a, exact.b)?.wasserstein)
    : within(binnedWasserstein(edges, reference, chunk));
  if (measure === 'wasserstein') return raw;
  const deviation = referenceDeviation(reference);
  return deviation > 0 ? scaled(raw, 1 / deviation) : noReading('The reference is constant.');
}

export const isStepMeasure = (measure: DriftMeasureId): boolean =>
  measure === 'kolmogorov_smirnov' || measure === 'wasserstein' || measure === 'wasserstein_normalised';

/**
 * A measure by our own conventions: missing values are a bin of their own, and count as smaller than any value for
 * Kolmogorov–Smirnov; Wasserstein, which needs a distance, leaves them out.
 */
export function ownReading(sides: Sides, measure: DriftMeasureId): Reading {
  const { spec, reference, chunk } = sides;
  if (!isStepMeasure(measure))
    return binReading(binPair(sides, { countMissing: true, sidesApart: true }), measure);
  if (spec.kind !== 'numeric' || reference.kind !== 'numeric' || chunk.kind !== 'numeric')
    return noReading('Only numbers have this distance.');
  return stepReading(spec.edges, { reference, chunk }, measure);
}
