import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import { mergeFeatures } from '#domain/profile/merge-feature.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { dayMs, type Instant } from '#domain/time/instant.ts';

/** How far two sets of rows differ in one feature, against what chance and the reference's own chunks differ by. */
export interface Distance {
  /** Total variation: the share of rows that would have to move to make the two alike. */
  readonly value: Ratio;
  readonly limit: Ratio;
}

/**
 * `skew`: the first served chunk already differed from the reference, and nothing moved since; `drift`: it was alike,
 * and the latest differs from it; `both`; `none`.
 */
export type Signature = 'skew' | 'drift' | 'both' | 'none';

export interface AgeZero {
  readonly feature: string;
  readonly signature: Signature;
  /** Reference against the first served chunk, and the first against the latest. */
  readonly atFirst: Distance;
  readonly since: Distance;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rows per bin or category, outside, without a value: every row once. */
const cells = (feature: FeatureProfile): readonly number[] =>
  feature.kind === 'numeric'
    ? [...feature.counts, feature.below, feature.above, feature.missing + feature.notFinite]
    : [...feature.counts, feature.other, feature.missing];

function totalVariation(a: readonly number[], b: readonly number[]): Ratio {
  const [n, m] = [sum(a), sum(b)];
  return n === 0 || m === 0 ? 0 : sum(a.map((count, i) => Math.abs(count / n - (b[i] ?? 0) / m))) / 2;
}

/** Differences that are too small to matter however surely they are there. */
const smallest = 0.05;

/**
 * Distance that chance alone stays below, nearly always: each cell's difference is about normal with variance
 * p (1 − p) (1/n + 1/m), and the mean of its size √(2/π) of the deviation; three deviations of the sum are added.
 */
function chanceLimit(a: readonly number[], b: readonly number[]): Ratio {
  const [n, m] = [sum(a), sum(b)];
  if (n === 0 || m === 0) return 1;
  const variances = a.map((count, i) => {
    const p = (count + (b[i] ?? 0)) / (n + m);
    return p * (1 - p) * (1 / n + 1 / m);
  });
  const mean = Math.sqrt(2 / Math.PI) * sum(variances.map(Math.sqrt));
  return (mean + 3 * Math.sqrt((1 - 2 / Math.PI) * sum(variances))) / 2;
}

/** How far reference chunks lie from the whole reference: mean and three deviations. */
function ownLimit(chunks: readonly (readonly number[])[], whole: readonly number[]): Ratio {
  const distances = chunks.map((chunk) => totalVariation(chunk, whole));
  if (distances.length < 2) return 0;
  const mean = sum(distances) / distances.length;
  return mean + 3 * Math.sqrt(sum(distances.map((value) => (value - mean) ** 2)) / distances.length);
}

const distance = (a: readonly number[], b: readonly number[], own: Ratio): Distance => ({
  value: totalVariation(a, b),
  limit: Math.max(smallest, own, chanceLimit(a, b)),
});

const moved = ({ value, limit }: Distance) => value > limit;

/** True when a chunk's period was over, to the day, at the newest fact. */
const isWhole = ({ end }: ChunkProfile, asOf: Instant | null) =>
  end === null || asOf === null || end - asOf < dayMs;

/** Readings of one feature. */
interface Readings {
  readonly reference: readonly FeatureProfile[];
  readonly first: FeatureProfile;
  readonly latest: FeatureProfile;
}

function signatureOf(feature: string, { reference, first, latest }: Readings): AgeZero {
  const whole = cells(reference.reduce(mergeFeatures));
  const own = ownLimit(reference.map(cells), whole);
  const atFirst = distance(whole, cells(first), own);
  const since = distance(cells(first), cells(latest), own);
  const signature = moved(atFirst) ? (moved(since) ? 'both' : 'skew') : moved(since) ? 'drift' : 'none';
  return { feature, signature, atFirst, since };
}

/**
 * Tells a difference that was there from the first served chunk on (training and serving do not see the same data: look
 * at the pipeline) from one that came later (the world, or something upstream, moved).
 * @param asOf newest fact of the log: a chunk whose period is not over then lacks the end of its week or month, which
 * would pass for drift, and is left out.
 * @returns null without a reference, or with fewer than two served chunks.
 */
export function ageZero(chunks: readonly ChunkProfile[], asOf: Instant | null): readonly AgeZero[] | null {
  const reference = chunks.filter(({ period }) => period === 'reference');
  const served = chunks.filter((chunk) => chunk.period === 'analysis' && isWhole(chunk, asOf));
  const [first] = served;
  const latest = served.at(-1);
  if (reference.length === 0 || !first || !latest || first === latest) return null;
  return Object.keys(first.features).flatMap((feature) => {
    const of = (chunk: ChunkProfile) =>
      Object.hasOwn(chunk.features, feature) ? (chunk.features[feature] ?? []) : [];
    const [atFirst, atLatest] = [first, latest].flatMap(of);
    const before = reference.flatMap(of);
    return atFirst && atLatest && before.length > 0
      ? [signatureOf(feature, { reference: before, first: atFirst, latest: atLatest })]
      : [];
  });
}
