const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** Number of a double in the order of all finite doubles; 0 and −0 have the same. */
function ordinal(value: number): bigint {
  double[0] = value + 0;
  const own = bits[0] ?? 0n;
  return own >= 0n ? own : -(own & 0x7fff_ffff_ffff_ffffn);
}

function fromOrdinal(number: bigint): number {
  bits[0] = number >= 0n ? number : -number;
  const size = double[0] ?? 0;
  return number >= 0n ? size : -size;
}

/** The least double above a finite one; infinite above the largest. */
export const nextDouble = (value: number): number => fromOrdinal(ordinal(value) + 1n);

/**
 * The least double in [low, high] for which a test holds that fails below some point and holds from there on.
 * @param high a double for which it holds.
 */
export function leastDouble(low: number, high: number, holds: (value: number) => boolean): number {
  let below = ordinal(low) - 1n;
  let at = ordinal(high);
  while (at - below > 1n) {
    const middle = below + (at - below) / 2n;
    if (holds(fromOrdinal(middle))) at = middle;
    else below = middle;
  }
  return fromOrdinal(at);
}
