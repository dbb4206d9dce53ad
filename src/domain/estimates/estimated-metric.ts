import type { MetricId } from '#domain/performance/metric-catalogue.ts';
import type { Estimate } from '#domain/performance/metric.ts';
import { standardError, type RowSpread } from './sampling-error.ts';

/** A metric told without labels. Its bounds are three sampling errors away, kept within 0–1. */
export interface EstimatedMetric {
  /** Null when it cannot be told; `reason` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How far the realised value may lie off by the chance of which rows came; null where it is not known. */
  readonly samplingError: number | null;
  readonly reason: string | null;
}

export type EstimatedMetrics = Readonly<Partial<Record<MetricId, EstimatedMetric>>>;

/** Sampling errors from the estimate to its bounds. */
export const bandErrors = 3;

/** An estimate that cannot be given. */
export const notEstimated = (reason: string): EstimatedMetric => ({
  value: null,
  low: null,
  high: null,
  samplingError: null,
  reason,
});

/** A value with its band; a value without a known sampling error stands without one. */
export function withBand(value: number, samplingError: number | null): EstimatedMetric {
  const reach = samplingError === null ? null : bandErrors * samplingError;
  return {
    value,
    low: reach === null ? null : Math.max(0, value - reach),
    high: reach === null ? null : Math.min(1, value + reach),
    samplingError,
    reason: null,
  };
}

/** The band around what a metric's own definition makes of expected counts. */
export const banded = (given: Estimate, spread: RowSpread | null, rows: number): EstimatedMetric =>
  given.value === null
    ? notEstimated(given.reason ?? 'There is nothing to estimate.')
    : withBand(given.value, standardError(spread, rows));

/** Sampling error of the mean of independent estimates; null where one of them has none. */
export function errorOfMean(errors: readonly (number | null)[]): number | null {
  const known = errors.filter((error) => error !== null);
  if (known.length === 0 || known.length < errors.length) return null;
  return Math.sqrt(known.reduce((sum, error) => sum + error * error, 0)) / known.length;
}
