import { healthOf, type Health } from '#domain/performance/health.ts';
import { headlineMetric } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries, type MetricSeries } from '#domain/performance/metric-series.ts';
import type { MetricDefinition } from '#domain/performance/metric.ts';
import { predictedActual } from '#domain/performance/predicted-actual.ts';
import { defaultRule } from '#domain/profile/default-rule.ts';
import type { ChunkProfile, Model, ModelProfile } from '#domain/profile/model-profile.ts';
import { regroup } from '#domain/profile/regroup.ts';
import type { Instant, Window } from '#domain/time/instant.ts';

/** What the fleet page says of one model. */
export interface FleetRow {
  readonly model: Model;
  readonly metric: MetricDefinition;
  /** Headline metric of the newest analysis chunk whose labels have come, and of the reference as a whole. */
  readonly latest: number | null;
  readonly reference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Several classes: the class whose predicted share is farthest from its actual one now; null for other tasks. */
  readonly followed: string | null;
  /** Predicted − actual per chunk, oldest first, null where too little is labelled to say. */
  readonly differences: readonly (number | null)[];
  /** Labelled share of the rows of the analysis period, 0–1; null without rows. */
  readonly coverage: number | null;
  readonly rows: number;
  readonly span: Window | null;
  readonly asOf: Instant | null;
  readonly health: Health;
  readonly reason: string;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
};

function latestMature(series: MetricSeries): number | null {
  const mature = series.points.filter((point) => point.period === 'analysis' && !point.provisional);
  return mature.at(-1)?.estimate.value ?? null;
}

/** Predicted − actual per chunk; null where the chunk is provisional or has no label. */
const matureDifferences = (chunks: readonly ChunkProfile[], classIndex: number) =>
  predictedActual(chunks, classIndex).map(({ provisional, difference }) =>
    provisional ? null : difference.value,
  );

/** Number of the class with the widest gap in the newest mature chunk; 0 for models without classes. */
function widestClass({ spec }: ModelProfile, chunks: readonly ChunkProfile[]): number {
  const gaps = (spec.classes ?? []).map((_, index) =>
    Math.abs(matureDifferences(chunks, index).findLast((value) => value !== null) ?? 0),
  );
  return gaps.length > 0 ? gaps.indexOf(Math.max(...gaps)) : 0;
}

/** Everything the fleet page shows of a model, from its profile alone. */
export function fleetRow(profile: ModelProfile): FleetRow {
  const chunks = regroup(profile.chunks, defaultRule(profile.spec.chunkRule));
  const headline = headlineMetric(profile.model.task);
  const series = metricSeries(chunks, headline, limitRuleOf(profile, headline));
  const classIndex = widestClass(profile, chunks);
  const reference = series.points.filter((point) => point.period === 'reference');
  const analysis = chunks.filter((chunk) => chunk.period === 'analysis');
  const rows = analysis.reduce((sum, chunk) => sum + chunk.rows, 0);
  const labelled = analysis.reduce((sum, chunk) => sum + chunk.labelled, 0);
  const start = chunks[0]?.start ?? null;
  const end = chunks.at(-1)?.end ?? null;
  return {
    model: profile.model,
    metric: series.metric,
    latest: latestMature(series),
    reference: mean(reference.map((point) => point.estimate.value)),
    lower: series.limits?.lower ?? null,
    upper: series.limits?.upper ?? null,
    followed: profile.spec.classes?.[classIndex] ?? null,
    differences: matureDifferences(chunks, classIndex),
    coverage: rows > 0 ? labelled / rows : null,
    rows,
    span: start !== null && end !== null ? { start, end } : null,
    asOf: profile.asOf,
    ...healthOf(series),
  };
}
