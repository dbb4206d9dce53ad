import { significant } from '#domain/quantity/significant.ts';
import type { MetricPoint, MetricSeries } from './metric-series.ts';

export type Health = 'ok' | 'watch' | 'act' | 'unknown';

export interface HealthFinding {
  readonly health: Health;
  /** A sentence with the numbers it rests on. */
  readonly reason: string;
}

/** Chunks that are looked at: one bad chunk is a chance hit more often than two of three. */
const lookBack = 3;

function unknownBecause(series: MetricSeries, mature: readonly MetricPoint[]): string | null {
  const analysis = series.points.filter(({ period }) => period === 'analysis');
  if (analysis.length === 0) return 'Nothing has been predicted since the reference period.';
  if (analysis.every(({ labelled }) => labelled === 0))
    return 'No label has come since the reference period.';
  if (mature.length === 0) return 'Too few labels have come to judge any chunk.';
  if (!series.limits) return 'Fewer than two reference chunks: there is nothing to compare with.';
  return null;
}

function brokenLimit({ limits, metric }: MetricSeries, value: number): string {
  const above = limits?.upper != null && value > limits.upper;
  const limit = (above ? limits.upper : limits?.lower) ?? 0;
  return `${metric.name} ${significant(value)} is ${above ? 'above its upper' : 'below its lower'} limit ${significant(limit)}`;
}

/**
 * Health of a model from one metric over chunks: `act` when at least two of the last three mature analysis chunks are
 * worse than their limit, `watch` when one is, `unknown` when nothing can be judged.
 */
export function healthOf(series: MetricSeries): HealthFinding {
  const mature = series.points.filter(
    ({ period, provisional, estimate }) => period === 'analysis' && !provisional && estimate.value !== null,
  );
  const unknown = unknownBecause(series, mature);
  if (unknown !== null) return { health: 'unknown', reason: unknown };
  const recent = mature.slice(-lookBack);
  const worse = recent.filter(({ alert }) => alert === 'worse');
  const latest = recent.at(-1)?.estimate.value ?? 0;
  const last = worse.at(-1)?.estimate.value;
  if (last == null) {
    const better = recent.some(({ alert }) => alert === 'better');
    const where = better ? 'better than its reference' : 'within its limits';
    return { health: 'ok', reason: `${series.metric.name} ${significant(latest)} is ${where}.` };
  }
  const share = `${worse.length} of the last ${recent.length} chunks`;
  return { health: worse.length >= 2 ? 'act' : 'watch', reason: `${brokenLimit(series, last)} in ${share}.` };
}
