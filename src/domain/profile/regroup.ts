import { periodEnd, periodKey, periodStart, type ChunkRule, type Period } from '#domain/time/chunk-rule.ts';
import type { Window } from '#domain/time/instant.ts';
import { mergeChunks } from './merge-chunk.ts';
import type { ChunkProfile } from './model-profile.ts';
import { spanKey } from './span-key.ts';

type Chunks = readonly ChunkProfile[];

/** True when the chunk lies in one calendar period of this grain. */
function liesWithin({ start, end }: ChunkProfile, period: Period): boolean {
  return start !== null && end !== null && end <= periodEnd(period, periodStart(period, start));
}

/** Merges neighbours of the same period (reference, analysis) that share a group. */
function mergeRuns(chunks: Chunks, groupOf: (chunk: ChunkProfile, index: number) => number): Chunks {
  const runs: { group: number; chunks: ChunkProfile[] }[] = [];
  for (const [i, chunk] of chunks.entries()) {
    const group = groupOf(chunk, i);
    const run = runs.at(-1);
    if (run?.group === group && run.chunks[0]?.period === chunk.period) run.chunks.push(chunk);
    else runs.push({ group, chunks: [chunk] });
  }
  return runs.map((run) => ({
    ...run.chunks.reduce(mergeChunks),
    key: spanKey(run.chunks.map(({ key }) => key)),
  }));
}

/** Days to weeks or months have the calendar's bounds; a week counts to the month it begins in, with its own bounds. */
function byPeriod(chunks: Chunks, period: Period): Chunks {
  const nested = chunks.every((chunk) => liesWithin(chunk, period));
  const weeks = period === 'month' && chunks.every((chunk) => liesWithin(chunk, 'week'));
  if (!nested && !weeks) return chunks;
  const startOf = (chunk: ChunkProfile) => periodStart(period, chunk.start ?? 0);
  return mergeRuns(chunks, startOf).map((chunk) => {
    const start = startOf(chunk);
    const bounds = nested ? { start, end: periodEnd(period, start) } : {};
    return { ...chunk, ...bounds, key: periodKey(period, start) };
  });
}

/** Neighbours are merged as long as they stay within `rows`. */
function byRows(chunks: Chunks, rows: number): Chunks {
  let group = 0;
  let filled = 0;
  let period = chunks[0]?.period;
  return mergeRuns(chunks, (chunk) => {
    if (chunk.period !== period || filled + chunk.rows > rows) {
      group += 1;
      filled = 0;
    }
    period = chunk.period;
    filled += chunk.rows;
    return group;
  });
}

/** Each period in at most `count` parts of about as many rows: a chunk goes where the middle of its rows falls. */
function byCount(chunks: Chunks, count: number): Chunks {
  return (['reference', 'analysis'] as const).flatMap((period) => {
    const own = chunks.filter((chunk) => chunk.period === period);
    if (own.length <= count) return own;
    const total = own.reduce((sum, { rows }) => sum + rows, 0);
    let before = 0;
    return mergeRuns(own, ({ rows }) => {
      const middle = before + rows / 2;
      before += rows;
      return Math.min(count - 1, Math.floor((middle / Math.max(1, total)) * count));
    });
  });
}

/**
 * The same rows in a coarser grain: neighbours of the same period are merged, reference and analysis stay apart.
 * A grain that is finer than the chunks, or that they do not fit into, leaves them as they are.
 * Regrouping days to weeks or months gives what cutting the log that way gives.
 * @param chunks in time order, reference first.
 */
export function regroup(chunks: Chunks, rule: ChunkRule): Chunks {
  if (rule.kind === 'period') return byPeriod(chunks, rule.period);
  return rule.kind === 'rows' ? byRows(chunks, rule.rows) : byCount(chunks, rule.count);
}

/** The reference chunks, and those analysis chunks that begin inside the window or have no time. */
export const inWindow = (chunks: Chunks, { start, end }: Window): Chunks =>
  chunks.filter(
    (chunk) =>
      chunk.period === 'reference' || chunk.start === null || (chunk.start >= start && chunk.start < end),
  );
