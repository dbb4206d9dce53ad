import { chiSquaredTail } from '#domain/statistics/gamma-distribution.ts';
import { total, type BinPair } from './bin-pair.ts';

export interface ChiSquared {
  readonly statistic: number;
  /** Bins that either side has, less one. */
  readonly freedom: number;
  /** Chance of a statistic at least as large when both sides are drawn from one distribution. */
  readonly pValue: number;
}

/** Bins that neither side has carry nothing. */
function occupied({ reference, chunk }: BinPair): readonly (readonly [number, number])[] {
  return reference
    .map((count, i): readonly [number, number] => [count, chunk[i] ?? 0])
    .filter(([a, b]) => a + b > 0);
}

/**
 * Pearson's test that reference and chunk come from one distribution: Σ (observed − expected)² / expected over the
 * 2 × bins table. It grows with the number of rows: a larger chunk gives a larger value for the same shares.
 * @param yates with two bins, |observed − expected| is lessened by ½ (at most to 0), as SciPy's `chi2_contingency`.
 * @returns null when a side has no row.
 */
export function chiSquared(pair: BinPair, yates: boolean): ChiSquared | null {
  const [ofReference, ofChunk] = [total(pair.reference), total(pair.chunk)];
  if (ofReference === 0 || ofChunk === 0) return null;
  const bins = occupied(pair);
  const freedom = bins.length - 1;
  const less = yates && freedom === 1 ? 0.5 : 0;
  let statistic = 0;
  for (const [inReference, inChunk] of bins) {
    const share = (inReference + inChunk) / (ofReference + ofChunk);
    const off = Math.abs(inChunk - share * ofChunk);
    const distance = off - Math.min(less, off);
    statistic += distance ** 2 / (share * ofChunk) + distance ** 2 / (share * ofReference);
  }
  return freedom === 0
    ? { statistic: 0, freedom, pValue: 1 }
    : { statistic, freedom, pValue: chiSquaredTail(statistic, freedom) };
}

/** Least rows a bin of the chunk should lead to expect. Source: Cochran (1954). */
const leastExpected = 5;

/**
 * The same rows with rare bins put together, rarest first, until each of them leads to expect at least five rows of
 * the chunk: what lets tests and noise levels that rest on large counts hold for small chunks too.
 */
export function poolRare(pair: BinPair): BinPair {
  const [ofReference, ofChunk] = [total(pair.reference), total(pair.chunk)];
  const perRow = ofChunk / Math.max(1, ofReference + ofChunk);
  const bins = occupied(pair).toSorted(([a, b], [c, d]) => a + b - c - d);
  const pooled: [number, number][] = [];
  for (const [inReference, inChunk] of bins) {
    const last = pooled.at(-1);
    if (last && (last[0] + last[1]) * perRow < leastExpected) {
      last[0] += inReference;
      last[1] += inChunk;
    } else pooled.push([inReference, inChunk]);
  }
  return { reference: pooled.map(([count]) => count), chunk: pooled.map(([, count]) => count) };
}
