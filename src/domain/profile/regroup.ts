import { periodEnd, periodKey, periodStart, type ChunkRule, type Period } from '#domain/time/chunk-rule.ts';
import type { Window } from '#domain/time/instant.ts';
import { mergeChunks } from './merge-chunk.ts';
import type { ChunkProfile } from './model-profile.ts';

const periods: readonly Period[] = ['day', 'week', 'month'];

/** True when chunks begin where a calendar period of this grain or a finer one begins and never cross its end. */
function fits(chunks: readonly ChunkProfile[], period: Period): boolean {
  return chunks.every(({ start, end }) => {
    if (start === null || end === null) return false;
    return periods.slice(0, periods.indexOf(period) + 1).some((finer) => {
      const begin = periodStart(finer, start);
      return begin === start && periodEnd(finer, begin) === end;
    });
  });
}

/** Merges neighbours that share a group name; reference and analysis are never mixed. */
function mergeRuns(chunks: readonly ChunkProfile[], groupOf: (chunk: ChunkProfile) => string) {
  const merged: { group: string; chunk: ChunkProfile }[] = [];
  for (const chunk of chunks) {
    const group = `${chunk.period} ${groupOf(chunk)}`;
    const last = merged.at(-1);
    if (last?.group === group) last.chunk = mergeChunks(last.chunk, chunk);
    else merged.push({ group, chunk });
  }
  return merged.map(({ chunk }) => chunk);
}

function byPeriod(chunks: readonly ChunkProfile[], period: Period): readonly ChunkProfile[] {
  if (!fits(chunks, period)) return chunks;
  // A week may begin in one month and end in the next: it counts to the month in which it begins.
  const startOf = (chunk: ChunkProfile) => periodStart(period, chunk.start ?? 0);
  return mergeRuns(chunks, (chunk) => String(startOf(chunk))).map((chunk) => ({
    ...chunk,
    key: periodKey(period, startOf(chunk)),
  }));
}

function byRows(chunks: readonly ChunkProfile[], rows: number): readonly ChunkProfile[] {
  const merged: ChunkProfile[] = [];
  for (const chunk of chunks) {
    const last = merged.at(-1);
    if (last && last.period === chunk.period && last.rows + chunk.rows <= rows)
      merged[merged.length - 1] = mergeChunks(last, chunk);
    else merged.push(chunk);
  }
  return merged;
}

/**
 * The same rows in a coarser grain: neighbours of the same period are merged, reference and analysis stay apart.
 * A grain that is finer than the chunks, or that they do not fit into, leaves them as they are.
 * @param chunks in time order, reference first.
 */
export function regroup(chunks: readonly ChunkProfile[], rule: ChunkRule): readonly ChunkProfile[] {
  if (rule.kind === 'period') return byPeriod(chunks, rule.period);
  return rule.kind === 'rows' ? byRows(chunks, rule.rows) : chunks;
}

/** The reference chunks, and those analysis chunks that begin inside the window. */
export const inWindow = (chunks: readonly ChunkProfile[], { start, end }: Window): readonly ChunkProfile[] =>
  chunks.filter(
    (chunk) =>
      chunk.period === 'reference' || chunk.start === null || (chunk.start >= start && chunk.start < end),
  );
