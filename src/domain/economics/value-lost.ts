import type { MixRate } from './mix-rate.ts';

/** Money lost against the reference: positive is a loss. */
export interface ValueLost {
  /** The model's own part. */
  readonly rate: number;
  /** The part of another mix of cases. */
  readonly mix: number;
}

/** A chunk's split against the reference, and the rows it holds for. */
export interface SplitChunk {
  readonly n: number;
  readonly split: MixRate;
}

/** Money lost in a chunk: n × −effect per prediction. */
export const lostIn = ({ n, split }: SplitChunk): ValueLost => ({
  rate: n * -split.rate + 0,
  mix: n * -split.mix + 0,
});

/** Money lost up to and with each chunk, in order. */
export function lostSoFar(chunks: readonly SplitChunk[]): readonly ValueLost[] {
  let rate = 0;
  let mix = 0;
  return chunks.map((chunk) => {
    const lost = lostIn(chunk);
    rate += lost.rate;
    mix += lost.mix;
    return { rate, mix };
  });
}

/** Days of data below which nothing is carried to a year. */
export const leastDaysForYear = 90;

/**
 * An amount over a stretch as an amount per year.
 * @param days length of the stretch.
 * @returns null below {@link leastDaysForYear}: so short a stretch says nothing about a year.
 */
export const perYear = (amount: number, days: number): number | null =>
  days >= leastDaysForYear ? (amount / days) * 365.25 : null;

/**
 * An amount per prediction relative to a reference.
 * @returns null unless the reference is above 0: a share of a loss is meaningless, so only money is shown.
 */
export const relativeTo = (amount: number, reference: number): number | null =>
  reference > 0 && Number.isFinite(amount / reference) ? amount / reference : null;
