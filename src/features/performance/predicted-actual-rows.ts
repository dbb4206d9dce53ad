import { predictedActual, type PredictedActualPoint } from '#domain/performance/predicted-actual.ts';
import { coverageOf } from '#domain/performance/metric-series.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { ChartRow } from '#ui/chart/chart-row.ts';
import type { ChunkAxis } from './chunk-columns.ts';
import type { FigureProps } from './figure-props.ts';
import type { PerformanceSelection } from './performance-selection.ts';

type ChunksInView = Pick<PerformanceSelection, 'all' | 'chunks'>;

/** Points of the chunks in view; the chunk before the first of them is known though it is not in view. */
function pointsInView({ all, chunks }: ChunksInView, classIndex: number): readonly PredictedActualPoint[] {
  const inView = new Set(chunks);
  return predictedActual(all, classIndex).filter((_, i) => inView.has(all[i] as ChunkProfile));
}

/** Rows of the figure "predicted vs actual over time": the chart, the table and the file share them. */
export function predictedActualRows(selection: ChunksInView, axis: ChunkAxis, classIndex: number) {
  return pointsInView(selection, classIndex).map((point, index): ChartRow => ({
    ...axis.rowOf(point, index),
    predicted: point.predicted.value,
    predictedLow: point.predicted.low,
    predictedHigh: point.predicted.high,
    actual: point.actual.value,
    actualLow: point.actual.low,
    actualHigh: point.actual.high,
    difference: point.difference.value,
    differenceLow: point.difference.low,
    differenceHigh: point.difference.high,
    previous: point.previousActual,
    provisional: point.provisional ? 1 : 0,
    rows: point.rows,
    labelled: point.labelled,
    coverage: coverageOf(point),
  }));
}

const known = (points: readonly PredictedActualPoint[]) =>
  points.filter(({ difference }) => difference.value !== null);

/** One sentence on how far predicted stands from actual now, and when it stood farthest. */
export function predictedActualSummary(
  selection: ChunksInView,
  { classIndex, show, showDifference }: Pick<FigureProps, 'classIndex' | 'show' | 'showDifference'>,
): string {
  const points = known(pointsInView(selection, classIndex)).filter(({ period }) => period === 'analysis');
  const last = points.findLast(({ provisional }) => !provisional) ?? points.at(-1);
  if (!last) return 'No chunk of this window has labels to compare with.';
  const sizeOf = (point: PredictedActualPoint) => Math.abs(point.difference.value ?? 0);
  const farthest = points.reduce((most, point) => (sizeOf(point) > sizeOf(most) ? point : most));
  const value = last.difference.value ?? 0;
  const side = value > 0 ? 'too high' : value < 0 ? 'too low' : 'right';
  const now = `In ${last.key} predictions were ${side} by ${showDifference(Math.abs(value)).replace(/^\+/, '')} on average (predicted ${show(last.predicted.value)}, actual ${show(last.actual.value)})`;
  return farthest === last
    ? `${now}, the widest gap of the window.`
    : `${now}; the widest gap was ${showDifference(sizeOf(farthest)).replace(/^\+/, '')} in ${farthest.key}.`;
}
