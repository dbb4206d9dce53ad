import type { MetricPoint, MetricSeries } from '#domain/performance/metric-series.ts';
import type { Interval } from '#domain/quantity/interval.ts';

/**
 * Where a metric may end once the missing labels are there: the interval of the labelled rows, widened on both sides by
 * the share of unlabelled rows times the distance from the reference's mean to its limits, and kept within the metric's
 * range. That lets the rows still to come differ from those that came first by as much as one reference chunk differs
 * from another (three deviations).
 * @returns null for a mature chunk, and where the metric has no value or no limits: then nothing says how far they may
 * differ.
 */
export function provisionalBand(
  point: MetricPoint,
  { limits, metric }: Pick<MetricSeries, 'limits' | 'metric'>,
): Interval | null {
  const { value, low, high } = point.estimate;
  if (!point.provisional || value === null || !limits) return null;
  const { lower, upper, centre } = limits;
  if (lower === null || upper === null || centre === null) return null;
  const reach = (1 - point.coverage) * Math.max(upper - centre, centre - lower);
  const [lowest, highest] = metric.range;
  return {
    low: Math.max(lowest ?? -Infinity, (low ?? value) - reach),
    high: Math.min(highest ?? Infinity, (high ?? value) + reach),
  };
}
