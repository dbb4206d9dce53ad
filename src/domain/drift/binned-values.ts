import type { NumericProfile, ValueCounts } from '#domain/profile/feature-profile.ts';
import { mergeMoments, noMoments } from '#domain/profile/moments.ts';

/** A bin of ascending edges: the one whose left edge is the last at or below the value; the last bin is closed. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] as number)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Distinct numbers counted in bins as the kernel counts a feature.
 * @param edges ascending, at least two.
 * @param missing rows without a value.
 */
export function binnedValues(
  edges: readonly number[],
  { values, counts }: ValueCounts,
  missing: number,
): NumericProfile {
  const bins = new Array<number>(edges.length - 1).fill(0);
  const last = edges.at(-1) ?? 0;
  let [below, above, moments] = [0, 0, noMoments];
  for (const [i, value] of values.entries()) {
    const rows = counts[i] ?? 0;
    if (value < (edges[0] ?? 0)) below += rows;
    else if (value > last) above += rows;
    else {
      const bin = binOf(edges, value);
      bins[bin] = (bins[bin] ?? 0) + rows;
    }
    moments = mergeMoments(moments, { n: rows, mean: value, m2: 0 });
  }
  return {
    kind: 'numeric',
    counts: bins,
    below,
    above,
    missing,
    notFinite: 0,
    values: moments,
    min: values[0] ?? null,
    max: values.at(-1) ?? null,
  };
}
