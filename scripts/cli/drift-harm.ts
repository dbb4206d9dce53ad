import { detectability, type Detectability } from '#domain/drift/detectability.ts';
import type { DriftSeries } from '#domain/drift/drift-series.ts';
import { harmSummary, rankByHarm, type HarmLink, type HarmSummary } from '#domain/drift/harm-ranking.ts';
import { splitBySegment, type SegmentSplit } from '#domain/drift/mix-rate.ts';
import { mergedSegments } from '#domain/drift/merged-segments.ts';
import { headlineMetric, isMetricId, metricsFor } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';

/** A column in the order of its link to harm, as printed. */
export interface AnalysedLink {
  readonly column: string;
  readonly alerts: number;
  readonly link: HarmLink;
  /** Correlation of drift and signed loss over chunks after the reference, its 95 % interval, and the chunks. */
  readonly r: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly chunks: number;
  /** Chance without a link, adjusted for the number of columns. */
  readonly adjusted: number | null;
}

/** What drift has to do with loss, as printed. */
export interface AnalysedHarm {
  /** The metric whose loss is meant. */
  readonly metric: string;
  readonly loss: HarmSummary;
  readonly columns: readonly AnalysedLink[];
  readonly detectability: Readonly<Record<string, Detectability>>;
  /** Segment column → the change of loss since the reference, taken apart. */
  readonly segments: Readonly<Record<string, SegmentSplit | null>>;
}

/** Columns by their link to harm, what the chunks can show, and the change of loss by segment. */
export function analyseHarm(
  profile: ModelProfile,
  series: readonly DriftSeries[],
  nameOf: (column: DriftSeries['column']) => string,
): AnalysedHarm {
  const headline = headlineMetric(profile.model.task);
  const seriesOf = (id: typeof headline) => metricSeries(profile.chunks, id, limitRuleOf(profile, id));
  const metric = seriesOf(headline);
  const columns = rankByHarm(series, metric).map(
    ({ series: { column }, alerts, link, correlation, adjusted }) => ({
      column: nameOf(column),
      alerts,
      link,
      r: correlation?.r ?? null,
      low: correlation?.interval?.low ?? null,
      high: correlation?.interval?.high ?? null,
      chunks: correlation?.n ?? 0,
      adjusted,
    }),
  );
  const ids = metricsFor(profile.model.task)
    .map(({ id }) => id)
    .filter(isMetricId);
  const names = Object.keys(profile.spec.segments);
  return {
    metric: headline,
    loss: harmSummary(metric),
    columns,
    detectability: Object.fromEntries(ids.map((id) => [id, detectability(seriesOf(id))])),
    segments: Object.fromEntries(
      names.map((name) => [
        name,
        splitBySegment(
          mergedSegments(profile.chunks, name, 'reference'),
          mergedSegments(profile.chunks, name, 'analysis'),
        ),
      ]),
    ),
  };
}
