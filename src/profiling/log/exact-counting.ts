import type { FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { ChunkProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import { outputColumns, type FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';

/** Most numbers that are kept, over all rows and features: 160 MB while they are collected. */
const mostValues = 20_000_000;

/** The features, and after them the columns of prediction and scores that are not among them. */
export function withOutputs(features: readonly FeatureColumn[], mapping: Mapping): readonly FeatureColumn[] {
  const known = new Set(features.map(({ name }) => name));
  return [...features, ...[...outputColumns(mapping).values()].filter(({ name }) => !known.has(name))];
}

/** The specification with every distinct number counted, as long as `rows` rows leave room for that. */
export function keepingValues(spec: ProfileSpec, rows: number): ProfileSpec {
  const numeric = Object.values(spec.features).filter(({ kind }) => kind === 'numeric');
  if (rows * numeric.length > mostValues) return spec;
  const marked = Object.entries(spec.features).map(([name, feature]): [string, FeatureSpec] => [
    name,
    feature.kind === 'numeric' ? { ...feature, keepsValues: true } : feature,
  ]);
  return { ...spec, features: Object.fromEntries(marked) };
}

type Named<T> = Readonly<Record<string, T>>;

/** Moves predictions and scores from the features to a place of their own, by role. */
export function outputsApart<
  T extends { readonly spec: ProfileSpec; readonly chunks: readonly ChunkProfile[] },
>(counted: T, mapping: Mapping, features: readonly FeatureColumn[]): T {
  const own = new Set(features.map(({ name }) => name));
  const roles = [...outputColumns(mapping)];
  const apart = <V>(all: Named<V>) => ({
    features: Object.fromEntries(Object.entries(all).filter(([name]) => own.has(name))),
    outputs: Object.fromEntries(roles.map(([role, { name }]) => [role, all[name] as V])),
  });
  return {
    ...counted,
    spec: { ...counted.spec, ...apart(counted.spec.features) },
    chunks: counted.chunks.map((chunk) => ({ ...chunk, ...apart(chunk.features) })),
  };
}
