import type { Column, ColumnBatch, TextColumn } from '#profiling/column-batch.ts';
import type { LogBatch } from '#profiling/log-batch.ts';
import { roleColumns, segmentColumns, type FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { encodeStrings } from '#profiling/readers/text-dictionary.ts';
import { idsOf, type ActualsTable } from './actuals-table.ts';
import type { LogPart } from './log-part.ts';
import type { NoticeBook } from './notice-book.ts';
import { outcomeRows, type OutcomeContext } from './outcome-batch.ts';
import { ChunkAssigner, scan, type LogPlan } from './plan-log.ts';
import { TimeColumn } from './time-column.ts';

export interface BatchSource {
  readonly parts: readonly LogPart[];
  readonly mapping: Mapping;
  readonly notices: NoticeBook;
  readonly plan: LogPlan;
  readonly actuals: ActualsTable | null;
  readonly features: readonly FeatureColumn[];
  readonly classes: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly onRows: (rows: number) => void;
}

/** A batch for the kernel with the times that stand behind it. */
export interface TimedBatch {
  readonly batch: LogBatch;
  /** True when the batch holds rows of the period that the spec is fitted on. */
  readonly isFit: boolean;
  readonly times: Float64Array | null;
  readonly labelledAt: Float64Array | null;
}

const dayMs = 86_400_000;

/** A column as text: numbers and instants written out, as categories and segments are. */
function asText(column: Column): TextColumn {
  if (column.kind === 'text') return column;
  return encodeStrings(
    Array.from(column.values, (value, row) =>
      column.valid?.[row] === 0 || Number.isNaN(value) ? null : String(value),
    ),
  );
}

function featureOf({ kind }: FeatureColumn, column: Column): Column {
  if (kind === 'categorical') return asText(column);
  return column;
}

/** Time at which each row's actual became known: the joined one, else the log's own column. */
function labelTimes(source: BatchSource, batch: ColumnBatch, own: Float64Array | null): Float64Array | null {
  const { actuals, mapping } = source;
  if (!actuals?.hasTimes) return own;
  const ids = idsOf(batch.columns[mapping.columns.id ?? ''] as Column);
  return Float64Array.from(ids, (id, row) => actuals.get(id)?.labelledAt ?? own?.[row] ?? NaN);
}

/** Rows the reference fit looks at: the reference period, or everything where there is none. */
function onlyFit(chunk: Int32Array, referenceChunks: number): Int32Array {
  return referenceChunks === 0 ? chunk : chunk.map((number) => (number < referenceChunks ? number : -1));
}

/**
 * The log as batches for the kernel, checked and cut.
 * @param purpose `fit`: rows outside the reference are taken out; `profile`: all rows.
 */
export async function* logBatches(
  source: BatchSource,
  purpose: 'fit' | 'profile',
): AsyncGenerator<TimedBatch> {
  const { mapping, plan, features } = source;
  const columns = [...new Set([...roleColumns(mapping), ...features.map(({ name }) => name)])];
  const assigner = new ChunkAssigner(plan);
  const referenceChunks = plan.plans.reference.chunks.length;
  const labelReaders = new Map<LogPart, TimeColumn>();
  const { labelledAt: labelColumn } = mapping.columns;
  for await (const { part, batch, times, periods } of scan(source, columns)) {
    const assigned = assigner.assign(periods, times);
    const chunk = purpose === 'fit' ? onlyFit(assigned, referenceChunks) : assigned;
    const isFit = chunk.some((number) => number >= 0);
    if (!isFit) continue;
    const context: OutcomeContext = { ...source, reader: part.reader };
    const { outcome, unusable } = outcomeRows(context, batch);
    let own: Float64Array | null = null;
    if (labelColumn !== undefined && batch.columns[labelColumn]) {
      const reader = labelReaders.get(part) ?? new TimeColumn(part.reader, labelColumn, source.notices);
      labelReaders.set(part, reader);
      own = reader.read(batch);
    }
    const labelledAt = labelTimes(source, batch, own);
    yield {
      batch: {
        rows: batch.rows,
        chunk: chunk.map((number, row) => (unusable[row] === 1 ? -1 : number)),
        labelAgeDays:
          labelledAt && times && labelledAt.map((at, row) => (at - (times[row] as number)) / dayMs),
        outcome,
        features: Object.fromEntries(
          features.map((feature) => [
            feature.name,
            featureOf(feature, batch.columns[feature.name] as Column),
          ]),
        ),
        segments: Object.fromEntries(
          segmentColumns(mapping).map((name) => [name, asText(batch.columns[name] as Column)]),
        ),
      },
      isFit,
      times,
      labelledAt,
    };
  }
}
