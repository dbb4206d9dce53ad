import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { columnCounts, shareOf, type ColumnCounts, type QualityMeasure } from './column-shares.ts';

/** A share over the reference chunks. */
export interface ShareBaseline {
  readonly mean: Ratio;
  /** Standard deviation over the reference chunks (ddof 0). */
  readonly deviation: number;
}

/** What a column was like in the reference. */
export interface ColumnBaseline {
  /** Per measure; null where the column has no such measure or there is no reference. */
  readonly shares: Readonly<Record<QualityMeasure, ShareBaseline | null>>;
  /** Reference rows with a value. */
  readonly values: number;
  /** Share of the commonest bin or category among the values. */
  readonly topShare: Ratio;
  readonly constant: boolean;
  /** A sentence about a column that cannot be watched as others are; null for one that can. */
  readonly note: string | null;
}

function shareBaseline(counts: readonly ColumnCounts[], measure: QualityMeasure): ShareBaseline | null {
  let n = 0;
  let mean = 0;
  let m2 = 0;
  for (const count of counts) {
    const found = count[measure];
    if (found === null) continue;
    // Welford's update, in one pass.
    const share = shareOf(found, count.rows);
    const step = share - mean;
    n += 1;
    mean += step / n;
    m2 += step * (share - mean);
  }
  return n === 0 ? null : { mean, deviation: Math.sqrt(m2 / n) };
}

/** Share of the values that lie outside the listed categories from which a list says little. */
const mostlyOther = 0.5;

function noteOn(
  spec: FeatureSpec,
  facts: Pick<ColumnBaseline, 'values' | 'constant'>,
  other: Ratio,
): string | null {
  if (facts.values === 0) return 'Has no value in the reference: there is nothing to compare with.';
  if (facts.constant) return 'Has one value only in the reference: any other value is new.';
  if (spec.kind === 'numeric') return null;
  const listed = spec.categories.length;
  if (other > mostlyOther)
    return `Most of its values lie outside the ${listed} commonest categories: an identifier or free text cannot be watched this way.`;
  return spec.complete
    ? null
    : `Has more than ${listed} categories: unseen ones cannot be told from rare ones.`;
}

/**
 * Learns from the reference chunks what is usual for a column.
 * @param profiles of the column, one per reference chunk; empty without a reference.
 */
export function columnBaseline(spec: FeatureSpec, profiles: readonly FeatureProfile[]): ColumnBaseline {
  const counts = profiles.map(columnCounts);
  let values = 0;
  let top = 0;
  let outside = 0;
  for (const [i, count] of counts.entries()) {
    const profile = profiles[i];
    values += count.values;
    top += count.top;
    outside += profile?.kind === 'categorical' ? profile.other : 0;
  }
  const facts = { values, constant: isConstant(profiles, counts) };
  return {
    shares: {
      missing: shareBaseline(counts, 'missing'),
      not_finite: shareBaseline(counts, 'not_finite'),
      unseen: shareBaseline(counts, 'unseen'),
      out_of_range: shareBaseline(counts, 'out_of_range'),
    },
    ...facts,
    topShare: shareOf(top, values),
    note: profiles.length === 0 ? null : noteOn(spec, facts, shareOf(outside, values)),
  };
}

/** The one value of a profile that holds but one: itself, or the number of its category. */
const onlyValue = (profile: FeatureProfile): number | null =>
  profile.kind === 'numeric' ? profile.min : profile.counts.findIndex((count) => count > 0);

/** True when all profiles together hold one value only. */
function isConstant(profiles: readonly FeatureProfile[], counts: readonly ColumnCounts[]): boolean {
  let known: number | null = null;
  for (const [i, { values, constant }] of counts.entries()) {
    const profile = profiles[i];
    if (values === 0 || !profile) continue;
    const value = onlyValue(profile);
    if (!constant || (known !== null && value !== known)) return false;
    known = value;
  }
  return known !== null;
}
