import type { Moments } from './moments.ts';

/** How a feature is counted. Edges and categories come from the reference alone. */
export type FeatureSpec = NumericSpec | CategoricalSpec;

export interface NumericSpec {
  readonly kind: 'numeric';
  /** Ascending, at least two; the last bin is closed on the right. Doane's rule on the reference. */
  readonly edges: readonly number[];
  /** True when every distinct value is counted as well. In memory only: documents leave it out. */
  readonly keepsValues?: true;
}

/** How often each distinct number occurs. */
export interface ValueCounts {
  /** Ascending, finite. */
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

export interface CategoricalSpec {
  readonly kind: 'categorical';
  /** The reference's most frequent categories, most frequent first, ties by name. */
  readonly categories: readonly string[];
  /** True when `categories` holds every category of the reference, so that an unseen one can be told. */
  readonly complete: boolean;
}

export type FeatureProfile = NumericProfile | CategoricalProfile;

export interface NumericProfile {
  readonly kind: 'numeric';
  /** Rows per bin of the spec. */
  readonly counts: readonly number[];
  /** Rows outside the reference's range. */
  readonly below: number;
  readonly above: number;
  /** Rows with no value, and rows with NaN, an infinite value, or one beyond ±1e90, which no sum can take up. */
  readonly missing: number;
  readonly notFinite: number;
  /** Over finite values. Null without any. */
  readonly values: Moments;
  readonly min: number | null;
  readonly max: number | null;
  /** Every distinct finite value, where the spec keeps them. */
  readonly exact?: ValueCounts;
}

export interface CategoricalProfile {
  readonly kind: 'categorical';
  /** Rows per category of the spec. */
  readonly counts: readonly number[];
  /** Rows with a category that the spec does not list. */
  readonly other: number;
  /** Rows with a category that the reference never had; null when the spec's list is not complete. */
  readonly unseen: number | null;
  readonly missing: number;
}
