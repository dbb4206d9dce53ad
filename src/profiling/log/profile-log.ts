import type { ChunkProfile, Model, ModelProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { Profiler } from '#profiling/kernel/profiler.ts';
import { ReferenceFit } from '#profiling/kernel/reference-fit.ts';
import { featureColumns, requireColumns, roleColumns, textColumns } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { openLog, type OpenLogOptions } from '#profiling/readers/open-log.ts';
import { ActualsTable } from './actuals-table.ts';
import { className } from './class-column.ts';
import { logBatches } from './log-batches.ts';
import type { LogPart } from './log-part.ts';
import { NoticeBook } from './notice-book.ts';
import { binaryClasses } from './outcome-batch.ts';
import { outcomeNotices } from './outcome-notices.ts';
import { planLog, type LogPlan } from './plan-log.ts';

/** How far profiling is. */
export interface ProfilingProgress {
  readonly stage: 'plan' | 'reference' | 'profile';
  /** Rows looked at in this stage. */
  readonly rows: number;
}

export interface ProfileLogInput {
  readonly mapping: Mapping;
  /** Opens a file that the mapping names. */
  readonly open: (path: string) => Promise<Blob>;
  readonly parquet: OpenLogOptions['parquet'];
  readonly onProgress?: (progress: ProfilingProgress) => void;
  readonly signal?: AbortSignal;
}

async function openParts({ mapping, open, parquet }: ProfileLogInput): Promise<readonly LogPart[]> {
  const options: OpenLogOptions = { parquet, textColumns: textColumns(mapping) };
  const read = async (path: string): Promise<LogReader> => openLog(await open(path), path, options);
  const { log, reference, analysis } = mapping.files;
  const parts: LogPart[] = [];
  if (log !== undefined) parts.push({ reader: await read(log), period: null });
  if (reference !== undefined) parts.push({ reader: await read(reference), period: 'reference' });
  if (analysis !== undefined) parts.push({ reader: await read(analysis), period: 'analysis' });
  return parts;
}

async function openActuals(
  { mapping, open, parquet }: ProfileLogInput,
  notices: NoticeBook,
): Promise<ActualsTable | null> {
  const path = mapping.files.actuals;
  if (path === undefined) return null;
  const reader = await openLog(await open(path), path, { parquet, textColumns: textColumns(mapping) });
  return ActualsTable.read(reader, mapping, notices);
}

/** Every column that the mapping names must be in every file; the actual and its time may come in a file of their own. */
function checkColumns(parts: readonly LogPart[], mapping: Mapping, features: readonly string[]): void {
  const late = new Set(
    mapping.files.actuals === undefined ? [] : [mapping.columns.actual, mapping.columns.labelledAt],
  );
  const needed = [...roleColumns(mapping), ...features].filter((name) => !late.has(name));
  for (const { reader } of parts) requireColumns(reader, needed);
}

function classesOf(mapping: Mapping, { classNames }: LogPlan): readonly string[] {
  const { task } = mapping.model;
  if (task === 'regression') return [];
  const named = Object.keys(mapping.columns.scores ?? {});
  if (task === 'multiclass') return named.length > 0 ? named.map(className) : [...classNames].toSorted();
  return binaryClasses(mapping, classNames);
}

function modelOf({ model, columns }: Mapping): Model {
  const meaning = model.positiveMeaning ?? `${columns.actual ?? 'actual'} is ${String(model.positive ?? '')}`;
  return {
    id: model.id,
    name: model.name,
    task: model.task,
    positive: model.task === 'binary' ? meaning : null,
    unit: model.unit ?? null,
    description: model.description ?? null,
    simulated: model.simulated ?? false,
  };
}

/**
 * Profiles a prediction log: looks it over to plan its chunks, reads the reference to learn how to count, then counts
 * everything in one pass.
 * @throws InputError for anything in mapping or files that cannot be used; nothing is half done.
 */
export async function profileLog(input: ProfileLogInput): Promise<ModelProfile> {
  const { mapping, signal } = input;
  const notices = new NoticeBook();
  const parts = await openParts(input);
  const features = featureColumns(mapping, parts[0]?.reader.columnNames ?? []);
  checkColumns(
    parts,
    mapping,
    features.map(({ name }) => name),
  );
  const actuals = await openActuals(input, notices);
  const progress = (stage: ProfilingProgress['stage']) => {
    let seen = 0;
    return (rows: number) => input.onProgress?.({ stage, rows: (seen += rows) });
  };
  const plan = await planLog({ parts, mapping, notices, onRows: progress('plan'), signal });
  if (plan.rows === 0)
    throw new InputError(
      'has no rows.',
      { file: parts[0]?.reader.fileName ?? '' },
      'Give a log with predictions.',
    );
  const source = {
    parts,
    mapping,
    notices,
    plan,
    actuals,
    features,
    classes: classesOf(mapping, plan),
    signal,
  };
  const fit = new ReferenceFit();
  const referenceChunks = plan.plans.reference.chunks.length;
  for await (const { batch, isFit } of logBatches(
    { ...source, notices: new NoticeBook(), onRows: progress('reference') },
    'fit',
  ))
    if (isFit) fit.add(batch);
  const spec: ProfileSpec = {
    chunkRule: plan.rule,
    scoreBins: mapping.resolution?.scoreBins ?? 4096,
    exactScores: mapping.resolution?.exactScores ?? 10_000,
    segmentScoreBins: mapping.resolution?.segmentScoreBins ?? 64,
    classes: mapping.model.task === 'multiclass' ? source.classes : null,
    ...fit.result(),
  };
  const planned = [...plan.plans.reference.chunks, ...plan.plans.analysis.chunks];
  const profiler = new Profiler(spec, planned.length);
  const spans = planned.map(() => ({ first: Infinity, last: -Infinity }));
  let asOf = -Infinity;
  for await (const { batch, times, labelledAt } of logBatches(
    { ...source, onRows: progress('profile') },
    'profile',
  )) {
    profiler.add(batch);
    for (const [row, chunk] of batch.chunk.entries()) {
      const at = times?.[row];
      const span = spans[chunk];
      if (at === undefined || !span) continue;
      span.first = Math.min(span.first, at);
      span.last = Math.max(span.last, at);
      const known = labelledAt?.[row] ?? NaN;
      asOf = Math.max(asOf, at, Number.isNaN(known) ? -Infinity : known);
    }
  }
  const counted = profiler.results();
  const chunks = planned.flatMap((chunk, i): ChunkProfile[] => {
    const profile = counted[i];
    const span = spans[i];
    if (!profile || !span) return [];
    const timed = Number.isFinite(span.first);
    return [
      {
        ...chunk,
        start: chunk.start ?? (timed ? span.first : null),
        end: chunk.end ?? (timed ? span.last + 1 : null),
        ...profile,
      },
    ];
  });
  outcomeNotices(chunks, referenceChunks, notices);
  return {
    model: modelOf(mapping),
    spec,
    chunks,
    limits: mapping.limits ?? {},
    asOf: Number.isFinite(asOf) ? asOf : null,
    notices: notices.list(),
  };
}
