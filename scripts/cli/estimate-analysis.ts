import { estimateChunks, estimatedSeries } from '#domain/estimates/estimated-series.ts';
import { estimatedMetricIds } from '#domain/estimates/estimator.ts';
import type { TrustRecord } from '#domain/estimates/trust-record.ts';
import type { Alert } from '#domain/performance/alert.ts';
import { metricOf } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';

/** One metric told without labels in one chunk, as printed. */
export interface AnalysedEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly alert: Alert | null;
  /** Why there is no value. */
  readonly reason: string | null;
}

/** What is printed about estimates as a whole. */
export interface AnalysedEstimates {
  /** Why the model has no estimates at all; null when it has some. */
  readonly reason: string | null;
  /** How scores are read as chances; one entry, or one per class. */
  readonly calibration: readonly { readonly used: boolean; readonly reason: string }[];
  /** Past estimates against the labels that came later, by metric. */
  readonly records: Readonly<Record<string, TrustRecord>>;
}

/** Estimates by chunk, aligned with the profile's, and what they are worth. */
export function analyseEstimates(profile: ModelProfile) {
  const estimation = estimateChunks(profile.chunks);
  const { estimator } = estimation;
  const ids = estimatedMetricIds.filter((id) => metricOf(id).tasks.includes(profile.model.task));
  const series = ids.flatMap((id) => {
    const given = estimatedSeries(estimation, metricSeries(profile.chunks, id, limitRuleOf(profile, id)));
    return given.points.some((_, i) => estimation.chunks[i]?.[id]) ? [{ id, ...given }] : [];
  });
  const chunks = profile.chunks.map((_, i): Readonly<Record<string, AnalysedEstimate>> =>
    Object.fromEntries(
      series.flatMap(({ id, points }) => {
        const point = points[i];
        if (!point) return [];
        const { value, low, high, reason } = point.estimate;
        return [[id, { value, low, high, alert: point.alert, reason }]];
      }),
    ),
  );
  const maps =
    estimator.task === 'none'
      ? []
      : 'calibration' in estimator
        ? [estimator.calibration]
        : estimator.calibrations;
  const estimates: AnalysedEstimates = {
    reason: estimator.task === 'none' ? estimator.reason : null,
    calibration: maps.map(({ map, reason }) => ({ used: map !== null, reason })),
    records: Object.fromEntries(series.map(({ id, record }) => [id, record])),
  };
  return { chunks, estimates };
}
