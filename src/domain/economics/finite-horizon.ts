/** Linear decay over a fixed stretch. */
export interface HorizonInput {
  /** Loss per prediction and day, money. */
  readonly slope: number;
  readonly perDay: number;
  readonly cost: number;
  readonly horizonDays: number;
}

/** Most retrains that are counted; a cost of nothing would have no end. */
export const mostRetrains = 10_000;

/**
 * Retrains, equally spaced, that pay within the horizon: the m-th pays if a·N·H²/(2m(m + 1)) ≥ K.
 * 0 where none does; at most {@link mostRetrains}.
 */
export function retrainsWithin({ slope, perDay, cost, horizonDays }: HorizonInput): number {
  const lost = (slope * perDay * horizonDays ** 2) / 2;
  if (!(lost > 0)) return 0;
  if (!(cost > 0)) return mostRetrains;
  // m(m + 1) ≤ lost / K
  const m = Math.floor((Math.sqrt(1 + (4 * lost) / cost) - 1) / 2);
  return Math.min(m, mostRetrains);
}

/** Slope of decay (money per prediction and day) from which one retrain within the horizon pays: 4K/(N H²). */
export const slopeForOne = ({ perDay, cost, horizonDays }: Omit<HorizonInput, 'slope'>): number | null =>
  slopeOf(4 * cost, perDay * horizonDays ** 2);

/** Slope of decay at which a cadence of so many days is the best one: 2K/(N T²). */
export const slopeForCadence = (
  { perDay, cost }: Pick<HorizonInput, 'perDay' | 'cost'>,
  days: number,
): number | null => slopeOf(2 * cost, perDay * days ** 2);

const slopeOf = (cost: number, rows: number): number | null =>
  rows > 0 && Number.isFinite(cost / rows) ? cost / rows : null;
