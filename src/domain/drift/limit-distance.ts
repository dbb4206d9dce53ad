import { isChance, type DriftPoint, type DriftSeries } from './drift-series.ts';

/** The furthest that is told apart: beyond ten times the limit it is only far. */
const furthest = 10;

/**
 * How far a value is from its limit: 0 nothing moved, 1 at the limit, 2 twice as far. Where there is no limit the level
 * that no change exceeds stands in; of a test's chance it is limit / chance. At most 10.
 * @returns null without a value, or with nothing to compare it to.
 */
export function limitDistance({ measure, preset }: DriftSeries, point: DriftPoint): number | null {
  const { value } = point;
  const limit = point.limit ?? point.floor();
  if (value === null || limit === null) return null;
  if (isChance(preset.id, measure.id)) return Math.min(furthest, limit / Math.max(value, 1e-300));
  if (limit <= 0) return value > 0 ? furthest : 0;
  return Math.min(furthest, value / limit);
}
