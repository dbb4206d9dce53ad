import type { ChunkPeriod, ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import type { Instant } from '#domain/time/instant.ts';
import { alertOf, type Alert } from './alert.ts';
import { defaultLimitRule, limitsOf, type LimitRule, type Limits } from './limits.ts';
import { metricOf, type MetricId } from './metric-catalogue.ts';
import type { Estimate, MetricDefinition } from './metric.ts';

/** Label coverage under which a chunk's figures are provisional. */
export const matureCoverage: Ratio = 0.9;

/** One metric in one chunk. */
export interface MetricPoint {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly rows: number;
  readonly labelled: number;
  /** Labelled share of the rows; 0 for an empty chunk. */
  readonly coverage: Ratio;
  readonly provisional: boolean;
  readonly estimate: Estimate;
  /** Null inside the limits, without a value or limits, and for provisional points. */
  readonly alert: Alert | null;
}

export interface MetricSeries {
  readonly metric: MetricDefinition;
  readonly limits: Limits | null;
  readonly points: readonly MetricPoint[];
}

/** Labelled share of a chunk's rows. */
export const coverageOf = ({ rows, labelled }: { rows: number; labelled: number }): Ratio =>
  rows > 0 ? labelled / rows : 0;

/**
 * A metric over chunks with limits from the reference chunks among them. Provisional reference chunks do not count
 * towards the limits; provisional analysis chunks raise no alert.
 */
export function metricSeries(
  chunks: readonly ChunkProfile[],
  id: MetricId,
  rule: LimitRule = defaultLimitRule,
): MetricSeries {
  const metric = metricOf(id);
  const measured = chunks.map((chunk) => {
    const coverage = coverageOf(chunk);
    return {
      chunk,
      coverage,
      provisional: coverage < matureCoverage,
      estimate: metric.compute(chunk.outcome),
    };
  });
  const mature = measured.filter(({ chunk, provisional }) => chunk.period === 'reference' && !provisional);
  const limits = limitsOf(
    mature.map(({ estimate }) => estimate.value),
    rule,
    metric.range,
  );
  const points = measured.map(({ chunk, coverage, provisional, estimate }) => ({
    key: chunk.key,
    period: chunk.period,
    start: chunk.start,
    end: chunk.end,
    rows: chunk.rows,
    labelled: chunk.labelled,
    coverage,
    provisional,
    estimate,
    alert: provisional ? null : alertOf(metric.direction, estimate.value, limits),
  }));
  return { metric, limits, points };
}

/** The rule for a metric's limits: constants where the model has them, otherwise the reference's deviation. */
export function limitRuleOf({ limits }: Pick<ModelProfile, 'limits'>, id: string): LimitRule {
  const constant = limits[id];
  return constant ? { kind: 'constant', ...constant } : defaultLimitRule;
}
