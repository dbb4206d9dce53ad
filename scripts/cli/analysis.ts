import type { Alert } from '#domain/performance/alert.ts';
import { isMetricId, metricsFor, type MetricId } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries } from '#domain/performance/metric-series.ts';
import type { ChunkPeriod, ModelProfile, Notice } from '#domain/profile/model-profile.ts';
import type { Task } from '#domain/profile/outcome.ts';
import { analyseDrift, type ChunkDrift, type DriftConventions, type DriftRequest } from './drift-analysis.ts';
import { analyseEstimates, type AnalysedEstimate, type AnalysedEstimates } from './estimate-analysis.ts';
import { analyseLabels, type AnalysedLabelAges, type AnalysedLabels } from './label-analysis.ts';
import { analyseQuality, type AnalysedQuality, type QualityFindings } from './quality-analysis.ts';

/** One metric in one chunk, as printed. */
export interface AnalysedMetric {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly alert: Alert | null;
}

export interface AnalysedChunk {
  readonly key: string;
  readonly period: ChunkPeriod;
  /** ISO 8601, UTC; the end is exclusive. Null when the log has no time. */
  readonly start: string | null;
  readonly end: string | null;
  readonly rows: number;
  readonly labelled: number;
  readonly metrics: Readonly<Record<string, AnalysedMetric>>;
  /** The metrics told from scores alone, whether labels have come or not. */
  readonly estimated: Readonly<Record<string, AnalysedEstimate>>;
  readonly drift: ChunkDrift;
  readonly labels: AnalysedLabels;
  readonly quality: AnalysedQuality;
}

/** What `npm run analyse -- --json` prints. */
export interface Analysis {
  readonly model: string;
  readonly task: Task;
  readonly chunks: readonly AnalysedChunk[];
  readonly notices: readonly Notice[];
  readonly drift: DriftConventions;
  readonly estimates: AnalysedEstimates;
  readonly labelAges: AnalysedLabelAges;
  readonly findings: QualityFindings;
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const ownDrift: DriftRequest = { preset: 'plumbline', names: {} };

/** Every metric of every chunk of a profile, with its limits and alerts. */
export function analyse(profile: ModelProfile, drift: DriftRequest = ownDrift): Analysis {
  const ids = metricsFor(profile.model.task)
    .map(({ id }) => id)
    .filter(isMetricId);
  const series = ids.map((id: MetricId) => metricSeries(profile.chunks, id, limitRuleOf(profile, id)));
  const { chunks: estimated, estimates } = analyseEstimates(profile);
  const { chunks: drifts, conventions } = analyseDrift(profile, drift);
  const { chunks: labels, labelAges } = analyseLabels(profile);
  const { chunks: quality, findings } = analyseQuality(profile);
  const chunks = profile.chunks.map((chunk, i) => {
    const metrics = series.map(({ metric, limits, points }): [string, AnalysedMetric] => {
      const point = points[i];
      const { value = null, low = null, high = null } = point?.estimate ?? {};
      const { lower = null, upper = null } = limits ?? {};
      return [
        metric.id,
        { value, low, high, lowerLimit: lower, upperLimit: upper, alert: point?.alert ?? null },
      ];
    });
    const { key, period, start, end, rows, labelled } = chunk;
    return {
      key,
      period,
      start: iso(start),
      end: iso(end),
      rows,
      labelled,
      metrics: Object.fromEntries(metrics),
      estimated: estimated[i] as Readonly<Record<string, AnalysedEstimate>>,
      drift: drifts[i] as ChunkDrift,
      labels: labels[i] as AnalysedLabels,
      quality: quality[i] as AnalysedQuality,
    };
  });
  const { model, notices } = profile;
  const { id, task } = model;
  return { model: id, task, chunks, notices, drift: conventions, estimates, labelAges, findings };
}
