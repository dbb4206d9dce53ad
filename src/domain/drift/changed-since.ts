import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import { mergeFeatures } from '#domain/profile/merge-feature.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { DriftColumn } from './drift-column.ts';
import { noiseOf } from './noise.ts';
import { ownReading } from './own-reading.ts';
import { driftPresets } from './preset.ts';

/** How far a column after a date is from what it was before it. */
export interface SinceChange {
  readonly column: DriftColumn;
  /** Jensen–Shannon distance of all rows before and after; null where a side has none. */
  readonly value: number | null;
  /** The level that one unchanged column in 10,000 exceeds at these sizes. */
  readonly floor: number | null;
  /** Chance of such a distance without any change. */
  readonly chance: number | null;
}

function merged(column: DriftColumn, wanted: (start: Instant) => boolean): FeatureProfile | null {
  const known = column.profiles.filter((profile, i) => {
    const chunk = column.chunks[i];
    return profile !== null && chunk?.period === 'analysis' && chunk.start !== null && wanted(chunk.start);
  });
  return known.reduce((all, profile) => (all && profile ? mergeFeatures(all, profile) : profile), null);
}

/**
 * Compares what a column was after the reference and before a date with what it is from that date on: the question
 * after a release or an incident, which the reference cannot answer.
 * @param at chunks that begin at or after it count as after.
 */
export function changedSince(column: DriftColumn, at: Instant): SinceChange {
  const [reference, chunk] = [merged(column, (start) => start < at), merged(column, (start) => start >= at)];
  if (!reference || !chunk) return { column, value: null, floor: null, chance: null };
  const sides = { spec: column.spec, reference, chunk };
  const { value } = ownReading(sides, 'jensen_shannon');
  const noise = noiseOf(sides, 'jensen_shannon', driftPresets.plumbline.policy);
  return {
    column,
    value,
    floor: noise?.point(0.0001) ?? null,
    chance: value === null ? null : (noise?.tail(value) ?? null),
  };
}
