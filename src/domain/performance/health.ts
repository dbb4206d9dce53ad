import { grouped, significant } from '#domain/quantity/significant.ts';
import type { MetricPoint, MetricSeries } from './metric-series.ts';

export type Health = 'ok' | 'watch' | 'act' | 'unknown';

export interface HealthFinding {
  readonly health: Health;
  /** A sentence with the numbers it rests on. */
  readonly reason: string;
}

/** Chunks that are looked at: one bad chunk is a chance hit more often than two of three. */
const lookBack = 3;

/** Share of the way from the reference's mean to the limit from which a steady move towards it is worth watching. */
const nearLimit = 2 / 3;

/** A point that can be judged. */
type Judged = MetricPoint & { readonly estimate: { readonly value: number } };

const isJudged = (point: MetricPoint): point is Judged =>
  point.period === 'analysis' && !point.provisional && point.estimate.value !== null;

function unknownBecause(series: MetricSeries, judged: readonly Judged[]): string | null {
  const analysis = series.points.filter(({ period }) => period === 'analysis');
  if (analysis.length === 0) return 'Nothing has been predicted since the reference period.';
  if (analysis.every(({ labelled }) => labelled === 0))
    return 'No label has come since the reference period.';
  if (analysis.every(({ provisional }) => provisional)) return 'Too few labels have come to judge any chunk.';
  if (judged.length === 0)
    return `${series.metric.name} has no value: ${analysis.at(-1)?.estimate.reason ?? 'not computable.'}`;
  if (!series.limits) return 'Fewer than two reference chunks with labels: there is nothing to compare with.';
  return null;
}

const rowsOf = (points: readonly Judged[]) =>
  `n = ${grouped(points.reduce((sum, { estimate }) => sum + estimate.n, 0))}`;

function brokenLimit({ limits, metric }: MetricSeries, value: number): string {
  const above = limits?.upper != null && value > limits.upper;
  const limit = (above ? limits.upper : limits?.lower) ?? 0;
  const side = above ? 'above its upper' : 'below its lower';
  return `${metric.name} ${significant(value)} is ${side} limit ${significant(limit)}`;
}

/** The limit that a metric moves towards when it gets worse; null where that has no one side. */
function worseLimit({ metric, limits }: MetricSeries): number | null {
  if (metric.direction === 'higher-is-better') return limits?.lower ?? null;
  return metric.direction === 'lower-is-better' ? (limits?.upper ?? null) : null;
}

/** A sentence when the last three values move steadily towards the worse limit and come near it; null otherwise. */
function drifting(series: MetricSeries, recent: readonly Judged[]): string | null {
  const limit = worseLimit(series);
  const centre = series.limits?.centre ?? null;
  if (limit === null || centre === null || recent.length < lookBack) return null;
  const way = recent.map(({ estimate }) => (estimate.value - centre) / (limit - centre));
  const steady = way.every((share, i) => i === 0 || share > (way[i - 1] ?? Infinity));
  if (!steady || (way.at(-1) ?? 0) < nearLimit) return null;
  const values = recent.map(({ estimate }) => significant(estimate.value));
  return `${series.metric.name} moves towards its limit ${significant(limit)}: ${values.join(', ')} in the last ${lookBack} chunks (${rowsOf(recent)}).`;
}

function within(series: MetricSeries, recent: readonly Judged[]): HealthFinding {
  const latest = recent.slice(-1);
  const value = significant(latest[0]?.estimate.value ?? 0);
  const better = latest[0]?.alert === 'better';
  const where = better ? 'is better than its reference limits' : 'is within its limits';
  const reason = drifting(series, recent);
  return reason === null
    ? { health: 'ok', reason: `${series.metric.name} ${value} ${where} (${rowsOf(latest)}).` }
    : { health: 'watch', reason };
}

/**
 * Health of a model from one metric over chunks: `act` when at least two of the last three mature analysis chunks are
 * worse than their limit; `watch` when one is, or when all three move steadily towards the limit and the last has
 * come two thirds of the way from the reference's mean; `unknown` when nothing can be judged.
 */
export function healthOf(series: MetricSeries): HealthFinding {
  const judged = series.points.filter(isJudged);
  const unknown = unknownBecause(series, judged);
  if (unknown !== null) return { health: 'unknown', reason: unknown };
  const recent = judged.slice(-lookBack);
  const worse = recent.filter(({ alert }) => alert === 'worse');
  const last = worse.at(-1);
  if (!last) return within(series, recent);
  const share = `in ${worse.length} of the last ${recent.length} chunks`;
  return {
    health: worse.length >= 2 ? 'act' : 'watch',
    reason: `${brokenLimit(series, last.estimate.value)} ${share} (${rowsOf(recent)}).`,
  };
}
