/** Far above any measured quantity, and small enough that sums of third powers stay finite. */
const largest = 1e90;

/**
 * True for a number that sums can take up: finite, and no marker such as the largest double. Anything else would turn
 * the sums of its whole chunk infinite; it counts with the values that are not finite.
 */
export const isMeasurable = (value: number): boolean => value >= -largest && value <= largest;
