import { binnedKolmogorovSmirnov, binnedWasserstein } from './bin-steps.ts';
import { chiSquared } from './chi-squared.ts';
import type { DriftMeasureId } from './measure.ts';
import { binPair, binReading, isStepMeasure } from './own-reading.ts';
import { exactly, noReading, within, type Reading, type Sides } from './reading.ts';
import { nannymlSteps } from './value-steps.ts';

/**
 * A measure as NannyML 0.13.1 takes it: missing values left out, all rows outside the reference's bins in one bin,
 * Jensen–Shannon in base 2, chi-squared on raw counts with Yates' correction for two categories.
 */
export function nannymlReading(sides: Sides, measure: DriftMeasureId): Reading {
  const { spec, reference, chunk } = sides;
  if (isStepMeasure(measure)) {
    if (spec.kind !== 'numeric' || reference.kind !== 'numeric' || chunk.kind !== 'numeric')
      return noReading('Only numbers have this distance.');
    const isGap = measure === 'kolmogorov_smirnov';
    if (reference.exact && chunk.exact) {
      const steps = nannymlSteps(reference.exact, chunk.exact);
      return exactly(isGap ? steps?.kolmogorovSmirnov : steps?.wasserstein);
    }
    return within(
      isGap
        ? binnedKolmogorovSmirnov(reference, chunk, { reference: 0, chunk: 0 })
        : binnedWasserstein(spec.edges, reference, chunk),
    );
  }
  const pair = binPair(sides, { countMissing: false, sidesApart: false });
  if (measure !== 'chi2') return binReading(pair, measure);
  const test = chiSquared(pair, true);
  return exactly(test?.statistic, test?.pValue ?? null);
}
