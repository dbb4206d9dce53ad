import { normalCdf, normalQuantile } from '#domain/statistics/normal-distribution.ts';
import { largestCount, numberFaults, shareBounds, type Fault } from './fault.ts';

/** How sure a test shall be. */
export interface Certainty {
  /** Chance of seeing a difference where there is none, 0–1. */
  readonly alpha: number;
  /** Chance of seeing the difference that is there, 0–1. */
  readonly power: number;
  readonly sides: 1 | 2;
}

export const usualCertainty: Certainty = { alpha: 0.05, power: 0.8, sides: 2 };

/** How often exactly one of two models is right on the same row. */
export interface Discordance {
  /** Share of rows where only the new model is right, and where only the old one is. */
  readonly newRight: number;
  readonly oldRight: number;
}

const points = ({ alpha, power, sides }: Certainty) => ({
  za: normalQuantile(1 - alpha / sides),
  zb: normalQuantile(power),
});

/** Whole rows, or null where there are none to tell the difference with, or more than can be told. */
const wholeRows = (n: number): number | null =>
  Number.isFinite(n) && n <= largestCount ? Math.max(1, Math.ceil(n)) : null;

/** Shares that are none, or add up to more than 1. */
export function discordanceFaults({ newRight, oldRight }: Discordance): readonly Fault[] {
  const faults = [
    ...numberFaults('p10', newRight, shareBounds('Share of rows where only the new model is right')),
    ...numberFaults('p01', oldRight, shareBounds('Share of rows where only the old model is right')),
  ];
  if (faults.length > 0 || newRight + oldRight <= 1) return faults;
  return [
    {
      path: 'p10',
      what: 'The two shares add up to more than 1.',
      remedy: 'Give each as a share of all rows of the test.',
    },
  ];
}

/**
 * Pairs (rows scored by both models) that a shadow test of right and wrong needs:
 * (z_a √p_d + z_b √(p_d − D²))² / D² with p_d = p10 + p01, D = p10 − p01.
 * @returns null where the models do not differ.
 * Source: Connor (1987), Biometrics 43, 207–211. For 0.15 and 0.05 it gives 155; a figure of 79 that is in circulation
 * for these inputs has a power of about one half.
 */
export function pairsNeeded({ newRight, oldRight }: Discordance, certainty = usualCertainty): number | null {
  const { za, zb } = points(certainty);
  const discordant = newRight + oldRight;
  const difference = newRight - oldRight;
  const root = za * Math.sqrt(discordant) + zb * Math.sqrt(Math.max(0, discordant - difference ** 2));
  return difference === 0 ? null : wholeRows((root / difference) ** 2);
}

/** The simpler (z_a + z_b)² p_d / D², which asks for a few more. Null where the models do not differ. */
export function pairsNeededSimply(
  { newRight, oldRight }: Discordance,
  certainty = usualCertainty,
): number | null {
  const { za, zb } = points(certainty);
  const difference = newRight - oldRight;
  return difference === 0 ? null : wholeRows(((za + zb) / difference) ** 2 * (newRight + oldRight));
}

/** Chance that a shadow test of so many pairs sees the difference (the same approximation, solved for the power). */
export function powerOfPairs(
  { newRight, oldRight }: Discordance,
  pairs: number,
  certainty = usualCertainty,
): number {
  const { za } = points(certainty);
  const discordant = newRight + oldRight;
  const difference = Math.abs(newRight - oldRight);
  const spread = Math.sqrt(Math.max(0, discordant - difference ** 2));
  const room = difference * Math.sqrt(pairs) - za * Math.sqrt(discordant);
  return spread === 0 ? Number(room > 0) : normalCdf(room / spread);
}

/**
 * Rows per arm of an A/B test of two shares, which compares models on different rows.
 * @param shares of right decisions of the two models, 0–1. @returns null where they are equal.
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 4, without correction.
 */
export function rowsPerArm([p, q]: readonly [number, number], certainty = usualCertainty): number | null {
  const { za, zb } = points(certainty);
  const mean = (p + q) / 2;
  const root = za * Math.sqrt(2 * mean * (1 - mean)) + zb * Math.sqrt(p * (1 - p) + q * (1 - q));
  return p === q ? null : wholeRows((root / (p - q)) ** 2);
}

/**
 * Rows on which to see a difference in money per prediction: (z_a + z_b)² sd² / D². Paired, `sd` is that of the
 * row-by-row difference; one-sided with the margin as D it is a test of "not worse".
 * @returns null for a difference of 0.
 */
export function rowsForMoney(
  { sd, difference }: { readonly sd: number; readonly difference: number },
  certainty = usualCertainty,
): number | null {
  const { za, zb } = points(certainty);
  return difference === 0 ? null : wholeRows((((za + zb) * sd) / difference) ** 2);
}

/** One-sided, as for "has it dropped?" or "is it not worse?". */
export const oneSided: Certainty = { alpha: 0.05, power: 0.8, sides: 1 };

/** Labels to buy, and their price. */
export interface LabelBudget {
  readonly labels: number;
  /** Money. */
  readonly cost: number;
}

/**
 * Labels needed to see a drop in value per prediction.
 * @param referenceRows rows that the reference value rests on; null takes it as known exactly.
 * @returns null where no number of labels would do: no drop, or a reference that is too small itself.
 */
export function labelBudget(
  drop: { readonly size: number; readonly sd: number; readonly pricePerLabel: number },
  referenceRows: number | null,
  certainty = oneSided,
): LabelBudget | null {
  const { za, zb } = points(certainty);
  const known = (((za + zb) * drop.sd) / drop.size) ** 2;
  const room = 1 / known - (referenceRows === null ? 0 : 1 / referenceRows);
  const labels = drop.size === 0 || !(room > 0) ? null : wholeRows(1 / room);
  return labels === null ? null : { labels, cost: labels * drop.pricePerLabel };
}
