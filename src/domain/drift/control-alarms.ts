import type { DriftSeries } from './drift-series.ts';
import { adjustedPValues } from './false-discovery.ts';

/** Most of the alerts of a chunk that may be expected to be false, as a share of them. */
export const falseAlarmShare = 0.001;

/**
 * The same series with the alerts of each chunk that stand up to the number of columns looked at: with 1,000 columns,
 * some are above that level by chance in every chunk. Only our own rule is controlled; a preset alerts as its tool does.
 * A column whose value is within its limit counts as tested and unchanged.
 * @param all series of the same profile and preset, one per column.
 */
export function controlAlarms(all: readonly DriftSeries[]): readonly DriftSeries[] {
  const [first] = all;
  if (!first || first.preset.id !== 'plumbline') return all;
  const kept = first.points.map((_, at) => {
    const chances = all.map(({ points }) => (points[at]?.alert ? (points[at].chance() ?? 1) : 1));
    const tested = all.map(({ points }) => points[at]?.value != null);
    const adjusted = adjustedPValues(chances.filter((_chance, i) => tested[i]));
    let next = 0;
    return tested.map((isTested) => isTested && (adjusted[next++] ?? 1) <= falseAlarmShare);
  });
  return all.map((series, i) => ({
    ...series,
    points: series.points.map((point, at) =>
      point.alert && !kept[at]?.[i] ? { ...point, alert: false } : point,
    ),
  }));
}
