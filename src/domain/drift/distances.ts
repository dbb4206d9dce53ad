/** Shares of the same bins on two sides, each non-negative and adding up to 1. */
export interface SharePair {
  /** Of the reference. */
  readonly p: readonly number[];
  /** Of the chunk; as long as p. */
  readonly q: readonly number[];
}

const sumOver = ({ p, q }: SharePair, term: (p: number, q: number) => number): number =>
  p.reduce((sum, share, i) => sum + term(share, q[i] ?? 0), 0);

/** p · ln(p / m), with 0 · ln 0 = 0. */
const entropyTerm = (p: number, m: number): number => (p > 0 ? p * Math.log(p / m) : 0);

/**
 * Square root of the Jensen–Shannon divergence. With base 2 from 0 (equal) to 1 (nothing in common); with natural
 * logarithms up to √ln 2 = 0.8326. Source: Endres & Schindelin (2003).
 */
export function jensenShannon(pair: SharePair, base: 2 | 'e' = 2): number {
  const nats = sumOver(pair, (p, q) => {
    const m = (p + q) / 2;
    return (entropyTerm(p, m) + entropyTerm(q, m)) / 2;
  });
  return Math.sqrt(Math.max(0, base === 2 ? nats / Math.LN2 : nats));
}

/** Hellinger distance √(Σ (√p − √q)²) / √2, from 0 to 1. Source: Hellinger (1909). */
export const hellinger = (pair: SharePair): number =>
  Math.sqrt(sumOver(pair, (p, q) => (Math.sqrt(p) - Math.sqrt(q)) ** 2) / 2);

/** Half of Σ |p − q|, from 0 to 1: the share of rows that would have to move to another bin. */
export const totalVariation = (pair: SharePair): number => sumOver(pair, (p, q) => Math.abs(p - q)) / 2;

/** The largest |p − q| of any bin, from 0 to 1. */
export const lInfinity = ({ p, q }: SharePair): number =>
  p.reduce((most, share, i) => Math.max(most, Math.abs(share - (q[i] ?? 0))), 0);

/**
 * Population stability index Σ (p − q) · ln(p / q), from 0 up. A bin that only one side has makes it infinite: shares
 * have to be kept from 0 before.
 */
export const stabilityIndex = (pair: SharePair): number =>
  sumOver(pair, (p, q) => (p === q ? 0 : (p - q) * Math.log(p / q)));
