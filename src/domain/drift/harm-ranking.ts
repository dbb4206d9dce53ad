import { healthOf } from '#domain/performance/health.ts';
import type { MetricSeries } from '#domain/performance/metric-series.ts';
import { correlation, type Correlation } from './correlation.ts';
import { detectability } from './detectability.ts';
import type { DriftSeries } from './drift-series.ts';
import { adjustedPValues } from './false-discovery.ts';
import { harmOf } from './metric-harm.ts';

/** How a column's drift goes with the loss of the model. */
export type HarmLink =
  /** Loss was larger where the column had moved further, more than chance explains for as many columns. */
  | 'linked'
  /** No such link can be told from chance. */
  | 'not-told'
  /** There is no loss that a column could be linked to. */
  | 'no-loss'
  /** Too few chunks, or nothing that varies. */
  | 'cannot-judge';

export interface RankedColumn {
  readonly series: DriftSeries;
  /** Chunks after the reference in which the column is outside its limit. */
  readonly alerts: number;
  readonly link: HarmLink;
  /** Drift against signed loss over mature chunks after the reference; null where there are too few. */
  readonly correlation: Correlation | null;
  /** Chance of such a correlation without a link, adjusted for the number of columns. */
  readonly adjusted: number | null;
}

/** Adjusted chance up to which a link is told. */
export const linkLevel = 0.05;

/** What became of a metric since the reference, over all mature chunks. */
export type HarmState = 'loss' | 'no-loss' | 'better' | 'cannot-judge';

export interface HarmSummary {
  readonly state: HarmState;
  /** Mature chunks after the reference. */
  readonly chunks: number;
  /** Mean signed loss over them, in the unit of the metric; negative is better. */
  readonly meanLoss: number | null;
  /** The smallest loss that they could show. */
  readonly smallestLoss: number | null;
  /** Mature chunks outside the limits of the metric, on the worse and on the better side. */
  readonly worse: number;
  readonly better: number;
}

/**
 * A loss is seen when the mean loss is one that the chunks can show, or when the last chunks are worse than their limit
 * again and again; the other way round the model is better. One bad chunk among many is neither.
 */
function stateOf(metric: MetricSeries, meanLoss: number | null, smallestLoss: number | null): HarmState {
  if (meanLoss === null || smallestLoss === null) return 'cannot-judge';
  if (meanLoss > smallestLoss || healthOf(metric).health === 'act') return 'loss';
  return -meanLoss > smallestLoss ? 'better' : 'no-loss';
}

/** The loss of a metric since the reference in one look. */
export function harmSummary(metric: MetricSeries): HarmSummary {
  const losses = harmOf(metric).flatMap(({ loss }) => loss ?? []);
  const count = (alert: 'worse' | 'better') =>
    metric.points.filter((point) => point.period === 'analysis' && point.alert === alert).length;
  const meanLoss = losses.length > 0 ? losses.reduce((sum, loss) => sum + loss, 0) / losses.length : null;
  const { smallestLoss } = detectability(metric);
  return {
    state: stateOf(metric, meanLoss, smallestLoss),
    chunks: losses.length,
    meanLoss,
    smallestLoss,
    worse: count('worse'),
    better: count('better'),
  };
}

const alertsIn = ({ points }: DriftSeries): number =>
  points.filter(({ period, alert }) => period === 'analysis' && alert).length;

/** Links first, by strength; then by number of alerts; then by name, so that equal columns keep their place. */
function byHarm(a: RankedColumn, b: RankedColumn): number {
  const linked = Number(b.link === 'linked') - Number(a.link === 'linked');
  if (linked !== 0) return linked;
  const strength =
    a.link === 'linked' ? (b.correlation?.r ?? 0) - (a.correlation?.r ?? 0) : b.alerts - a.alerts;
  return (
    strength ||
    (b.correlation?.r ?? -1) - (a.correlation?.r ?? -1) ||
    (a.series.column.name < b.series.column.name ? -1 : 1)
  );
}

/**
 * Columns by the link between their drift and harm. Harm is signed loss: an improvement is no harm, however large. The
 * reference's chunks are left out, because they are near 0 on both sides and would make a link out of any change; so
 * are provisional ones. Where no loss is seen no column can be linked to one. A link says that both moved together, not that one made the other move.
 * @param columns series of one preset, one per column. @param metric on the same chunks.
 */
export function rankByHarm(columns: readonly DriftSeries[], metric: MetricSeries): readonly RankedColumn[] {
  const harm = harmOf(metric);
  const isHarmed = harmSummary(metric).state === 'loss';
  const found = columns.map((series) =>
    correlation(
      series.points.flatMap(({ value }, i): readonly (readonly [number, number])[] => {
        const loss = harm[i]?.loss ?? null;
        return value === null || loss === null ? [] : [[value, loss]];
      }),
    ),
  );
  const adjusted = adjustedPValues(found.flatMap((known) => known?.chance ?? []));
  let next = 0;
  const ranked = columns.map((series, i): RankedColumn => {
    const known = found[i] ?? null;
    const chance = known ? (adjusted[next++] ?? 1) : null;
    const told = chance !== null && chance <= linkLevel ? 'linked' : 'not-told';
    return {
      series,
      alerts: alertsIn(series),
      link: chance === null ? 'cannot-judge' : isHarmed ? told : 'no-loss',
      correlation: known,
      adjusted: chance,
    };
  });
  return ranked.toSorted(byHarm);
}
