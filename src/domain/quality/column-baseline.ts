import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import { columnCounts, qualityMeasures, shareOf, type QualityMeasure } from './column-shares.ts';

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

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function shareBaseline(shares: readonly (number | null)[]): ShareBaseline | null {
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return null;
  const centre = mean(known);
  return { mean: centre, deviation: Math.sqrt(mean(known.map((share) => (share - centre) ** 2))) };
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
  const total = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((sum, count) => sum + of(count), 0);
  const values = total((count) => count.values);
  const outside = profiles.reduce(
    (sum, profile) => sum + (profile.kind === 'categorical' ? profile.other : 0),
    0,
  );
  const shares = qualityMeasures.map((measure) => {
    const each = counts.map((count) => {
      const found = count[measure];
      return found === null ? null : shareOf(found, count.rows);
    });
    return [measure, shareBaseline(each)] as const;
  });
  const [first] = profiles.filter((profile) => columnCounts(profile).values > 0);
  const facts = {
    values,
    constant: first !== undefined && profiles.every((profile) => sameValue(profile, first)),
  };
  return {
    shares: Object.fromEntries(shares) as Record<QualityMeasure, ShareBaseline | null>,
    ...facts,
    topShare: shareOf(
      total((count) => count.top),
      values,
    ),
    note: profiles.length === 0 ? null : noteOn(spec, facts, shareOf(outside, values)),
  };
}

/** True when a profile holds no value, or only the one that `first` holds. */
function sameValue(profile: FeatureProfile, first: FeatureProfile): boolean {
  const { values, constant } = columnCounts(profile);
  if (values === 0) return true;
  if (!constant) return false;
  if (profile.kind === 'numeric' && first.kind === 'numeric') return profile.min === first.min;
  return profile.counts.findIndex((count) => count > 0) === first.counts.findIndex((count) => count > 0);
}
