import {
  estimateChunks,
  estimatedSeries,
  type EstimatedPoint,
  type EstimatedSeries,
} from '#domain/estimates/estimated-series.ts';
import { provisionalBand } from '#domain/labels/provisional-band.ts';
import type { MetricPoint, MetricSeries } from '#domain/performance/metric-series.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';

/** Estimates of the figure's metric over all chunks, in view or not: the record needs them all. */
export const figureEstimates = (all: readonly ChunkProfile[], whole: MetricSeries): EstimatedSeries =>
  estimatedSeries(estimateChunks(all), whole);

/**
 * What the chart draws beside a realised point: the band in which it may end while labels are missing, and the estimate
 * since the reference, with its own band where nothing realised stands as fact.
 */
export function besidePoint(
  point: MetricPoint,
  told: EstimatedPoint | undefined,
  series: MetricSeries & { readonly trusted: boolean },
): ChartRow {
  const { low, high, value } = point.estimate;
  const band = provisionalBand(point, series) ?? { low, high };
  const since = point.period === 'analysis' ? told : undefined;
  const open = value === null || point.provisional;
  return {
    bandLow: band.low,
    bandHigh: band.high,
    estimated: since?.estimate.value ?? null,
    estimatedLow: since?.estimate.low ?? null,
    estimatedHigh: since?.estimate.high ?? null,
    openLow: open ? (since?.estimate.low ?? null) : null,
    openHigh: open ? (since?.estimate.high ?? null) : null,
    estimatedAlert: series.trusted ? (since?.alert ?? null) : null,
  };
}
