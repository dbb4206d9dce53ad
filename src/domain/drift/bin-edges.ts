import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { total } from './bin-pair.ts';

/** How many bins a numeric column is cut into, and where; always from values of the reference. */
export type BinRule = 'doane' | 'sturges' | 'quantile';

/** Bins of the quantile rule. */
export const quantileBins = 10;

/** Doane's rule at most. */
const mostBins = 100;

function equalWidth(low: number, high: number, bins: number): readonly number[] {
  const step = (high - low) / bins;
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : low + i * step));
}

/** Skewness by its standard error, as Doane's rule weighs it. */
function skewWeight({ values, counts }: ValueCounts): number {
  const n = total(counts);
  const mean = values.reduce((sum, value, i) => sum + value * (counts[i] ?? 0), 0) / n;
  const moment = (power: number) =>
    values.reduce((sum, value, i) => sum + (value - mean) ** power * (counts[i] ?? 0), 0) / n;
  const deviation = Math.sqrt(moment(2));
  if (n <= 2 || deviation === 0) return 0;
  const skewness = moment(3) / deviation / deviation / deviation;
  return Math.abs(skewness) / Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
}

function binCount(values: ValueCounts, rule: 'doane' | 'sturges', span: number): number {
  const n = total(values.counts);
  const bins = 1 + Math.log2(n) + (rule === 'doane' ? Math.log2(1 + skewWeight(values)) : 0);
  // By way of the width, as numpy does: the detour's rounding decides where the count is whole.
  return Math.max(1, Math.min(mostBins, Math.ceil(span / (span / bins))));
}

/** Tenths of the values by NumPy's default; where many values are equal, fewer bins. */
function quantileEdges({ values, counts }: ValueCounts): readonly number[] {
  const n = total(counts);
  const atRank = (rank: number): number => {
    let seen = 0;
    for (const [i, value] of values.entries()) {
      seen += counts[i] ?? 0;
      if (seen > rank) return value;
    }
    return values.at(-1) ?? 0;
  };
  const cuts = Array.from({ length: quantileBins + 1 }, (_, i) => {
    const rank = (i / quantileBins) * (n - 1);
    const below = atRank(Math.floor(rank));
    return below + (atRank(Math.ceil(rank)) - below) * (rank - Math.floor(rank));
  });
  return [...new Set(cuts)];
}

/**
 * Ascending edges, at least two, over values; the last bin is closed on the right.
 * Doane (1976) and Sturges (1926) give equal widths from minimum to maximum as numpy's `histogram_bin_edges`; quantile
 * gives ten bins with as many values each. A constant gets ½ to both sides; no values at all, 0–1.
 */
export function binEdges(values: ValueCounts, rule: BinRule): readonly number[] {
  const [low, high] = [values.values[0], values.values.at(-1)];
  if (low === undefined || high === undefined) return [0, 1];
  if (low === high) return [low - 0.5, low + 0.5];
  return rule === 'quantile'
    ? quantileEdges(values)
    : equalWidth(low, high, binCount(values, rule, high - low));
}
