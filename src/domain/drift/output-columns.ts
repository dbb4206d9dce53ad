import type { FeatureProfile, FeatureSpec, ValueCounts } from '#domain/profile/feature-profile.ts';
import { mergeValues } from '#domain/profile/merge-values.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { total } from './bin-pair.ts';
import { binEdges } from './bin-edges.ts';
import { binnedValues } from './binned-values.ts';
import { mergedReference, type ColumnRole, type DriftChunk, type DriftColumn } from './drift-column.ts';
import {
  classCounts,
  quantityValues,
  scoreTables,
  scoreValues,
  type OutputRole,
  type OutputValues,
} from './output-values.ts';

interface Named {
  readonly name: string;
  readonly role: ColumnRole;
}

type Build = (named: Named) => DriftColumn | null;

/** Prediction or actual of a model that decides between classes. */
function ofClasses(
  profile: ModelProfile,
  chunks: readonly DriftChunk[],
  role: 'prediction' | 'actual',
): Build {
  const categories = profile.spec.classes ?? ['negative', 'positive'];
  return (named) => {
    const profiles = profile.chunks.map(({ outcome }): FeatureProfile | null => {
      const counts = classCounts(outcome, role);
      return counts && { kind: 'categorical', counts, other: 0, unseen: 0, missing: 0 };
    });
    const spec: FeatureSpec = { kind: 'categorical', categories, complete: true };
    return { ...named, spec, reference: mergedReference(profiles, chunks), profiles, chunks };
  };
}

/** Numbers of each chunk, put into bins that the reference's numbers give. */
function ofNumbers(
  profile: ModelProfile,
  chunks: readonly DriftChunk[],
  valuesOf: (outcome: Outcome, binned: boolean) => OutputValues | null,
): Build {
  return (named) => {
    const first = profile.chunks.map(({ outcome }) => valuesOf(outcome, false));
    const binned = first.some((values) => values !== null && !values.exact);
    const values = binned ? profile.chunks.map(({ outcome }) => valuesOf(outcome, true)) : first;
    if (values.every((known) => known === null)) return null;
    const ofReference = values.filter((known, i) => known !== null && chunks[i]?.period === 'reference');
    const all = ofReference.reduce<ValueCounts>((sum, known) => (known ? mergeValues(sum, known) : sum), {
      values: [],
      counts: [],
    });
    const edges = binEdges(all, 'doane');
    const profiles = values.map((known, i): FeatureProfile | null => {
      if (known === null) return null;
      const missing = named.role === 'actual' ? 0 : (chunks[i]?.rows ?? 0) - total(known.counts);
      return { ...binnedValues(edges, known, missing), ...(!binned && { exact: known }) };
    });
    const spec: FeatureSpec = { kind: 'numeric', edges };
    return { ...named, spec, reference: mergedReference(profiles, chunks), profiles, chunks };
  };
}

/** A column that the profile counted as it counts features. */
function counted(profile: ModelProfile, chunks: readonly DriftChunk[], name: string): DriftColumn | null {
  const spec = profile.spec.outputs?.[name];
  if (!spec) return null;
  const profiles = profile.chunks.map(({ outputs }) => outputs?.[name] ?? null);
  const role: OutputRole = name === 'prediction' ? 'prediction' : 'score';
  return { name, role, spec, reference: mergedReference(profiles, chunks), profiles, chunks };
}

/**
 * Prediction, scores and actual of a model as columns. Counted as features where the profile has them so; otherwise
 * from the outcome: classes and score tables that hold every score exactly, score tables in bins to a bin's width,
 * quantities to 1 % of their size.
 */
export function outputColumns(profile: ModelProfile, chunks: readonly DriftChunk[]): readonly DriftColumn[] {
  const { classes } = profile.spec;
  const isRegression = profile.model.task === 'regression';
  const scores = Math.max(0, ...profile.chunks.map(({ outcome }) => scoreTables(outcome).length));
  const part = (role: 'prediction' | 'actual'): Build =>
    isRegression
      ? ofNumbers(profile, chunks, (outcome) => quantityValues(outcome, role))
      : ofClasses(profile, chunks, role);
  const wanted: readonly (readonly [Named, Build])[] = [
    [{ name: 'prediction', role: 'prediction' }, part('prediction')],
    ...Array.from({ length: scores }, (_, at): readonly [Named, Build] => [
      { name: classes ? `score of ${classes[at] ?? at}` : 'score', role: 'score' },
      ofNumbers(profile, chunks, (outcome, binned) => scoreValues(outcome, at, binned)),
    ]),
    [{ name: 'actual', role: 'actual' }, part('actual')],
  ];
  return wanted.flatMap(([named, build]) => counted(profile, chunks, named.name) ?? build(named) ?? []);
}
