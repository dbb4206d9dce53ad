import type { MetricSeries } from '#domain/performance/metric-series.ts';
import { normalQuantile } from '#domain/statistics/normal-distribution.ts';
import { matureValues, referenceMean, standardError } from './metric-harm.ts';

/** Chance of seeing a loss that is there, and of seeing one that is not (one side). */
const power = 0.8;
const falseAlarm = 0.05;

/** The smallest loss that the present chunks could show. */
export interface Detectability {
  readonly metric: string;
  /** Mature chunks after the reference, all of which are looked at together. */
  readonly chunks: number;
  /** Rows in them that the metric rests on. */
  readonly rows: number;
  /** In the unit of the metric, never negative; null when it cannot be told. */
  readonly smallestLoss: number | null;
  /** Why it cannot be told. */
  readonly reason: string | null;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spread of the reference's chunks around their mean, ddof 1; 0 for a single one. */
function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/**
 * The smallest true loss of a metric that the chunks since the reference, taken together, would show with a chance of
 * 80 % at 5 % false alarms: (z₀.₉₅ + z₀.₈₀) · √(s²/k + s²/K), k chunks after K of the reference. s, the deviation of
 * one chunk, is the larger of what sampling alone makes (its interval) and how the reference's chunks differ, so that a
 * metric that wanders by itself is not said to show more than it can.
 */
export function detectability(series: MetricSeries): Detectability {
  const [before, now] = (['reference', 'analysis'] as const).map((period) =>
    matureValues(series.points, period),
  );
  const [reference = [], analysis = []] = [before, now];
  const rows = analysis.reduce((sum, { estimate }) => sum + estimate.n, 0);
  const given = { metric: series.metric.id, chunks: analysis.length, rows };
  const none = (reason: string): Detectability => ({ ...given, smallestLoss: null, reason });
  if (referenceMean(series) === null) return none('No reference chunk has enough labels.');
  if (analysis.length === 0) return none('No chunk after the reference has enough labels.');
  const errors = [...reference, ...analysis].flatMap(({ estimate }) => standardError(estimate) ?? []);
  if (errors.length === 0) return none('This metric has no sampling error here.');
  const sampling = Math.sqrt(mean(errors.map((error) => error ** 2)));
  const deviation = Math.max(sampling, spread(reference.map(({ estimate }) => estimate.value ?? 0)));
  const reach = normalQuantile(1 - falseAlarm) + normalQuantile(power);
  const smallestLoss = reach * deviation * Math.sqrt(1 / analysis.length + 1 / reference.length);
  return { ...given, smallestLoss, reason: null };
}
