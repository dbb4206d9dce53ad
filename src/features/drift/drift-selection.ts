import { headlineMetric, isMetricId, metricsFor } from '#domain/performance/metric-catalogue.ts';
import { limitRuleOf, metricSeries, type MetricSeries } from '#domain/performance/metric-series.ts';
import type { MetricDefinition } from '#domain/performance/metric.ts';
import { coarserRules, defaultRule } from '#domain/profile/default-rule.ts';
import { logSpan } from '#domain/profile/log-span.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { inWindow, regroup } from '#domain/profile/regroup.ts';
import { formatChunkRule, type ChunkRule } from '#domain/time/chunk-rule.ts';
import { resolveWindow } from '#view/resolve-window.ts';

/** What the page looks at, given what its address asks for. */
export interface DriftSelection {
  /** With its chunks in the chosen grain and window, the whole reference included. */
  readonly profile: ModelProfile;
  readonly rule: ChunkRule;
  readonly rules: readonly ChunkRule[];
  /** The metric whose loss is meant by harm, over the same chunks. */
  readonly metric: MetricSeries;
  readonly metrics: readonly MetricDefinition[];
}

/** The parts of the address that change which chunks are looked at. */
export interface DriftScope {
  readonly window: string;
  readonly chunk: string | null;
  readonly metric: string | null;
}

/** Cuts a profile the way the address asks; what it names but the profile lacks falls back. */
export function selectDrift(profile: ModelProfile, { window, chunk, metric }: DriftScope): DriftSelection {
  const rules = coarserRules(profile.spec.chunkRule);
  const rule = rules.find((known) => formatChunkRule(known) === chunk) ?? defaultRule(profile.spec.chunkRule);
  const span = logSpan(profile.chunks);
  const bounds = span && resolveWindow(window, span);
  const grouped = regroup(profile.chunks, rule);
  const shown = { ...profile, chunks: bounds ? inWindow(grouped, bounds) : grouped };
  const headline = headlineMetric(profile.model.task);
  const metrics = metricsFor(profile.model.task);
  const wanted = metrics.find(({ id }) => id === metric)?.id ?? headline;
  const id = isMetricId(wanted) ? wanted : headline;
  return {
    profile: shown,
    rule,
    rules,
    metric: metricSeries(shown.chunks, id, limitRuleOf(profile, id)),
    metrics,
  };
}
