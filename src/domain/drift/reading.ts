import type { FeatureProfile, FeatureSpec } from '#domain/profile/feature-profile.ts';
import type { Interval } from '#domain/quantity/interval.ts';

/** The two sides of a comparison: one column in the reference and in a chunk. */
export interface Sides {
  readonly spec: FeatureSpec;
  readonly reference: FeatureProfile;
  readonly chunk: FeatureProfile;
}

/** A drift measure of one chunk. */
export interface Reading {
  /** Null when it cannot be computed; never NaN or infinite. */
  readonly value: number | null;
  /** What the value from the rows cannot leave; null where the value is exact. */
  readonly bounds: Interval | null;
  /** Of the measure's own test; null where it has none. */
  readonly pValue: number | null;
  /** In words for the screen, when there is no value. */
  readonly reason: string | null;
}

export const noReading = (reason: string): Reading => ({ value: null, bounds: null, pValue: null, reason });

const emptySide = 'Reference or chunk has no value here.';

/** An exact value with the p-value of its test; a reason when there is none. */
export const exactly = (value: number | null | undefined, pValue: number | null = null): Reading =>
  value === null || value === undefined || !Number.isFinite(value)
    ? noReading(emptySide)
    : { value, bounds: null, pValue, reason: null };

/** A value read from bins, with the bounds of the one from the rows. */
export const within = (given: (Interval & { readonly value: number }) | null): Reading =>
  given === null || !Number.isFinite(given.value)
    ? noReading(emptySide)
    : { value: given.value, bounds: { low: given.low, high: given.high }, pValue: null, reason: null };

/** The reading in another unit: a multiple of it. */
export function scaled(reading: Reading, factor: number): Reading {
  const { value, bounds } = reading;
  return {
    ...reading,
    value: value === null ? null : value * factor,
    bounds: bounds && { low: bounds.low * factor, high: bounds.high * factor },
  };
}
