import type { FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { mergedReference, type DriftChunk, type DriftColumn } from './drift-column.ts';
import { outputColumns } from './output-columns.ts';

const own = <T>(all: Readonly<Record<string, T>> | undefined, name: string): T | null =>
  all && Object.hasOwn(all, name) ? (all[name] ?? null) : null;

function featureColumn(profile: ModelProfile, name: string, chunks: readonly DriftChunk[]): DriftColumn {
  const spec = profile.spec.features[name] as FeatureSpec;
  const profiles = profile.chunks.map(({ features }) => {
    const feature = own(features, name);
    return feature?.kind === spec.kind ? feature : null;
  });
  return { name, role: 'feature', spec, reference: mergedReference(profiles, chunks), profiles, chunks };
}

/**
 * Every column whose drift can be told: the features in the order of the profile's specification, then prediction,
 * scores and actual. An output whose name a feature bears already is called `… (output)`. One by one, so that a page can
 * leave room between a thousand of them.
 */
export function* eachDriftColumn(profile: ModelProfile): Generator<DriftColumn, void> {
  const chunks = profile.chunks.map(({ key, period, start, end, rows }) => ({
    key,
    period,
    start,
    end,
    rows,
  }));
  const names = Object.keys(profile.spec.features);
  for (const name of names) yield featureColumn(profile, name, chunks);
  const taken = new Set(names);
  for (const column of outputColumns(profile, chunks))
    yield taken.has(column.name) ? { ...column, name: `${column.name} (output)` } : column;
}

/** All columns of {@link eachDriftColumn}. */
export const driftColumns = (profile: ModelProfile): readonly DriftColumn[] => [...eachDriftColumn(profile)];
