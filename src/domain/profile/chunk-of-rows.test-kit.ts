import { dayMs, type Instant } from '#domain/time/instant.ts';
import type { ChunkPeriod, ChunkProfile } from './model-profile.ts';
import { binaryOutcomeOf, type BinaryRow } from './outcome-of-rows.test-kit.ts';

/** A chunk of a yes/no model without features and segments, counted row by row. */
export const chunkOfRows = (
  rows: readonly BinaryRow[],
  { key, period, start, end }: Pick<ChunkProfile, 'key' | 'period' | 'start' | 'end'>,
): ChunkProfile => ({
  key,
  period,
  start,
  end,
  rows: rows.length,
  labelled: rows.filter(({ actual }) => actual !== null).length,
  outcome: binaryOutcomeOf(rows),
  labelAges: null,
  features: {},
  segments: {},
});

/** A chunk of one day (UTC). */
export function dayChunk(day: string, rows: readonly BinaryRow[], period: ChunkPeriod = 'analysis') {
  const start: Instant = Date.parse(`${day}T00:00:00Z`);
  return chunkOfRows(rows, { key: day, period, start, end: start + dayMs });
}

/** A chunk of rows `from` to `to` (inclusive) of a log without time. */
export const rangeChunk = (from: number, to: number, period: ChunkPeriod = 'analysis') =>
  chunkOfRows(
    Array.from({ length: to - from + 1 }, () => ({ score: 0.5, decision: 1, actual: 1 })),
    { key: `${from}-${to}`, period, start: null, end: null },
  );
