/** A ratio between 0 and 1. Percent exists only where text is made for the screen. */
export type Ratio = number;

/** A closed range of plausible values around an estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
