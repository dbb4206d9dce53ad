import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import { mergeFeatures } from '#domain/profile/merge-feature.ts';
import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';

/** What a column is to the model. */
export type ColumnRole = 'feature' | 'prediction' | 'score' | 'actual';

/** The chunk that a column's counts belong to. */
export interface DriftChunk {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
}

/** One column over all chunks: what its drift is computed from. */
export interface DriftColumn {
  /** Unique among the columns of a model. */
  readonly name: string;
  readonly role: ColumnRole;
  readonly spec: FeatureSpec;
  /** All reference chunks together; null without a reference. */
  readonly reference: FeatureProfile | null;
  /** Per chunk of the profile; null where the chunk does not have the column in the kind of the spec. */
  readonly profiles: readonly (FeatureProfile | null)[];
  readonly chunks: readonly DriftChunk[];
}

/** Merges what the reference chunks say of one column; null when none of them has it. */
export function mergedReference(
  profiles: readonly (FeatureProfile | null)[],
  chunks: readonly Pick<DriftChunk, 'period'>[],
): FeatureProfile | null {
  const known = profiles.filter((profile, i) => profile !== null && chunks[i]?.period === 'reference');
  return known.reduce((all, profile) => (all && profile ? mergeFeatures(all, profile) : profile), null);
}
