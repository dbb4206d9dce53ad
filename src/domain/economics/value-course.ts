import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { Instant } from '#domain/time/instant.ts';
import { dayMs } from '#domain/time/instant.ts';
import { chunkValue, plainContext, type ChunkValue, type ValueContext } from './chunk-value.ts';
import type { Counts } from './counted-value.ts';
import { fitDecay, type DecayFit } from './decay-fit.ts';
import { mixRate, type GroupValue, type MixRate } from './mix-rate.ts';
import { chunkGap, rateGap, type RateGap } from './rate-gap.ts';
import type { ValueDefinition } from './value-definition.ts';
import { valueReference } from './value-reference.ts';
import { lostIn, lostSoFar, type ValueLost } from './value-lost.ts';

/** One chunk after go-live on the way. */
export interface CourseChunk extends ChunkValue {
  /** Against the reference; null while the chunk is not mature, or there is no reference. */
  readonly split: MixRate | null;
  readonly lost: ValueLost | null;
  /** Up to and with this chunk; null where `lost` is. */
  readonly lostSoFar: ValueLost | null;
}

/** What a model was worth since go-live. */
export interface ValueCourse {
  readonly chunks: readonly CourseChunk[];
  /** Null without a mature chunk. */
  readonly reference: CourseReference | null;
  /** Newest mature chunks beyond the reference, put together, or provisional ones while none is; null without any. */
  readonly newest: ValueSum | null;
  /** Loss per prediction that the model answers for: reference against newest. Null where it cannot be told. */
  readonly gap: RateGap | null;
  readonly split: MixRate | null;
  readonly fit: DecayFit;
}

/** Chunks put together. */
export interface ValueSum {
  readonly keys: readonly string[];
  readonly n: number;
  readonly total: number;
  readonly perPrediction: number;
  readonly counts: Counts | null;
  readonly groups: readonly GroupValue[];
}

export type CourseReference = ValueSum;

function sumCounts(all: readonly (Counts | null)[]): Counts | null {
  const [first, ...rest] = all;
  if (!first) return null;
  return first.map((row, i) =>
    row.map((count, j) => rest.reduce((sum, counts) => sum + (counts?.[i]?.[j] ?? 0), count)),
  );
}

function together(chunks: readonly ChunkValue[]): ValueSum | null {
  const n = chunks.reduce((sum, { value }) => sum + value.n, 0);
  const [first] = chunks;
  if (!first || n === 0) return null;
  const total = chunks.reduce((sum, { value }) => sum + value.total, 0);
  const groups = first.groups.map(({ name }, i) => ({
    name,
    n: chunks.reduce((sum, chunk) => sum + (chunk.groups[i]?.n ?? 0), 0),
    total: chunks.reduce((sum, chunk) => sum + (chunk.groups[i]?.total ?? 0), 0),
  }));
  const keys = chunks.map(({ chunk }) => chunk.key);
  return {
    keys,
    n,
    total,
    perPrediction: total / n,
    counts: sumCounts(chunks.map(({ counts }) => counts)),
    groups,
  };
}

/** The wider of the two intervals: from rows within classes, and from chunk to chunk of the rate part. */
function gapOf(
  { worth }: ValueDefinition,
  [reference, newest]: readonly [ValueSum, ValueSum],
  rates: { readonly reference: readonly number[]; readonly newest: readonly number[] },
): RateGap | null {
  const byChunks = chunkGap(rates.reference, rates.newest);
  const byRows =
    worth.kind === 'matrix' && reference.counts && newest.counts
      ? rateGap(worth.matrix, reference.counts, newest.counts)
      : null;
  const width = (gap: RateGap | null) => (gap ? gap.high - gap.low : -1);
  if (!byChunks || width(byRows) >= width(byChunks)) return byRows;
  // Chunks count alike in their mean; the gap itself is that of all rows.
  const split = mixRate(reference.groups, newest.groups);
  const gap = split ? -split.rate + 0 : byChunks.gap;
  const shift = gap - byChunks.gap;
  return { ...byChunks, gap, low: byChunks.low + shift, high: byChunks.high + shift };
}

const middle = ({ start, end }: ChunkProfile, goLive: Instant): number | null =>
  start === null || end === null ? null : ((start + end) / 2 - goLive) / dayMs;

/** True where a version went live within a chunk: its value is that of two models. */
export const isMixed = ({ start, end }: ChunkProfile, lives: readonly Instant[]): boolean =>
  start !== null && end !== null && lives.some((live) => live > start && live < end);

/**
 * Decay of the rate part by age, over mature chunks; a log without time gives no fit. Chunks are weighed by their rows,
 * not by their own standard errors: these grow with the loss, and would hide it.
 */
function fitOf(chunks: readonly CourseChunk[], lives: readonly Instant[]): DecayFit {
  const goLive = chunks[0]?.chunk.start ?? null;
  const aged = chunks.flatMap(({ chunk, split, value }) => {
    const age = goLive === null ? null : middle(chunk, goLive);
    if (age === null || !split || isMixed(chunk, lives)) return [];
    return [{ age, loss: -split.rate + 0, standardError: 1 / Math.sqrt(value.n) }];
  });
  return fitDecay(aged);
}

/**
 * Newest chunks, at most as many as the reference holds, that are mature and not part of it. While none is, those whose
 * labels are still coming: their figures are provisional.
 */
function newestOf(chunks: readonly CourseChunk[], reference: ValueSum): readonly CourseChunk[] {
  const last = chunks.findLastIndex(({ chunk }) => reference.keys.includes(chunk.key));
  const later = chunks.slice(last + 1).filter(({ value }) => value.n > 0);
  const mature = later.filter(({ labels }) => labels === 'mature');
  return (mature.length > 0 ? mature : later).slice(-reference.keys.length);
}

/**
 * Value of every chunk after go-live, what was lost against the first mature ones, and how fast.
 * @param definition that fits the model, without faults.
 * @param chunks of the analysis period, in time order.
 */
export function valueCourse(
  definition: ValueDefinition,
  chunks: readonly ChunkProfile[],
  context: ValueContext = plainContext,
): ValueCourse {
  const values = chunks.map((chunk) => chunkValue(definition, chunk, context));
  const known = values.map(({ chunk, value, labels }) => ({
    key: chunk.key,
    n: value.n,
    total: value.total,
    mature: labels === 'mature',
  }));
  const keys = valueReference(known, definition.referenceChunks)?.keys ?? [];
  const reference = together(values.filter(({ chunk }) => keys.includes(chunk.key)));
  const course = withLosses(values, reference);
  if (!reference)
    return { chunks: course, reference, newest: null, gap: null, split: null, fit: fitOf([], []) };
  const last = newestOf(course, reference);
  const newest = together(last);
  const rates = {
    reference: course
      .filter(({ chunk }) => reference.keys.includes(chunk.key))
      .map(({ split }) => split?.rate ?? 0),
    newest: last.flatMap(({ split }) => (split ? [split.rate] : [])),
  };
  return {
    chunks: course,
    reference,
    newest,
    gap: newest && gapOf(definition, [reference, newest], rates),
    split: newest && mixRate(reference.groups, newest.groups),
    fit: fitOf(course, context.lives),
  };
}

/** Adds what each mature chunk lost, and the running sum. */
function withLosses(values: readonly ChunkValue[], reference: ValueSum | null): readonly CourseChunk[] {
  const splits = values.map(({ groups, labels }) =>
    reference && labels === 'mature' ? mixRate(reference.groups, groups) : null,
  );
  const counted = values.flatMap(({ value }, i) => {
    const split = splits[i];
    return split ? [{ n: value.n, split }] : [];
  });
  const sums = lostSoFar(counted);
  let at = 0;
  return values.map((value, i) => {
    const split = splits[i] ?? null;
    return {
      ...value,
      split,
      lost: split && lostIn({ n: value.value.n, split }),
      lostSoFar: split ? (sums[at++] ?? null) : null,
    };
  });
}
