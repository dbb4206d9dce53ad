import { dayMs } from '#domain/time/instant.ts';
import type { Column, ColumnBatch } from '#profiling/column-batch.ts';
import type { LogBatch, OutcomeBatch } from '#profiling/log-batch.ts';
import { countedColumns, segmentColumns, type FeatureColumn } from '#profiling/mapping/column-roles.ts';
import type { ActualsTable } from './actuals-table.ts';
import { ChunkAssigner } from './chunk-assigner.ts';
import { asText, featureColumn } from './feature-column.ts';
import { idsOf } from './id-column.ts';
import type { LogPart } from './log-part.ts';
import { scanLog, type ScanInput, type ScannedBatch } from './log-scan.ts';
import { outcomeRows } from './outcome-batch.ts';
import type { LogPlan } from './plan-log.ts';
import { TimeColumn } from './time-column.ts';

/** A log that was looked over: what is needed to turn its rows into batches for the kernel. */
export interface BatchSource extends ScanInput {
  readonly plan: LogPlan;
  readonly actuals: ActualsTable | null;
  readonly features: readonly FeatureColumn[];
  readonly classes: readonly string[];
}

/** A batch for the kernel with the times that stand behind it. */
export interface TimedBatch {
  readonly batch: LogBatch;
  readonly times: Float64Array | null;
  /** When each row's actual became known; NaN where it is not known. */
  readonly labelledAt: Float64Array | null;
}

/** Reads when each row's actual became known: from the file of actuals, else from the log's own column. */
class LabelTimes {
  readonly #source: BatchSource;
  readonly #columns = new Map<LogPart, TimeColumn>();

  constructor(source: BatchSource) {
    this.#source = source;
  }

  of(part: LogPart, batch: ColumnBatch): Float64Array | null {
    const { actuals, mapping, notices } = this.#source;
    const { labelledAt = '', id = '' } = mapping.columns;
    const column = this.#columns.get(part) ?? new TimeColumn(part.reader, labelledAt, notices);
    this.#columns.set(part, column);
    const own = batch.columns[labelledAt] ? column.read(batch) : null;
    if (!actuals?.hasTimes) return own;
    const joined = actuals.of(idsOf(batch.columns[id] as Column));
    return Float64Array.from(joined, (actual, row) => actual?.labelledAt ?? own?.[row] ?? NaN);
  }
}

function daysBetween(times: Float64Array, later: Float64Array): Float64Array {
  const days = new Float64Array(times.length);
  for (let row = 0; row < days.length; row++)
    days[row] = ((later[row] as number) - (times[row] as number)) / dayMs;
  return days;
}

/** Takes out the times of labels that are not there: a time alone is no fact. */
function ofKnown(labelledAt: Float64Array | null, { task, actual }: OutcomeBatch): Float64Array | null {
  if (!labelledAt) return null;
  const times = labelledAt.slice();
  for (let row = 0; row < times.length; row++) {
    const value = actual[row] as number;
    if (task === 'regression' ? Number.isNaN(value) : value < 0) times[row] = NaN;
  }
  return times;
}

function toBatch(
  source: BatchSource,
  { part, batch, times }: ScannedBatch,
  { chunk, labelled }: { chunk: Int32Array; labelled: Float64Array | null },
): TimedBatch {
  const { reader } = part;
  const { outcome, unusable } = outcomeRows({ ...source, reader }, batch);
  for (let row = 0; row < chunk.length; row++) if (unusable[row] === 1) chunk[row] = -1;
  const labelledAt = ofKnown(labelled, outcome);
  const counted: LogBatch = {
    rows: batch.rows,
    chunk,
    labelAgeDays: labelledAt && times && daysBetween(times, labelledAt),
    outcome,
    features: Object.fromEntries(
      source.features.map((feature) => [feature.name, featureColumn({ ...source, reader }, batch, feature)]),
    ),
    segments: Object.fromEntries(
      segmentColumns(source.mapping).map((name) => [name, asText(batch.columns[name] as Column)]),
    ),
  };
  return { batch: counted, times, labelledAt };
}

/** Leaves out the rows of chunks from `chunks` on. @returns how many rows are left. */
function keepChunks(chunk: Int32Array, chunks: number): number {
  let kept = 0;
  for (let row = 0; row < chunk.length; row++)
    if ((chunk[row] as number) >= chunks) chunk[row] = -1;
    else if ((chunk[row] as number) >= 0) kept++;
  return kept;
}

/**
 * The log as batches for the kernel, checked and cut.
 * @param only how many of the planned chunks to look at, from the first, and the rows in them: reading ends with the
 * last of these rows.
 */
export async function* logBatches(
  source: BatchSource,
  only: { readonly chunks: number; readonly rows: number },
): AsyncGenerator<TimedBatch> {
  const { mapping, plan, features } = source;
  const columns = [...new Set([...countedColumns(mapping), ...features.map(({ name }) => name)])];
  const assigner = new ChunkAssigner(plan);
  const labelTimes = new LabelTimes(source);
  let met = 0;
  for await (const scanned of scanLog(source, columns)) {
    const chunk = assigner.assign(scanned.periods, scanned.times);
    const kept = keepChunks(chunk, only.chunks);
    if (kept === 0) continue;
    const labelled = labelTimes.of(scanned.part, scanned.batch);
    yield toBatch(source, scanned, { chunk, labelled });
    met += kept;
    if (met === only.rows) return;
  }
}
