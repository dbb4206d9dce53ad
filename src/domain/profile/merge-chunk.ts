import { mergeFeatures } from './merge-feature.ts';
import { mergeOutcomes } from './merge-outcome.ts';
import type { ChunkProfile, GroupProfile, LabelAges } from './model-profile.ts';

/** Merges two records key by key; a key of one side alone is kept. */
function mergeRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (x: T, y: T) => T,
): Readonly<Record<string, T>> {
  const merged: Record<string, T> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = a[key];
    merged[key] = known === undefined ? value : merge(known, value);
  }
  return merged;
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
 * Two chunks of one model put together; key, period and start are the first one's, the end is the later one.
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
    features: mergeRecords(a.features, b.features, mergeFeatures),
    segments: mergeRecords(a.segments, b.segments, (x, y) => mergeRecords(x, y, mergeGroups)),
  };
}
