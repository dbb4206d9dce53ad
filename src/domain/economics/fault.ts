/** Something in an input that no honest figure can be computed from, in words for the screen. */
export interface Fault {
  /** Where it stands: `V[0][1]`, `belief.sd`. */
  readonly path: string;
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Bounds of one input, both inclusive unless said. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** True when `least` itself is too small. */
  readonly above?: boolean;
  /** What the number is, with its unit: "predictions per day". */
  readonly meaning: string;
}

/** Largest size of an amount of money that is taken; sums and products of what is below stay finite. */
export const largestAmount = 1e12;
/** Largest count that is taken (rows, predictions per day). */
export const largestCount = 1e12;
/** Longest span that is taken: a hundred years. */
export const longestDays = 36_525;

/** The fault of one number: missing, not finite or outside its bounds; empty without one. */
export function numberFaults(path: string, value: unknown, bounds: Bounds): readonly Fault[] {
  const { least, most, above = false, meaning } = bounds;
  if (value === null || value === undefined)
    return [{ path, what: `${meaning}: is missing.`, remedy: 'Enter it, or leave out what needs it.' }];
  if (typeof value !== 'number' || !Number.isFinite(value))
    return [{ path, what: `${meaning}: is not a number.`, remedy: 'Enter a plain number, such as 1250.5.' }];
  if (value < least || (above && value === least))
    return [
      {
        path,
        what: `${meaning}: is ${value}.`,
        remedy: `Enter a number ${above ? 'above' : 'of at least'} ${least}.`,
      },
    ];
  if (value > most)
    return [{ path, what: `${meaning}: is ${value}.`, remedy: `Enter a number of at most ${most}.` }];
  return [];
}

/** Bounds of an amount of money that may be a gain or a loss. */
export const amountBounds = (meaning: string): Bounds => ({
  least: -largestAmount,
  most: largestAmount,
  meaning,
});

/** Bounds of an amount of money that is paid. */
export const costBounds = (meaning: string): Bounds => ({ least: 0, most: largestAmount, meaning });
export const countBounds = (meaning: string): Bounds => ({ least: 0, most: largestCount, meaning });
export const daysBounds = (meaning: string): Bounds => ({ least: 0, most: longestDays, meaning });
export const shareBounds = (meaning: string): Bounds => ({ least: 0, most: 1, meaning });
