import type { FeatureProfile } from '#domain/profile/feature-profile.ts';
import type { SharePair } from './distances.ts';

/** Rows of the reference and of a chunk in the same bins. */
export interface BinPair {
  readonly reference: readonly number[];
  readonly chunk: readonly number[];
}

/** What becomes of rows that no bin of the reference holds. */
export interface BinPolicy {
  /** True: rows without a usable value are a bin of their own. False: they are left out. */
  readonly countMissing: boolean;
  /** True: below and above the reference's range are two bins. False: one. */
  readonly sidesApart: boolean;
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Rows without a value that can be counted: empty, NaN, infinite. */
export const missingRows = (feature: FeatureProfile): number =>
  feature.kind === 'numeric' ? feature.missing + feature.notFinite : feature.missing;

/** Rows whose value the reference's bins do not hold: out of its range, or of a category that they do not list. */
export const outsideRows = (feature: FeatureProfile): number =>
  feature.kind === 'numeric' ? feature.below + feature.above : feature.other;

/** Rows per bin: the reference's bins, then those outside, then the missing ones where they count. */
export function binsOf(feature: FeatureProfile, { countMissing, sidesApart }: BinPolicy): readonly number[] {
  const outside =
    feature.kind === 'numeric' && sidesApart ? [feature.below, feature.above] : [outsideRows(feature)];
  return [...feature.counts, ...outside, ...(countMissing ? [missingRows(feature)] : [])];
}

/** Shares of the counts of each side; null when a side has no row. */
export function sharesOf({ reference, chunk }: BinPair): SharePair | null {
  const [ofReference, ofChunk] = [total(reference), total(chunk)];
  if (ofReference === 0 || ofChunk === 0) return null;
  return { p: reference.map((count) => count / ofReference), q: chunk.map((count) => count / ofChunk) };
}
