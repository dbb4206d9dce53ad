import { alertOf } from '#domain/performance/alert.ts';
import type { MetricPoint, MetricSeries } from '#domain/performance/metric-series.ts';
import type { MetricDefinition } from '#domain/performance/metric.ts';
import { limitsOf } from '#domain/performance/limits.ts';

interface Given {
  readonly reference: readonly number[];
  readonly analysis: readonly number[];
  /** Standard error of each value. */
  readonly error: number;
}

/** A mature series of these values, 1,000 rows each, with limits from its reference. */
export function metricSeriesOf(
  metric: MetricDefinition,
  { reference, analysis, error }: Given,
): MetricSeries {
  const limits = limitsOf(reference, { kind: 'deviation', times: 3 }, metric.range);
  const pointOf =
    (period: MetricPoint['period']) =>
    (value: number, i: number): MetricPoint => ({
      key: `${period} ${i}`,
      period,
      start: null,
      end: null,
      rows: 1000,
      labelled: 1000,
      coverage: 1,
      provisional: false,
      estimate: {
        value,
        low: value - 1.959964 * error,
        high: value + 1.959964 * error,
        n: 1000,
        reason: null,
      },
      alert: alertOf(metric.direction, value, limits),
    });
  return {
    metric,
    limits,
    points: [...reference.map(pointOf('reference')), ...analysis.map(pointOf('analysis'))],
  };
}
