import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Ratio } from '#domain/quantity/interval.ts';
import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant, Window } from '#domain/time/instant.ts';

/** How many rows a chunk has against what is usual; only chunks by calendar period can have too few or too many. */
export interface ChunkVolume {
  readonly rows: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly alert: 'few' | 'many' | null;
  /** Time before the chunk in which rows were expected and none came. */
  readonly gap: Window | null;
  /** Share of the chunk's period that lies before the newest fact; its lower limit is brought down by it. */
  readonly elapsed: Ratio;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** Deviations a count may lie off. A median's deviation is 1.4826 of a normal one. */
const times = 3;
const normal = 1.4826;

/** A count that is not half as much again, or a third less, is no break of the pipe: models come into use and fashion. */
const smallestBreak = 1.5;

/** Reference chunks that a usual count needs. */
const fewest = 4;

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Median ± 3 median deviations, at least those of pure counting (one cut-off chunk at an end does not move it), and at
 * least from two thirds of the median to one and a half of it.
 */
function usualRange(counts: readonly number[]): Range | null {
  if (counts.length < fewest) return null;
  const centre = median(counts);
  const spread = Math.max(
    normal * median(counts.map((count) => Math.abs(count - centre))),
    Math.sqrt(centre),
  );
  return {
    lower: Math.max(0, Math.min(centre - times * spread, centre / smallestBreak)),
    upper: Math.max(centre + times * spread, centre * smallestBreak),
  };
}

const weekday = (start: Instant): number => new Date(start).getUTCDay();

/** Days are compared with the same weekday where the reference has enough of each. */
function rangeFor(chunk: ChunkProfile, reference: readonly ChunkProfile[], rule: ChunkRule): Range | null {
  const { start } = chunk;
  if (rule.kind !== 'period' || start === null) return null;
  const same = reference.filter((one) => one.start !== null && weekday(one.start) === weekday(start));
  const compared = rule.period === 'day' && same.length >= fewest ? same : reference;
  return usualRange(compared.map(({ rows }) => rows));
}

const gapBetween = (before: ChunkProfile | undefined, { start }: ChunkProfile): Window | null =>
  before?.end != null && start !== null && start > before.end ? { start: before.end, end: start } : null;

const lengthOf = (gap: Window | null): number => (gap ? gap.end - gap.start : 0);

function longestGap(reference: readonly ChunkProfile[]): number {
  return Math.max(0, ...reference.map((chunk, i) => lengthOf(gapBetween(reference[i - 1], chunk))));
}

/** Share of a chunk's period that is over at the newest fact. */
function elapsedShare({ start, end }: ChunkProfile, asOf: Instant | null): Ratio {
  if (start === null || end === null || asOf === null || asOf >= end) return 1;
  return Math.max(0, (asOf - start) / (end - start));
}

/**
 * Row counts and missing partitions of chunks cut by calendar period. Gaps no longer than the longest of the reference
 * are usual (a log without weekends has one every week). Other cuts have neither.
 * @param asOf newest fact of the log: a period that is not over then need not have all its rows yet.
 */
export function chunkVolumes(
  chunks: readonly ChunkProfile[],
  rule: ChunkRule,
  asOf: Instant | null,
): readonly ChunkVolume[] {
  const reference = chunks.filter(({ period }) => period === 'reference');
  const byPeriod = rule.kind === 'period';
  const usualGap = longestGap(reference);
  return chunks.map((chunk, i) => {
    const range = rangeFor(chunk, reference, rule);
    const { rows } = chunk;
    const elapsed = i === chunks.length - 1 ? elapsedShare(chunk, asOf) : 1;
    const lower = range === null ? null : range.lower * elapsed;
    const upper = range?.upper ?? null;
    const gap = byPeriod ? gapBetween(chunks[i - 1], chunk) : null;
    return {
      rows,
      lower,
      upper,
      alert: lower !== null && rows < lower ? 'few' : upper !== null && rows > upper ? 'many' : null,
      gap: lengthOf(gap) > usualGap ? gap : null,
      elapsed,
    };
  });
}
