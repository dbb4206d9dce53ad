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
function byCalendar(period: ChunkPeriod, grain: Period, starts: readonly Instant[]): ChunkPlan {
  const sorted = [...new Set(starts)].toSorted((a, b) => a - b);
  const indexOf = new Map(sorted.map((start, i) => [start, i]));
  return {
    chunks: sorted.map((start) => ({
      key: periodKey(grain, start),
      period,
      start,
      end: periodEnd(grain, start),
    })),
    chunkOf: (at) => indexOf.get(periodStart(grain, at)) ?? -1,
  };
}

const rangeKey = (from: number, to: number) => `${from}-${to - 1}`;

/**
 * Chunks of `size` rows in time order. A last chunk under half the size is merged into its predecessor, because a
 * figure from a handful of rows looks like a finding and is noise.
 */
function bySize(
  period: ChunkPeriod,
  rows: number,
  { size, notices }: { size: number; notices: NoticeBook },
): ChunkPlan {
  const full = Math.floor(rows / size);
  const rest = rows - full * size;
  const merges = rest > 0 && rest < size / 2 && full > 0;
  const count = Math.max(1, merges || rest === 0 ? full : full + 1);
  if (merges)
    notices.tell(
      `short-chunk-${period}`,
      `The last ${rest} rows of the ${period} period are under half a chunk of ${size} and were merged into the chunk before.`,
    );
  return {
    chunks: Array.from({ length: count }, (_, i) => ({
      key: rangeKey(i * size, i === count - 1 ? rows : (i + 1) * size),
      period,
      start: null,
      end: null,
    })),
    chunkOf: (_, rank) => Math.min(count - 1, Math.floor(rank / size)),
  };
}

/** What the planning pass learned of the rows of one period. */
export interface PeriodFacts {
  readonly period: ChunkPeriod;
  readonly rows: number;
  /** Starts of the calendar periods in which rows lie; empty for other rules. */
  readonly calendarStarts: ReadonlySet<Instant>;
}

/** Plans the chunks of one period by the rule. */
export function planChunks(
  { period, rows, calendarStarts }: PeriodFacts,
  rule: ChunkRule,
  notices: NoticeBook,
): ChunkPlan {
  if (rule.kind === 'period') return byCalendar(period, rule.period, [...calendarStarts]);
  const size = rule.kind === 'rows' ? rule.rows : Math.max(1, Math.floor(rows / rule.count));
  if (rule.kind === 'rows' || rows < rule.count) return bySize(period, rows, { size, notices });
  const { count } = rule;
  return {
    chunks: Array.from({ length: count }, (_, i) => ({
      key: rangeKey(i * size, i === count - 1 ? rows : (i + 1) * size),
      period,
      start: null,
      end: null,
    })),
    chunkOf: (_, rank) => Math.min(count - 1, Math.floor(rank / size)),
  };
}
