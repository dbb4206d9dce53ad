import { labelReport, type LabelReport, type LabelState } from '#domain/labels/chunk-labels.ts';
import { provisionalBand } from '#domain/labels/provisional-band.ts';
import { isMetricId, metricsFor } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { Interval } from '#domain/quantity/interval.ts';

/** What is known of the labels of a chunk, as printed. */
export interface AnalysedLabels {
  readonly state: LabelState;
  readonly coverage: number;
  /** Coverage to be expected by now. */
  readonly expected: number | null;
  /** ISO 8601 date. */
  readonly matureAt: string | null;
  /** Where metrics of a provisional chunk may end once its labels are there. */
  readonly provisional: Readonly<Record<string, Interval>>;
}

/** How fast the labels of the model come, as printed. */
export type AnalysedLabelAges = Omit<LabelReport, 'chunks'>;

/** Labels by chunk, aligned with the profile's, and the model's label-age curve. */
export function analyseLabels(profile: ModelProfile) {
  const { chunks, ...labelAges } = labelReport(profile);
  const ids = metricsFor(profile.model.task)
    .map(({ id }) => id)
    .filter(isMetricId);
  const series = ids.map((id) => metricSeries(profile.chunks, id, limitRuleOf(profile, id)));
  const labels = chunks.map(({ state, coverage, expected, matureAt }, i): AnalysedLabels => {
    const bands = series.flatMap((one): readonly [string, Interval][] => {
      const point = one.points[i];
      const band = point ? provisionalBand(point, one) : null;
      return band ? [[one.metric.id, band]] : [];
    });
    return {
      state,
      coverage,
      expected,
      matureAt: matureAt === null ? null : new Date(matureAt).toISOString().slice(0, 10),
      provisional: Object.fromEntries(bands),
    };
  });
  return { chunks: labels, labelAges };
}
