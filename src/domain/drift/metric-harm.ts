import type { MetricPoint, MetricSeries } from '#domain/performance/metric-series.ts';
import type { Estimate } from '#domain/performance/metric.ts';

/** Loss of one chunk: how much worse than the reference a metric was there. */
export interface Harm {
  readonly key: string;
  /** In the unit of the metric; positive is worse, negative better. Null without a mature value. */
  readonly loss: number | null;
  readonly rows: number;
}

/** How much worse `value` is than `reference`, by the direction of the metric. */
export function signedLoss({ metric }: MetricSeries, value: number, reference: number): number {
  if (metric.direction === 'higher-is-better') return reference - value;
  if (metric.direction === 'lower-is-better') return value - reference;
  return Math.abs(value) - Math.abs(reference);
}

/** The points whose value is a fact: not provisional, and there. */
export const matureValues = (points: readonly MetricPoint[], period: MetricPoint['period']) =>
  points.filter((point) => point.period === period && !point.provisional && point.estimate.value !== null);

/** Mean of a metric over the mature reference chunks; null without one. */
export function referenceMean({ points }: MetricSeries): number | null {
  const values = matureValues(points, 'reference').map(({ estimate }) => estimate.value ?? 0);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

/** Loss of every chunk after the reference, in the order of the series; the reference's chunks have none. */
export function harmOf(series: MetricSeries): readonly Harm[] {
  const centre = referenceMean(series);
  return series.points.map((point) => {
    const { value, n } = point.estimate;
    const known = point.period === 'analysis' && !point.provisional && value !== null && centre !== null;
    return { key: point.key, loss: known ? signedLoss(series, value, centre) : null, rows: n };
  });
}

/** Half of a 95 % interval is 1.96 standard errors. Null without an interval. */
export const standardError = ({ low, high }: Estimate): number | null =>
  low === null || high === null ? null : (high - low) / (2 * 1.959_963_984_540_054);
