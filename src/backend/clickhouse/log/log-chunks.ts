import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import type { ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import { planChunks, type PlannedChunk } from '#profiling/log/chunk-plan.ts';
import { bothPeriods } from '#profiling/log/log-part.ts';
import { NoticeBook } from '#profiling/log/notice-book.ts';
import { startOfPeriod } from './chunk-terms.ts';
import type { ChunkFacts, Overview } from './overview.ts';
import type { RowTerms } from './row-terms.ts';

/** A chunk of the log that has rows to count. */
export interface LogChunk {
  readonly key: string;
  readonly period: ChunkPeriod;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly facts: ChunkFacts;
  /** The table that holds it. */
  readonly terms: RowTerms;
}

/** Bounds of the calendar period, else of the rows in whole ms, as the kernel gives them. */
function bounded(planned: PlannedChunk, facts: ChunkFacts, terms: RowTerms): LogChunk {
  const timed = Number.isFinite(facts.first);
  return {
    key: planned.key,
    period: planned.period,
    start: planned.start ?? (timed ? Math.floor(facts.first) : null),
    end: planned.end ?? (timed ? Math.floor(facts.last) + 1 : null),
    facts,
    terms,
  };
}

function periodChunks(
  { period, rule, notices }: { period: ChunkPeriod; rule: ChunkRule; notices: NoticeBook },
  overviews: readonly Overview[],
): readonly LogChunk[] {
  const all = overviews.flatMap(({ chunks, terms }) =>
    chunks.filter((facts) => facts.period === period).map((facts) => ({ facts, terms })),
  );
  const startOf = ({ number }: ChunkFacts) =>
    rule.kind === 'period' ? startOfPeriod(rule.period, number) : 0;
  const rows = all.reduce((sum, { facts }) => sum + facts.rows, 0);
  const starts = rule.kind === 'period' ? all.map(({ facts }) => startOf(facts)) : [];
  const { chunks } = planChunks({ period, rows, calendarStarts: new Set(starts) }, rule, notices);
  return chunks.flatMap((planned, i) => {
    const own = all.find(({ facts }) =>
      rule.kind === 'period' ? startOf(facts) === planned.start : facts.number === i,
    );
    return own && own.facts.usable > 0 ? [bounded(planned, own.facts, own.terms)] : [];
  });
}

/** The chunks of the log with rows to count, reference first, each period in time order. */
export const logChunks = (
  overviews: readonly Overview[],
  rule: ChunkRule,
  notices: NoticeBook,
): readonly LogChunk[] => bothPeriods.flatMap((period) => periodChunks({ period, rule, notices }, overviews));

/** Rank of the first row of each chunk of a period. */
export function firstRanks(
  { period, rows }: { readonly period: ChunkPeriod; readonly rows: number },
  rule: ChunkRule,
): readonly number[] {
  // What is to say of a short last chunk is said when the chunks are planned for good.
  const { chunks } = planChunks({ period, rows, calendarStarts: new Set() }, rule, new NoticeBook());
  // Keys of such chunks are their first and last rank.
  return chunks.map(({ key }) => Number.parseInt(key, 10));
}
