import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';

/** What can be wrong with the values of a column, as a share of a chunk's rows. */
export const qualityMeasures = ['missing', 'not_finite', 'unseen', 'out_of_range'] as const;
export type QualityMeasure = (typeof qualityMeasures)[number];

/** Rows of a chunk that a measure counts, out of all its rows; null where the profile cannot say. */
export type ColumnCounts = Readonly<Record<QualityMeasure, number | null>> & {
  readonly rows: number;
  /** Rows with a value that can be counted. */
  readonly values: number;
  /** Rows of the commonest bin or category, and whether every value is known to be the same. */
  readonly top: number;
  readonly constant: boolean;
};

/** Σ of the counts, and the largest; a plain loop, because a thousand features a hundred times over are looked at. */
function total(counts: readonly number[]): readonly [sum: number, top: number] {
  let sum = 0;
  let top = 0;
  for (const count of counts) {
    sum += count;
    if (count > top) top = count;
  }
  return [sum, top];
}

/**
 * Reads a feature's profile for what may be wrong with it. Unseen categories can be told only where the reference had
 * few enough to list them all. Text in a numeric column is counted as not finite.
 */
export function columnCounts(feature: FeatureProfile): ColumnCounts {
  const [inside, top] = total(feature.counts);
  if (feature.kind === 'numeric') {
    const { below, above, missing, notFinite, min, max } = feature;
    const values = inside + below + above;
    return {
      rows: values + missing + notFinite,
      values,
      missing,
      not_finite: notFinite,
      unseen: null,
      out_of_range: below + above,
      top,
      constant: min !== null && min === max,
    };
  }
  const { other, unseen, missing } = feature;
  return {
    rows: inside + other + missing,
    values: inside + other,
    missing,
    not_finite: null,
    unseen,
    out_of_range: null,
    top,
    constant: other === 0 && inside > 0 && top === inside,
  };
}

/** Share of the rows; 0 in a chunk without rows. */
export const shareOf = (count: number, rows: number): Ratio => (rows > 0 ? count / rows : 0);
