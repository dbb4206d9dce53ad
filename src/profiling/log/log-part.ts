import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import type { ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { classCodes, className } from './class-column.ts';

/** One file of a log. Its period is fixed, or comes row by row from the mapping's reference rule. */
export interface LogPart {
  readonly reader: LogReader;
  readonly period: ChunkPeriod | null;
}

/** Numbers of the periods in row arrays; −1 leaves a row out. */
export const periodNumbers = { reference: 0, analysis: 1 } as const satisfies Record<ChunkPeriod, number>;

const dayMs = 86_400_000;

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
  if ('column' in rule) {
    const column = batch.columns[rule.column];
    const wanted = className(rule.value);
    if (!column) return periods.fill(periodNumbers.analysis);
    const { codes, names } = classCodes(column);
    const isReference = names.map((name) => name === wanted);
    return periods.map((_, row) =>
      isReference[codes[row] as number] ? periodNumbers.reference : periodNumbers.analysis,
    );
  }
  const from = rule.from === undefined ? -Infinity : Date.parse(rule.from);
  const end = Date.parse(rule.to) + dayMs;
  return periods.map((_, row) => {
    const at = times?.[row] ?? NaN;
    return at < from ? -1 : at < end ? periodNumbers.reference : periodNumbers.analysis;
  });
}
