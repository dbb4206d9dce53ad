import type { CategoricalProfile, FeatureProfile, NumericProfile } from './feature-profile.ts';
import { mergeValues } from './merge-values.ts';
import { mergeMoments } from './moments.ts';

function addCounts(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length !== b.length) throw new RangeError(`bins differ: ${a.length} against ${b.length}`);
  return a.map((count, i) => count + (b[i] ?? 0));
}

const pick = (choose: (...values: number[]) => number, a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : choose(a, b);

const mergeNumeric = (a: NumericProfile, b: NumericProfile): NumericProfile => ({
  kind: 'numeric',
  counts: addCounts(a.counts, b.counts),
  below: a.below + b.below,
  above: a.above + b.above,
  missing: a.missing + b.missing,
  notFinite: a.notFinite + b.notFinite,
  values: mergeMoments(a.values, b.values),
  min: pick(Math.min, a.min, b.min),
  max: pick(Math.max, a.max, b.max),
  ...(a.exact && b.exact && { exact: mergeValues(a.exact, b.exact) }),
});

const mergeCategorical = (a: CategoricalProfile, b: CategoricalProfile): CategoricalProfile => ({
  kind: 'categorical',
  counts: addCounts(a.counts, b.counts),
  other: a.other + b.other,
  unseen: a.unseen === null || b.unseen === null ? null : a.unseen + b.unseen,
  missing: a.missing + b.missing,
});

/**
 * One feature over two disjoint sets of rows put together.
 * @throws RangeError when kind or bins differ.
 */
export function mergeFeatures(a: FeatureProfile, b: FeatureProfile): FeatureProfile {
  if (a.kind === 'numeric' && b.kind === 'numeric') return mergeNumeric(a, b);
  if (a.kind === 'categorical' && b.kind === 'categorical') return mergeCategorical(a, b);
  throw new RangeError(`feature kinds differ: ${a.kind} against ${b.kind}`);
}
