import { headlineMetric, metricsFor } from '#domain/performance/metric-catalogue.ts';
import type { MetricDefinition } from '#domain/performance/metric.ts';
import { coarserRules, defaultRule } from '#domain/profile/default-rule.ts';
import { mergeOutcomes } from '#domain/profile/merge-outcome.ts';
import { logSpan } from '#domain/profile/log-span.ts';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import { ofSegment, segmentGroup, type Segment } from '#domain/profile/of-segment.ts';
import type { Outcome } from '#domain/profile/outcome.ts';
import { inWindow, regroup } from '#domain/profile/regroup.ts';
import { formatChunkRule, type ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Window } from '#domain/time/instant.ts';
import type { PerformanceView } from '#view/performance-view.ts';
import { resolveWindow } from '#view/resolve-window.ts';

/** A part of the analysis period put together: what the figures without a time axis show. */
export interface Stretch {
  readonly chunks: readonly ChunkProfile[];
  readonly window: Window | null;
  /** Null when no chunk is left. */
  readonly outcome: Outcome | null;
  readonly rows: number;
  readonly labelled: number;
}

/** What the page shows of a profile, given what its address asks for. */
export interface PerformanceSelection {
  readonly profile: ModelProfile;
  readonly rule: ChunkRule;
  readonly rules: readonly ChunkRule[];
  readonly metric: MetricDefinition;
  readonly metrics: readonly MetricDefinition[];
  readonly segment: Segment | null;
  /** All chunks in the chosen grain, in view or not: a chunk's predecessor is looked up here. */
  readonly all: readonly ChunkProfile[];
  /** The time axis: the window, with the reference in front of it where nothing lies between the two. */
  readonly chunks: readonly ChunkProfile[];
  readonly reference: Stretch;
  readonly current: Stretch;
  readonly compared: Stretch | null;
}

function stretch(chunks: readonly ChunkProfile[]): Stretch {
  const [first] = chunks;
  const start = first?.start ?? null;
  const end = chunks.at(-1)?.end ?? null;
  return {
    chunks,
    window: start !== null && end !== null ? { start, end } : null,
    outcome: first
      ? chunks.slice(1).reduce((all, { outcome }) => mergeOutcomes(all, outcome), first.outcome)
      : null,
    rows: chunks.reduce((sum, { rows }) => sum + rows, 0),
    labelled: chunks.reduce((sum, { labelled }) => sum + labelled, 0),
  };
}

/** Reads `column:value`; null when the profile has no such segment. */
function findSegment(profile: ModelProfile, text: string | null): Segment | null {
  if (text === null) return null;
  const [column = '', ...rest] = text.split(':');
  const value = rest.join(':');
  return profile.chunks.some((chunk) => segmentGroup(chunk, { column, value })) ? { column, value } : null;
}

/** Cuts, filters and merges a profile the way the view asks; what the view names but the profile lacks falls back. */
export function selectPerformance(profile: ModelProfile, view: PerformanceView): PerformanceSelection {
  const rules = coarserRules(profile.spec.chunkRule);
  const rule =
    rules.find((known) => formatChunkRule(known) === view.chunk) ?? defaultRule(profile.spec.chunkRule);
  const metrics = metricsFor(profile.model.task);
  const metric =
    metrics.find(({ id }) => id === view.metric) ??
    metrics.find(({ id }) => id === headlineMetric(profile.model.task)) ??
    metrics[0];
  if (!metric) throw new RangeError(`no metric for ${profile.model.task}`);
  const segment = findSegment(profile, view.segment);
  const source = segment ? ofSegment(profile.chunks, segment) : profile.chunks;
  const grouped = regroup(source, rule);
  const span = logSpan(profile.chunks);
  const within = (text: string) => {
    const window = span && resolveWindow(text, span);
    return window ? inWindow(grouped, window) : grouped;
  };
  const inView = within(view.window);
  const analysisOf = (some: readonly ChunkProfile[]) => some.filter(({ period }) => period === 'analysis');
  const analysis = analysisOf(inView);
  const reference = grouped.filter(({ period }) => period === 'reference');
  const adjoins = analysis.length === 0 || analysis[0] === analysisOf(grouped)[0];
  return {
    profile,
    rule,
    rules,
    metric,
    metrics,
    segment,
    all: grouped,
    chunks: adjoins ? [...reference, ...analysis] : analysis,
    reference: stretch(reference),
    current: stretch(analysis),
    compared: view.compare === null ? null : stretch(analysisOf(within(view.compare))),
  };
}
