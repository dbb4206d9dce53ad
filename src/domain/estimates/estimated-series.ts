import { alertOf, type Alert } from '#domain/performance/alert.ts';
import { isMetricId } from '#domain/performance/metric-catalogue.ts';
import type { MetricSeries } from '#domain/performance/metric-series.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { notEstimated, type EstimatedMetric, type EstimatedMetrics } from './estimated-metric.ts';
import { estimateGroup, fitEstimator, type Estimator } from './estimator.ts';
import { trustRecord, type TrustRecord } from './trust-record.ts';

/** Every metric's estimate in every chunk: fitted once, read by metric with {@link estimatedSeries}. */
export interface Estimation {
  readonly estimator: Estimator;
  /** Aligned with the chunks. */
  readonly chunks: readonly EstimatedMetrics[];
}

/** Fits the estimator on the reference chunks and estimates every chunk. */
export function estimateChunks(chunks: readonly ChunkProfile[]): Estimation {
  const estimator = fitEstimator(chunks);
  return { estimator, chunks: chunks.map((chunk) => estimateGroup(estimator, chunk)) };
}

/** A metric's estimate in one chunk. */
export interface EstimatedPoint {
  readonly key: string;
  readonly estimate: EstimatedMetric;
  /** Against the limits of the realised metric. */
  readonly alert: Alert | null;
}

/** A metric's estimates over chunks, aligned with its realised series. */
export interface EstimatedSeries {
  readonly points: readonly EstimatedPoint[];
  readonly record: TrustRecord;
  /** Why there is no estimate in any chunk; null when there is one. */
  readonly reason: string | null;
}

/**
 * Estimates of a metric beside its realised values, with limits and record taken from these.
 * @param realised over the chunks that `estimation` was made from, in the same order.
 */
export function estimatedSeries(
  { estimator, chunks }: Estimation,
  { metric, limits, points }: MetricSeries,
): EstimatedSeries {
  const none = notEstimated(
    estimator.task === 'none' ? estimator.reason : `${metric.name} cannot be estimated without labels.`,
  );
  const estimates = points.map(
    (_, i) => (isMetricId(metric.id) ? chunks[i]?.[metric.id] : undefined) ?? none,
  );
  const told = estimates.some(({ value }) => value !== null);
  return {
    points: estimates.map((estimate, i) => ({
      key: points[i]?.key ?? '',
      estimate,
      alert: alertOf(metric.direction, estimate.value, limits),
    })),
    record: trustRecord(points, estimates, limits),
    reason: told ? null : (estimates.find(({ reason }) => reason)?.reason ?? null),
  };
}
