import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import { gammaPoint, gammaTail } from '#domain/statistics/gamma-distribution.ts';
import { drawCounts } from '#domain/statistics/multinomial.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import { binsOf, total, type BinPolicy } from './bin-pair.ts';
import { hellinger, jensenShannon, lInfinity, totalVariation, type SharePair } from './distances.ts';
import type { DriftMeasureId } from './measure.ts';

/** The square of a measure under no change, as a gamma distribution. */
interface SquareLaw {
  readonly shape: number;
  readonly scale: number;
}

const draws = 200;

/** Wasserstein's bins are cut in so many parts, so that what moves inside a bin counts too. */
const parts = 4;

type Distance = (pair: SharePair) => number;

/** Shares with ½ row for bins without any: what is rare in the reference is not impossible after it. */
function shares(counts: readonly number[]): readonly number[] {
  const filled = counts.map((count) => count || 0.5);
  const all = total(filled);
  return filled.map((count) => count / all);
}

/**
 * The edges with a stretch as wide as all of them on each side: of N rows of the reference, about one row in N after it
 * lies beyond the smallest, and one beyond the largest of them.
 */
function widened(edges: readonly number[]): readonly number[] {
  const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  return [first - (last - first), ...edges, last + (last - first)];
}

/** The area between two distributions on equal parts of bins. */
function areaOver(edges: readonly number[]): Distance {
  const widths = edges
    .slice(1)
    .flatMap((edge, i) => new Array<number>(parts).fill((edge - (edges[i] ?? 0)) / parts));
  return ({ p, q }) => {
    let [off, area] = [0, 0];
    for (const [i, width] of widths.entries()) {
      off += (p[i] ?? 0) - (q[i] ?? 0);
      area += Math.abs(off) * width;
    }
    return area;
  };
}

const simple: Partial<Record<DriftMeasureId, Distance>> = {
  jensen_shannon: jensenShannon,
  hellinger,
  l_infinity: lInfinity,
  total_variation: totalVariation,
};

/** What to draw from, and what to measure; null where the measure is not resampled or there is nothing to draw. */
function setUp(
  { spec, reference }: { readonly spec: FeatureSpec; readonly reference: FeatureProfile },
  measure: DriftMeasureId,
  policy: BinPolicy,
): { readonly p: readonly number[]; readonly distance: Distance } | null {
  const distance = simple[measure];
  const counts = distance ? binsOf(reference, policy) : reference.counts;
  if (total(counts) === 0) return null;
  if (distance) return { p: shares(counts), distance };
  if (spec.kind !== 'numeric') return null;
  const edges = widened(spec.edges);
  const rare = total(counts) / (total(counts) + 1);
  const p = shares([rare, ...counts, rare]).flatMap((share) => new Array<number>(parts).fill(share / parts));
  return { p, distance: areaOver(edges) };
}

function lawOf(p: readonly number[], distance: Distance, rows: number): SquareLaw {
  const random = seededRandom(rows * 31 + p.length);
  const squares = Array.from({ length: draws }, () => {
    const drawn = drawCounts(p, rows, random);
    return distance({ p, q: drawn.map((count) => count / rows) }) ** 2;
  });
  const mean = total(squares) / draws;
  const variance = squares.reduce((sum, square) => sum + (square - mean) ** 2, 0) / (draws - 1);
  return variance > 0 ? { shape: mean ** 2 / variance, scale: variance / mean } : { shape: 1, scale: 0 };
}

/** Sizes that draws are made for: steps of √2, so that chunks of about one size share them. */
const nearestSize = (rows: number): number =>
  Math.max(2, Math.round(2 ** (Math.round(2 * Math.log2(rows)) / 2)));

const laws = new WeakMap<FeatureProfile, Map<string, SquareLaw | null>>();

function cachedLaw(
  column: { readonly spec: FeatureSpec; readonly reference: FeatureProfile },
  { measure, policy, size }: { measure: DriftMeasureId; policy: BinPolicy; size: number },
): SquareLaw | null {
  const known = laws.get(column.reference) ?? new Map<string, SquareLaw | null>();
  laws.set(column.reference, known);
  const key = `${measure} ${size} ${policy.countMissing} ${policy.sidesApart}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const drawn = setUp(column, measure, policy);
  const law = drawn && lawOf(drawn.p, drawn.distance, size);
  known.set(key, law);
  return law;
}

/** What chance alone does to a measure. */
export interface Noise {
  /** The value that only the given share of unchanged chunks exceed. */
  readonly point: (tail: number) => number;
  /** Chance of a value at least as large without any change. */
  readonly tail: (value: number) => number;
}

/**
 * Noise of a measure that has no formula for it, from seeded draws of the reference's shares. A chunk of n rows against
 * a reference of N is as noisy as n·N / (n + N) rows against the shares themselves; draws are made for the nearest of
 * a few sizes and brought to this one, because the square of a distance shrinks as the rows grow.
 * @returns null where there is nothing to draw from.
 */
export function resampledNoise(
  column: { readonly spec: FeatureSpec; readonly reference: FeatureProfile },
  rows: number,
  { measure, policy }: { readonly measure: DriftMeasureId; readonly policy: BinPolicy },
): Noise | null {
  const reference = total(binsOf(column.reference, policy));
  const effective = (rows * reference) / Math.max(1, rows + reference);
  if (!(effective >= 1)) return null;
  const size = nearestSize(effective);
  const law = cachedLaw(column, { measure, policy, size });
  if (!law) return null;
  const scale = (law.scale * size) / effective;
  return {
    point: (tail) => (scale > 0 ? Math.sqrt(scale * gammaPoint(law.shape, tail)) : 0),
    tail: (value) => (scale > 0 ? gammaTail(law.shape, value ** 2 / scale) : value > 0 ? 0 : 1),
  };
}
