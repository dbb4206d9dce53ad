/** A schedule that was tried: how often it retrained, and how good its predictions were. */
export interface SchedulePoint {
  readonly retrains: number;
  /** Value, or a metric where higher is better. */
  readonly value: number;
}

/**
 * Schedules that are best at some price of a retrain: the upper left hull of value over retrains, fewest retrains
 * first. All others are beaten at every price.
 */
export function costFrontier(points: readonly SchedulePoint[]): readonly SchedulePoint[] {
  const sorted = points.toSorted((a, b) => a.retrains - b.retrains || b.value - a.value);
  const hull: SchedulePoint[] = [];
  for (const point of sorted) {
    if (hull.length > 0 && point.value <= (hull.at(-1)?.value ?? -Infinity)) continue;
    while (hull.length > 1 && priceOf(hull.at(-1), point) >= priceOf(hull.at(-2), hull.at(-1))) hull.pop();
    hull.push(point);
  }
  return hull;
}

/** Value per further retrain between two schedules. */
function priceOf(from: SchedulePoint | undefined, to: SchedulePoint | undefined): number {
  return from && to ? (to.value - from.value) / (to.retrains - from.retrains) : Infinity;
}

/** A schedule of the frontier, and the most that one of its further retrains may cost in units of value. */
export interface FrontierStep extends SchedulePoint {
  /** Null for the first, which needs no further retrain. */
  readonly breakEvenPrice: number | null;
}

/** The frontier with, for each schedule, the price of a retrain at which it and the one before it are as good. */
export const frontierSteps = (points: readonly SchedulePoint[]): readonly FrontierStep[] => {
  const hull = costFrontier(points);
  return hull.map((point, i) => ({ ...point, breakEvenPrice: i === 0 ? null : priceOf(hull[i - 1], point) }));
};

/** The best schedule at a price of a retrain, in units of value; the one with fewer retrains among equals. Null without points. */
export function bestSchedule(points: readonly SchedulePoint[], price: number): SchedulePoint | null {
  const net = ({ value, retrains }: SchedulePoint) => value - price * retrains;
  return costFrontier(points).reduce<SchedulePoint | null>(
    (best, point) => (best === null || net(point) > net(best) ? point : best),
    null,
  );
}
