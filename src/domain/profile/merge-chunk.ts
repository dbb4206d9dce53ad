import type { FeatureProfile } from './feature-profile.ts';
import { mergeFeatures } from './merge-feature.ts';
import { mergeOutcomes } from './merge-outcome.ts';
import type { ChunkProfile, GroupProfile, LabelAges } from './model-profile.ts';

type Named<T> = Readonly<Record<string, T>>;

/**
 * Merges two records key by key; a key of one side alone is kept. Keys are data (names of columns and segments), so
 * one may be called `constructor` or `__proto__`: only own keys count.
 */
function mergeRecords<T>(a: Named<T>, b: Named<T>, merge: (x: T, y: T) => T): Named<T> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [x, y] = [a, b].flatMap((side) => (Object.hasOwn(side, name) ? [side[name] as T] : []));
      return [name, y === undefined ? (x as T) : merge(x as T, y)];
    }),
  );
}

/** A feature that one side lacks would be a histogram of some of the rows passed off as all of them. */
function mergeFeatureRecords(a: Named<FeatureProfile>, b: Named<FeatureProfile>): Named<FeatureProfile> {
  const [left, right] = [a, b].map((side) => Object.keys(side).toSorted());
  if (left?.join('\u0000') !== right?.join('\u0000'))
    throw new RangeError(`features differ: ${left?.join(', ')} against ${right?.join(', ')}`);
  return mergeRecords(a, b, mergeFeatures);
}

function mergeLabelAges(a: LabelAges | null, b: LabelAges | null): LabelAges | null {
  if (a === null || b === null) return a ?? b;
  if (a.edgesDays.join() !== b.edgesDays.join()) throw new RangeError('label ages differ in their edges');
  return { edgesDays: a.edgesDays, counts: a.counts.map((count, i) => count + (b.counts[i] ?? 0)) };
}

/** Rows, labels and outcome of two disjoint sets of rows put together. */
export const mergeGroups = (a: GroupProfile, b: GroupProfile): GroupProfile => ({
  rows: a.rows + b.rows,
  labelled: a.labelled + b.labelled,
  outcome: mergeOutcomes(a.outcome, b.outcome),
});

/**
 * Two chunks of one model put together; key and period are the first one's, the bounds hold both, and are null when
 * either chunk has none.
 * @throws RangeError when the chunks were counted by different specs.
 */
export function mergeChunks(a: ChunkProfile, b: ChunkProfile): ChunkProfile {
  return {
    ...mergeGroups(a, b),
    key: a.key,
    period: a.period,
    start: a.start !== null && b.start !== null ? Math.min(a.start, b.start) : null,
    end: a.end !== null && b.end !== null ? Math.max(a.end, b.end) : null,
    labelAges: mergeLabelAges(a.labelAges, b.labelAges),
    features: mergeFeatureRecords(a.features, b.features),
    ...(a.outputs && b.outputs && { outputs: mergeFeatureRecords(a.outputs, b.outputs) }),
    segments: mergeRecords(a.segments, b.segments, (x, y) => mergeRecords(x, y, mergeGroups)),
  };
}
