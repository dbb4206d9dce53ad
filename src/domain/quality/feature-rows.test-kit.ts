import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type {
  CategoricalProfile,
  FeatureProfile,
  FeatureSpec,
  NumericProfile,
} from '#domain/profile/feature-profile.ts';
import type { ChunkPeriod, ChunkProfile, ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import { momentsOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { dayMs } from '#domain/time/instant.ts';

const edges = [0, 25, 50, 75, 100];

/** Numbers from 0 to 100 in four bins; null is missing. */
export const ageSpec: FeatureSpec = { kind: 'numeric', edges };
export const channelSpec: FeatureSpec = { kind: 'categorical', categories: ['web', 'shop'], complete: true };

export function ages(values: readonly (number | null)[]): NumericProfile {
  const known = values.filter((value) => value !== null);
  const finite = known.filter(Number.isFinite);
  const inside = (low: number, high: number) =>
    finite.filter((value) => value >= low && (value < high || (high === 100 && value === 100))).length;
  return {
    kind: 'numeric',
    counts: edges.slice(1).map((high, i) => inside(edges[i] ?? 0, high)),
    below: finite.filter((value) => value < 0).length,
    above: finite.filter((value) => value > 100).length,
    missing: values.length - known.length,
    notFinite: known.length - finite.length,
    values: momentsOf(finite),
    min: finite.length > 0 ? Math.min(...finite) : null,
    max: finite.length > 0 ? Math.max(...finite) : null,
  };
}

export function channels(values: readonly (string | null)[]): CategoricalProfile {
  const count = (name: string) => values.filter((value) => value === name).length;
  const missing = values.filter((value) => value === null).length;
  const [web, shop] = [count('web'), count('shop')];
  const other = values.length - missing - web - shop;
  return { kind: 'categorical', counts: [web, shop], other, unseen: other, missing };
}

/** n ages spread over the range. */
export const usualAges = (n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => (i * 37) % 100);
export const usualChannels = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 'shop' : 'web'));

/** A day with as many rows as its features have. */
export function featureDay(
  day: number,
  features: Readonly<Record<string, FeatureProfile>>,
  period: ChunkPeriod = 'analysis',
): ChunkProfile {
  const start = Date.UTC(2026, 0, 1) + day * dayMs;
  const [first] = Object.values(features);
  const rows =
    first === undefined
      ? 0
      : first.counts.reduce((sum, count) => sum + count, first.missing) +
        (first.kind === 'numeric' ? first.below + first.above + first.notFinite : first.other);
  return { ...dayChunk(new Date(start).toISOString().slice(0, 10), [], period), rows, features };
}

/** Ten reference days of a hundred rows. */
export const usualReference: readonly ChunkProfile[] = Array.from({ length: 10 }, (_, day) =>
  featureDay(day, { age: ages(usualAges(100)), channel: channels(usualChannels(100)) }, 'reference'),
);

export function profileOf(
  chunks: readonly ChunkProfile[],
  notices: readonly Notice[] = [],
): Pick<ModelProfile, 'spec' | 'chunks' | 'asOf' | 'notices'> {
  return {
    spec: {
      chunkRule: { kind: 'period', period: 'day' },
      scoreBins: 100,
      exactScores: 100,
      segmentScoreBins: 10,
      classes: null,
      valueEdges: null,
      features: { age: ageSpec, channel: channelSpec },
      segments: {},
    },
    chunks,
    asOf: chunks.at(-1)?.end ?? null,
    notices,
  };
}
