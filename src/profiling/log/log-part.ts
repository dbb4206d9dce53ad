import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import type { ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { dayMs } from '#domain/time/instant.ts';
import { classCodes, className } from './class-column.ts';

/** One file of a log. Its period is fixed, or comes row by row from the mapping's reference rule. */
export interface LogPart {
  readonly reader: LogReader;
  readonly period: ChunkPeriod | null;
}

/** The periods by their numbers. */
export const bothPeriods: readonly ChunkPeriod[] = ['reference', 'analysis'];

/** Numbers of the periods in row arrays; −1 leaves a row out. */
export const periodNumbers = { reference: 0, analysis: 1 } as const satisfies Record<ChunkPeriod, number>;

/**
 * The period of each row of a batch: 0 reference, 1 analysis, −1 left out (before the reference begins).
 * @param times instants per row; null for a log without time.
 */
export function periodsOf(
  part: LogPart,
  mapping: Mapping,
  rows: { batch: ColumnBatch; times: Float64Array | null },
): Int8Array {
  const { batch, times } = rows;
  const periods = new Int8Array(batch.rows);
  if (part.period) return periods.fill(periodNumbers[part.period]);
  const rule = mapping.reference;
  if (!rule) return periods.fill(periodNumbers.analysis);
  if ('column' in rule) return byColumn(batch, rule);
  const from = rule.from === undefined ? -Infinity : Date.parse(rule.from);
  const end = Date.parse(rule.to) + dayMs;
  for (let row = 0; row < batch.rows; row++) {
    const at = times ? (times[row] as number) : NaN;
    periods[row] = at < from ? -1 : at < end ? periodNumbers.reference : periodNumbers.analysis;
  }
  return periods;
}

function byColumn(
  batch: ColumnBatch,
  rule: Extract<NonNullable<Mapping['reference']>, { column: string }>,
): Int8Array {
  const periods = new Int8Array(batch.rows).fill(periodNumbers.analysis);
  const column = batch.columns[rule.column];
  if (!column) return periods;
  const { codes, names } = classCodes(column);
  const wanted = names.indexOf(className(rule.value));
  for (let row = 0; row < batch.rows; row++)
    if (wanted >= 0 && codes[row] === wanted) periods[row] = periodNumbers.reference;
  return periods;
}
