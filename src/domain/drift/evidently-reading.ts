import type { NumericProfile, ValueCounts } from '#domain/profile/feature-profile.ts';
import { mergeValues } from '#domain/profile/merge-values.ts';
import { chiSquaredTail } from '#domain/statistics/gamma-distribution.ts';
import { kolmogorovTail } from '#domain/statistics/kolmogorov.ts';
import { binEdges } from './bin-edges.ts';
import { binnedWasserstein } from './bin-steps.ts';
import { sharesOf, total, type BinPair } from './bin-pair.ts';
import { binnedValues } from './binned-values.ts';
import { hellinger, jensenShannon, stabilityIndex, type SharePair } from './distances.ts';
import type { DriftMeasureId } from './measure.ts';
import { binPair, ownReading, referenceDeviation } from './own-reading.ts';
import { exactly, noReading, scaled, within, type Reading, type Sides } from './reading.ts';
import { exactSteps } from './value-steps.ts';

interface NumericSides {
  readonly edges: readonly number[];
  readonly reference: NumericProfile;
  readonly chunk: NumericProfile;
}

type Exact = { readonly a: ValueCounts; readonly b: ValueCounts };

/** Distinct values of the reference above which numbers are cut into bins rather than taken one by one. */
const binnedAbove = 20;
/** A standard deviation is taken to be at least this. */
const leastDeviation = 0.001;

const exactOf = ({ reference, chunk }: NumericSides): Exact | null =>
  reference.exact && chunk.exact ? { a: reference.exact, b: chunk.exact } : null;

const oneByOne = (a: ValueCounts, b: ValueCounts): BinPair => {
  const none = (values: ValueCounts): ValueCounts => ({ ...values, counts: values.counts.map(() => 0) });
  return { reference: mergeValues(a, none(b)).counts, chunk: mergeValues(none(a), b).counts };
};

const cut = (edges: readonly number[], { a, b }: Exact): BinPair => ({
  reference: binnedValues(edges, a, 0).counts,
  chunk: binnedValues(edges, b, 0).counts,
});

/** Edges by Sturges' rule over both together, or over their distinct values alone. */
function pairOfValues(exact: Exact, distinct: boolean): BinPair {
  const both = mergeValues(exact.a, exact.b);
  if (!distinct && exact.a.values.length <= binnedAbove) return oneByOne(exact.a, exact.b);
  const counted = distinct ? { ...both, counts: both.values.map(() => 1) } : both;
  return cut(binEdges(counted, 'sturges'), exact);
}

/** Bins that neither side has do not exist for a tool that lists the values it meets. */
function withoutEmpty({ reference, chunk }: BinPair): BinPair {
  const used = (_: number, i: number) => (reference[i] ?? 0) + (chunk[i] ?? 0) > 0;
  return { reference: reference.filter(used), chunk: chunk.filter(used) };
}

/** Replaces 0 by 0.0001, or by a millionth of the least share where that is at most 0.0001. */
function withoutZeros(shares: readonly number[]): readonly number[] {
  const least = Math.min(...shares.filter((share) => share > 0));
  const stand = least <= 0.0001 ? least / 1e6 : 0.0001;
  return shares.map((share) => (share === 0 ? stand : share));
}

function shareReading(shares: SharePair, measure: DriftMeasureId): Reading {
  if (measure === 'jensen_shannon') return exactly(jensenShannon(shares, 'e'));
  if (measure === 'hellinger') return exactly(hellinger(shares));
  return exactly(stabilityIndex({ p: withoutZeros(shares.p), q: withoutZeros(shares.q) }));
}

/** Pearson’s test of the chunk's counts against the reference's, brought to the chunk's size, as expectation. */
function scaledChiSquared({ reference, chunk }: BinPair): number | null {
  const [n, m] = [total(reference), total(chunk)];
  if (n === 0 || m === 0) return null;
  const bins = reference.map((count, i) => [(count * m) / n, chunk[i] ?? 0] as const);
  const statistic = bins.reduce((sum, [a, b]) => sum + (a - b) ** 2 / a, 0);
  return statistic === Infinity ? 0 : chiSquaredTail(statistic, bins.length - 1);
}

function stepReading(sides: NumericSides, measure: DriftMeasureId): Reading {
  const { edges, reference, chunk } = sides;
  const exact = exactOf(sides);
  const steps = exact && exactSteps(exact.a, exact.b);
  if (measure === 'wasserstein') {
    const raw = exact ? exactly(steps?.wasserstein) : within(binnedWasserstein(edges, reference, chunk));
    return scaled(raw, 1 / Math.max(leastDeviation, referenceDeviation(reference)));
  }
  const gap = ownReading({ spec: { kind: 'numeric', edges }, reference, chunk }, 'kolmogorov_smirnov');
  const [n, m] = [reference.values.n, chunk.values.n];
  const used = steps?.kolmogorovSmirnov ?? gap.value;
  if (used === null || n === 0 || m === 0) return noReading('Reference or chunk has no value here.');
  const pValue = kolmogorovTail(used, Math.max(1, Math.round((n * m) / (n + m))));
  return exactly(pValue, pValue);
}

/**
 * A measure as Evidently 0.7.21 takes it: missing values left out; numbers with more than 20 distinct values cut by
 * Sturges' rule over reference and chunk together, others taken one by one; Jensen–Shannon in base e; tests as p-values.
 * Where the values are not at hand, the reference's own bins stand in.
 */
export function evidentlyReading(sides: Sides, measure: DriftMeasureId): Reading {
  const { spec, reference, chunk } = sides;
  const numeric =
    spec.kind === 'numeric' && reference.kind === 'numeric' && chunk.kind === 'numeric'
      ? { edges: spec.edges, reference, chunk }
      : null;
  if (measure === 'kolmogorov_smirnov' || measure === 'wasserstein')
    return numeric ? stepReading(numeric, measure) : noReading('Only numbers have this distance.');
  const exact = numeric && exactOf(numeric);
  const pair = exact
    ? pairOfValues(exact, measure === 'hellinger')
    : withoutEmpty(binPair(sides, { countMissing: false, sidesApart: false }));
  if (measure === 'chi2') {
    const pValue = scaledChiSquared(pair);
    return exactly(pValue, pValue);
  }
  const shares = sharesOf(pair);
  return shares ? shareReading(shares, measure) : noReading('Reference or chunk has no value here.');
}
