import { unitNormalLoss } from '#domain/statistics/normal-distribution.ts';
import { largestCount } from './fault.ts';

/** A decision that more evidence could turn. */
export interface OpenDecision {
  /** Expected gain per prediction net of what the retrain costs per prediction: 0 is the point of indifference. */
  readonly netGain: number;
  /** Standard deviation (≥ 0) of what is believed about the gain. */
  readonly sd: number;
  /** Predictions that the gain applies to. */
  readonly predictions: number;
}

/** Value of knowing better, with `learnt` the spread of the belief's mean after the evidence. */
const worth = ({ netGain, predictions }: OpenDecision, learnt: number): number =>
  learnt > 0 ? predictions * learnt * unitNormalLoss(netGain / learnt) : 0;

/** Money that knowing the gain exactly would be worth: no test budget can be. */
export const valueOfCertainty = (decision: OpenDecision): number => worth(decision, decision.sd);

/**
 * Money that a test of some rows is worth, before its cost: M s_p L(μ_n / s_p), s_p = σ²/√(σ² + sd²/n).
 * @param test rows ≥ 0 and the row-level standard deviation of the paired difference.
 * Source: Raiffa & Schlaifer (1961), EVSI for a normal mean.
 */
export function valueOfTest(
  decision: OpenDecision,
  { rows, sdOfDifference }: { readonly rows: number; readonly sdOfDifference: number },
): number {
  if (!(rows > 0) || decision.sd === 0) return 0;
  const error = sdOfDifference / Math.sqrt(rows);
  return worth(decision, decision.sd * (decision.sd / Math.hypot(decision.sd, error)));
}

/** How many rows to test. */
export interface BestTest {
  readonly rows: number;
  /** Value less cost, in money; 0 rows and 0 where no test is worth its cost. */
  readonly net: number;
}

/**
 * Rows at which a test's value less its cost is largest, by golden-section search over the logarithm of the rows.
 * @param test row-level standard deviation of the paired difference > 0, and money per row > 0.
 */
export function bestTest(
  decision: OpenDecision,
  { sdOfDifference, costPerRow }: { readonly sdOfDifference: number; readonly costPerRow: number },
): BestTest {
  const net = (rows: number) => valueOfTest(decision, { rows, sdOfDifference }) - costPerRow * rows;
  const ratio = (Math.sqrt(5) - 1) / 2;
  // A coarse walk first: the value has an S-shape, so that a search from the ends could miss the hump.
  const grid = Array.from({ length: 241 }, (_, i) => 10 ** ((i * Math.log10(largestCount)) / 240));
  const top = grid.reduce((best, rows, i) => (net(rows) > net(grid[best] as number) ? i : best), 0);
  let low = Math.log(grid[Math.max(0, top - 1)] as number);
  let high = Math.log(grid[Math.min(240, top + 1)] as number);
  for (let i = 0; i < 80; i++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (net(Math.exp(a)) > net(Math.exp(b))) high = b;
    else low = a;
  }
  const rows = Math.exp((low + high) / 2);
  return net(rows) > 0 ? { rows, net: net(rows) } : { rows: 0, net: 0 };
}

/** Wait for labels, or act now? Money. */
export interface Waiting {
  /** What the labels would teach. */
  readonly worth: number;
  /** Gain forgone meanwhile. */
  readonly cost: number;
  readonly wait: boolean;
}

/**
 * Worth and cost of waiting: M s_p L(μ_n / s_p) with s_p = √(s² − s′²), against max(μ_n, 0)·N·days.
 * @param sdAfter spread of the belief after the wait; not above that before.
 */
export function waiting(
  decision: OpenDecision,
  { sdAfter, perDay, days }: { readonly sdAfter: number; readonly perDay: number; readonly days: number },
): Waiting {
  const { sd, netGain } = decision;
  const learnt = Math.sqrt(Math.max(0, (sd - sdAfter) * (sd + sdAfter)));
  const value = worth(decision, learnt);
  const cost = Math.max(netGain, 0) * perDay * days;
  return { worth: value, cost, wait: value > cost };
}
