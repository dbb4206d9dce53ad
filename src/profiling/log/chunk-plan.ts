import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { periodEnd, periodKey, periodStart, type ChunkRule, type Period } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { NoticeBook } from './notice-book.ts';

/** One chunk before its rows are counted. */
export interface PlannedChunk {
  readonly key: string;
  readonly period: ChunkPeriod;
  /** Bounds of a calendar chunk; null where they come from the rows. */
  readonly start: Instant | null;
  readonly end: Instant | null;
}

/** The chunks of one period of a log, and the chunk of each of its rows. */
export interface ChunkPlan {
  readonly chunks: readonly PlannedChunk[];
  /** Number of the chunk of a row, given its time (NaN without) and its rank in time order. */
  chunkOf(at: Instant, rank: number): number;
}

/** Chunks by calendar period; periods without rows do not appear. */
function byCalendar(period: ChunkPeriod, grain: Period, starts: ReadonlySet<Instant>): ChunkPlan {
  const sorted = [...starts].toSorted((a, b) => a - b);
  const indexOf = new Map(sorted.map((start, i) => [start, i]));
  // The last row's chunk is tried first: rows come in time order more often than not.
  let known = { start: NaN, end: NaN, chunk: -1 };
  return {
    chunks: sorted.map((start) => ({
      key: periodKey(grain, start),
      period,
      start,
      end: periodEnd(grain, start),
    })),
    chunkOf(at) {
      if (!(at >= known.start && at < known.end)) {
        const start = periodStart(grain, at);
        known = { start, end: periodEnd(grain, start), chunk: indexOf.get(start) ?? -1 };
      }
      return known.chunk;
    },
  };
}

/** `count` chunks of `size` rows in time order; the last one takes what is left. */
function ofRows(period: ChunkPeriod, rows: number, [count, size]: readonly [number, number]): ChunkPlan {
  return {
    chunks: Array.from({ length: count }, (_, i) => ({
      key: `${i * size}-${(i === count - 1 ? rows : (i + 1) * size) - 1}`,
      period,
      start: null,
      end: null,
    })),
    chunkOf: (_, rank) => Math.min(count - 1, Math.floor(rank / size)),
  };
}

/** What the first look learned of the rows of one period. */
export interface PeriodFacts {
  readonly period: ChunkPeriod;
  readonly rows: number;
  /** Starts of the calendar periods in which rows lie; empty for other rules. */
  readonly calendarStarts: ReadonlySet<Instant>;
}

/**
 * Plans the chunks of one period by the rule. A last chunk under half the size is merged into its predecessor, because
 * a figure from a handful of rows looks like a finding and is noise; `count:N` always gives N chunks.
 */
export function planChunks(
  { period, rows, calendarStarts }: PeriodFacts,
  rule: ChunkRule,
  notices: NoticeBook,
): ChunkPlan {
  if (rule.kind === 'period') return byCalendar(period, rule.period, calendarStarts);
  if (rows === 0) return { chunks: [], chunkOf: () => -1 };
  const size = rule.kind === 'rows' ? rule.rows : Math.max(1, Math.floor(rows / rule.count));
  const full = rule.kind === 'rows' ? Math.floor(rows / size) : Math.min(rule.count, rows);
  const rest = rows - full * size;
  const isOwnChunk = rule.kind === 'rows' && (full === 0 || rest >= size / 2) && rest > 0;
  if (rest > 0 && !isOwnChunk)
    notices.inform(
      `short-chunk-${period}`,
      rest,
      (count) =>
        `The last ${count} rows of the ${period} period are under half a chunk of ${size} and were merged into the chunk before.`,
    );
  return ofRows(period, rows, [isOwnChunk ? full + 1 : full, size]);
}
