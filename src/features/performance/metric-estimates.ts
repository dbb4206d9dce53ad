import {
  estimateChunks,
  estimatedSeries,
  type EstimatedPoint,
  type EstimatedSeries,
  type Estimation,
} from '#domain/estimates/estimated-series.ts';
import { provisionalBand } from '#domain/labels/provisional-band.ts';
import type { MetricPoint, MetricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { formatChunkRule } from '#domain/time/chunk-rule.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { PerformanceSelection } from './performance-selection.ts';

/** Estimations of a profile by grain and segment: fitted once, while the page shows one metric after the other. */
const fitted = new WeakMap<ModelProfile, Map<string, Estimation>>();

function estimationOf({ profile, rule, segment, all }: PerformanceSelection): Estimation {
  const known = fitted.get(profile) ?? new Map<string, Estimation>();
  fitted.set(profile, known);
  const cut = JSON.stringify([formatChunkRule(rule), segment]);
  const estimation = known.get(cut) ?? estimateChunks(all);
  known.set(cut, estimation);
  return estimation;
}

/** Estimates of the figure's metric over all chunks, in view or not: the record needs them all. */
export const figureEstimates = (selection: PerformanceSelection, whole: MetricSeries): EstimatedSeries =>
  estimatedSeries(estimationOf(selection), whole);

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
