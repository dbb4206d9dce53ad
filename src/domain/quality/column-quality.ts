import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import type { ColumnBaseline, ShareBaseline } from './column-baseline.ts';
import {
  columnCounts,
  qualityMeasures,
  shareOf,
  type ColumnCounts,
  type QualityMeasure,
} from './column-shares.ts';

/** A share in a chunk against its limit. */
export interface QualityShare {
  readonly value: Ratio;
  /** Null without a reference. */
  readonly limit: Ratio | null;
  readonly alert: boolean;
}

/**
 * What is wrong with a column in a chunk. `absent`: no row has a value, although most had; `appeared`: rows have a
 * value where the reference had none; `type`: most values are no numbers any more; `constant`: one value only, where
 * the reference had several; the others are shares above their limit.
 */
export type ColumnFaultKind = QualityMeasure | 'absent' | 'appeared' | 'type' | 'constant';

export interface ColumnFault {
  readonly kind: ColumnFaultKind;
  /** Rows it concerns. */
  readonly rows: number;
}

export interface ColumnQuality {
  readonly shares: Readonly<Partial<Record<QualityMeasure, QualityShare>>>;
  readonly faults: readonly ColumnFault[];
}

/** Deviations and rows by which a share may lie above what is usual. */
const times = 3;
const spareRows = 3;

/** A share that rises by less matters to nobody, however surely it rose. */
const smallestRise = 0.005;

/**
 * The share above which a chunk of so many rows stands out: the reference's mean, plus three times the larger of the
 * deviation between its chunks and the sampling error at this size, plus three rows, so that a handful is no finding;
 * and never less than half a percentage point above the mean, so that a large chunk does not make a finding of nothing.
 * (NannyML takes mean + 3 deviations, which is zero for a column that never lacked a value: there one row alerts.)
 * @param rows > 0.
 */
export function shareLimit({ mean, deviation }: ShareBaseline, rows: number): Ratio {
  const sampling = Math.sqrt((mean * (1 - mean)) / rows);
  const reach = times * Math.max(deviation, sampling) + spareRows / rows;
  return Math.min(1, mean + Math.max(smallestRise, reach));
}

/** A new extreme is no fault: of n + 1 equal values, the newest is the largest or smallest with chance 2 / (n + 1). */
const usualRange = (baseline: ShareBaseline, { values }: ColumnBaseline): ShareBaseline => ({
  ...baseline,
  mean: Math.max(baseline.mean, 2 / (values + 1)),
});

function sharesOf(counts: ColumnCounts, baseline: ColumnBaseline): ColumnQuality['shares'] {
  const shares: Partial<Record<QualityMeasure, QualityShare>> = {};
  for (const measure of qualityMeasures) {
    const count = counts[measure];
    if (count === null) continue;
    const usual = baseline.shares[measure];
    const value = shareOf(count, counts.rows);
    const known = usual && measure === 'out_of_range' ? usualRange(usual, baseline) : usual;
    const limit = known && counts.rows > 0 ? shareLimit(known, counts.rows) : null;
    shares[measure] = { value, limit, alert: limit !== null && value > limit };
  }
  return shares;
}

const noFaults: readonly ColumnFault[] = [];

/** Chance below which one value in a whole chunk is taken for a fault and not for luck. */
const luck = 0.001;

const half = 0.5;

/** Faults of a column as a whole, which make its shares beside the point. */
function wholeFault(counts: ColumnCounts, baseline: ColumnBaseline): ColumnFault | null {
  const usuallyMissing = baseline.shares.missing?.mean ?? 0;
  if (counts.rows === 0) return null;
  if (baseline.values === 0) return counts.values > 0 ? { kind: 'appeared', rows: counts.values } : null;
  if (counts.missing === counts.rows && usuallyMissing < half) return { kind: 'absent', rows: counts.rows };
  const odd = counts.not_finite ?? 0;
  if (odd > half * counts.rows && (baseline.shares.not_finite?.mean ?? 0) < half)
    return { kind: 'type', rows: odd };
  return null;
}

/**
 * One column of one chunk against what was usual in the reference. Without a reference shares have no limit, and only a
 * column without any value is a fault.
 */
export function columnQuality(
  feature: FeatureProfile,
  baseline: ColumnBaseline,
  hasReference: boolean,
): ColumnQuality {
  const counts = columnCounts(feature);
  const shares = sharesOf(counts, baseline);
  if (!hasReference) {
    const empty = counts.rows > 0 && counts.missing === counts.rows;
    return { shares, faults: empty ? [{ kind: 'absent', rows: counts.rows }] : [] };
  }
  const whole = wholeFault(counts, baseline);
  if (whole) return { shares, faults: [whole] };
  const found: ColumnFault[] = [];
  for (const kind of qualityMeasures) if (shares[kind]?.alert) found.push({ kind, rows: counts[kind] ?? 0 });
  if (counts.constant && !baseline.constant && baseline.topShare ** counts.values < luck)
    found.push({ kind: 'constant', rows: counts.values });
  return { shares, faults: found.length > 0 ? found : noFaults };
}
