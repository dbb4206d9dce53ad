import type { EstimatedSeries } from '#domain/estimates/estimated-series.ts';
import { baselinesFor, type Baseline } from '#domain/performance/baselines.ts';
import { isMetricId } from '#domain/performance/metric-catalogue.ts';
import {
  limitRuleOf,
  metricSeries,
  type MetricPoint,
  type MetricSeries,
} from '#domain/performance/metric-series.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { ChunkAxis } from './chunk-columns.ts';
import { besidePoint, figureEstimates } from './metric-estimates.ts';
import type { PerformanceSelection } from './performance-selection.ts';

/** A metric over the chunks of the window, with what it is compared with. */
export interface MetricFigureData {
  readonly series: MetricSeries;
  readonly rows: readonly ChartRow[];
  /** Naive predictors that have a value in some chunk. */
  readonly baselines: readonly Pick<Baseline, 'id' | 'name'>[];
  /** The one that is drawn: the first whose values lie near the metric's; a far one would flatten the metric. */
  readonly drawn: Pick<Baseline, 'id' | 'name'> | null;
  /** What scores alone told, with its record; over all chunks. */
  readonly estimates: EstimatedSeries;
}

const numbersUnder = (rows: readonly ChartRow[], keys: readonly string[]) =>
  rows.flatMap((row) => keys.map((key) => row[key])).filter((value) => typeof value === 'number');

/** True when a baseline lies no farther off than the metric and its limits themselves reach. */
function isNear(rows: readonly ChartRow[], id: string): boolean {
  const own = numbersUnder(rows, ['value', 'lowerLimit', 'upperLimit']);
  const naive = numbersUnder(rows, [id]);
  if (own.length === 0 || naive.length === 0) return false;
  const [low, high] = [Math.min(...own), Math.max(...own)];
  const reach = high - low;
  return Math.min(...naive) >= low - reach && Math.max(...naive) <= high + reach;
}

/** What a naive predictor would have reached in one chunk. */
function naiveOf({ metric, all, reference }: PerformanceSelection, index: number): readonly Baseline[] {
  const chunk = all[index];
  if (!chunk || !isMetricId(metric.id)) return [];
  const context = { reference: reference.outcome, previous: all[index - 1]?.outcome ?? null };
  return baselinesFor(metric.id, chunk.outcome, context);
}

const numbersOf = (point: MetricPoint, limits: MetricSeries['limits']): ChartRow => ({
  value: point.estimate.value,
  low: point.estimate.low,
  high: point.estimate.high,
  alert: point.alert,
  provisional: point.provisional ? 1 : 0,
  lowerLimit: limits?.lower ?? null,
  upperLimit: limits?.upper ?? null,
  rows: point.rows,
  labelled: point.labelled,
  coverage: point.coverage,
  remark: point.estimate.reason,
});

/** Rows of the figure "metric over time": the chart, the table and the file share them. */
export function metricFigureData(selection: PerformanceSelection, axis: ChunkAxis): MetricFigureData {
  const { metric, profile, all, chunks, compared } = selection;
  if (!isMetricId(metric.id)) throw new RangeError(`no metric ${metric.id}`);
  // Over all chunks: limits come from the whole reference, whatever part of the axis is in view.
  const whole = metricSeries(all, metric.id, limitRuleOf(profile, metric.id));
  const pointsOf = (some: readonly ChunkProfile[]) => {
    const wanted = new Set(some);
    return whole.points.filter((_, i) => wanted.has(all[i] as ChunkProfile));
  };
  const series = { ...whole, points: pointsOf(chunks) };
  const estimates = figureEstimates(selection, whole);
  const judged = { ...series, trusted: estimates.record.state !== 'broken' };
  const other = compared ? pointsOf(compared.chunks) : null;
  const firstAnalysis = chunks.findIndex(({ period }) => period === 'analysis');
  const found = new Map<Baseline['id'], Baseline>();
  const rows = series.points.map((point, i): ChartRow => {
    const at = whole.points.indexOf(point);
    const naive = naiveOf(selection, at);
    for (const baseline of naive) found.set(baseline.id, baseline);
    const beside = other?.[i - firstAnalysis];
    return {
      ...axis.rowOf(point, i),
      ...numbersOf(point, series.limits),
      ...besidePoint(point, estimates.points[at], judged),
      ...Object.fromEntries(naive.map(({ id, value }) => [id, value])),
      ...(other ? { compared: beside?.estimate.value ?? null, comparedChunk: beside?.key ?? null } : {}),
    };
  });
  const baselines = [...found.values()];
  return { series, rows, baselines, drawn: baselines.find(({ id }) => isNear(rows, id)) ?? null, estimates };
}

/** A sentence on where the metric stands against its limits, and one on what scores tell where labels are missing. */
export function metricSummary(data: MetricFigureData, show: (value: number | null) => string): string {
  const newest = data.rows.findLast((row) => typeof row['estimated'] === 'number');
  const open = newest && newest['openLow'] !== null && data.estimates.record.state !== 'broken';
  const told = open
    ? ` Told from scores, ${show(Number(newest['estimated']))} in ${String(newest['chunk'])}.`
    : '';
  return realisedSummary(data, show) + told;
}

function realisedSummary({ series }: MetricFigureData, show: (value: number | null) => string): string {
  const { metric, limits, points } = series;
  const analysis = points.filter(({ period, estimate }) => period === 'analysis' && estimate.value !== null);
  const last = analysis.findLast(({ provisional }) => !provisional) ?? analysis.at(-1);
  if (!last) {
    const reason = points.findLast(({ estimate }) => estimate.reason)?.estimate.reason;
    return `${metric.name} has no value in this window. ${reason ?? ''}`.trim();
  }
  const worse = analysis.filter(({ alert }) => alert === 'worse').length;
  const better = analysis.filter(({ alert }) => alert === 'better').length;
  const now = `${metric.name} is ${show(last.estimate.value)} in ${last.key}`;
  if (!limits) return `${now}; there are too few reference chunks for limits.`;
  const centre = limits.centre === null ? '' : `, ${show(limits.centre)} in the reference`;
  if (worse + better === 0) return `${now}${centre}; no chunk of ${analysis.length} is outside the limits.`;
  const parts = [worse > 0 ? `${worse} worse` : '', better > 0 ? `${better} better` : ''].filter(
    (part) => part !== '',
  );
  return `${now}${centre}; of ${analysis.length} chunks ${parts.join(' and ')} than the limits.`;
}
