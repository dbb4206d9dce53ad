import type { ModelProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import type { LogReader } from '#profiling/column-batch.ts';
import { Profiler } from '#profiling/kernel/profiler.ts';
import { ReferenceFit } from '#profiling/kernel/reference-fit.ts';
import { requireColumns, roleColumns, textColumns } from '#profiling/mapping/column-roles.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { openLog } from '#profiling/readers/open-log.ts';
import { ActualsTable } from './actuals-table.ts';
import { ChunkSpans } from './chunk-spans.ts';
import { keepingValues, outputsApart, withOutputs } from './exact-counting.ts';
import { logBatches, type BatchSource } from './log-batches.ts';
import { logFeatures } from './log-features.ts';
import type { LogPart } from './log-part.ts';
import { limitsOf, mappedSpec, modelOf } from './mapped-model.ts';
import { modelClasses } from './model-classes.ts';
import { NoticeBook } from './notice-book.ts';
import { labelsOf, outcomeNotices } from './outcome-notices.ts';
import { planLog } from './plan-log.ts';

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
  readonly onProgress?: (progress: ProfilingProgress) => void;
  readonly signal?: AbortSignal;
  /**
   * Counts predictions and scores as features are, and every distinct number while there are at most 20 million: for
   * comparison with tools that look at rows. Such a profile is not meant to be written to a document.
   */
  readonly exact?: boolean;
}

const openReader = async ({ mapping, open }: ProfileLogInput, path: string): Promise<LogReader> =>
  openLog(await open(path), path, textColumns(mapping));

async function openParts(input: ProfileLogInput): Promise<readonly LogPart[]> {
  const { log, reference, analysis } = input.mapping.files;
  const named = [
    [reference, 'reference'],
    [log, reference === undefined ? null : 'analysis'],
    [analysis, 'analysis'],
  ] as const;
  const parts: LogPart[] = [];
  for (const [path, period] of named)
    if (path !== undefined) parts.push({ reader: await openReader(input, path), period });
  return parts;
}

/**
 * Every column that the mapping gives a role must be in every file. The actual and its time may come in a file of their own,
 * or be in the reference alone while the labels of what came after it are still to come.
 */
function checkColumns(parts: readonly LogPart[], mapping: Mapping): void {
  const { actual, labelledAt } = mapping.columns;
  const somewhere = (name: string | undefined) =>
    mapping.files.actuals !== undefined ||
    parts.some(({ reader }) => name !== undefined && reader.columnNames.includes(name));
  const late = new Set([actual, labelledAt].filter(somewhere));
  const needed = roleColumns(mapping).filter((name) => !late.has(name));
  for (const { reader } of parts) requireColumns(reader, needed);
}

/** Opens the files and looks them over. */
async function prepare(
  input: ProfileLogInput,
  notices: NoticeBook,
  onRows: (rows: number) => void,
): Promise<Omit<BatchSource, 'onRows'>> {
  const { mapping, signal } = input;
  const parts = await openParts(input);
  const features = logFeatures(mapping, parts);
  checkColumns(parts, mapping);
  const { actuals: path } = mapping.files;
  const actuals =
    path === undefined
      ? null
      : await ActualsTable.read(await openReader(input, path), mapping, { notices, signal });
  const plan = await planLog({ parts, mapping, notices, onRows, signal });
  const seen = new Set([...plan.classNames, ...(actuals?.classNames ?? [])]);
  const classes = modelClasses(mapping, seen, notices);
  return { parts, mapping, notices, signal, plan, actuals, features, classes };
}

/** Learns from the reference how to count; from the whole log where there is no reference. */
async function fitSpec(source: BatchSource): Promise<ProfileSpec> {
  const { mapping, plan, classes, parts } = source;
  const period = plan.rows.reference > 0 ? 'reference' : 'analysis';
  const only = { chunks: plan.plans[period].chunks.length, rows: plan.rows[period] };
  const some = parts.filter((part) => part.period === null || part.period === period);
  const fit = new ReferenceFit();
  // The same rows are read again when they are counted: what is to say is said then.
  const quiet = { ...source, parts: some, notices: new NoticeBook() };
  for await (const { batch } of logBatches(quiet, only)) fit.add(batch);
  return {
    ...mappedSpec(mapping, plan.rule, classes),
    ...fit.result(),
  };
}

/**
 * Profiles a prediction log: looks it over to plan its chunks, reads the reference to learn how to count, then counts
 * everything in one pass.
 * @throws InputError for anything in mapping or files that cannot be used; nothing is half done.
 */
export async function profileLog(input: ProfileLogInput): Promise<ModelProfile> {
  const { mapping } = input;
  const notices = new NoticeBook();
  const progress = (stage: ProfilingProgress['stage']) => {
    let seen = 0;
    return (rows: number) => input.onProgress?.({ stage, rows: (seen += rows) });
  };
  const prepared = await prepare(input, notices, progress('plan'));
  const features = input.exact ? withOutputs(prepared.features, mapping) : prepared.features;
  const source = { ...prepared, features };
  const { plans, rows } = source.plan;
  const fitted = await fitSpec({ ...source, onRows: progress('reference') });
  const spec = input.exact ? keepingValues(fitted, rows.reference + rows.analysis) : fitted;
  const planned = [...plans.reference.chunks, ...plans.analysis.chunks];
  const all = { chunks: planned.length, rows: rows.reference + rows.analysis };
  const profiler = new Profiler(spec, planned.length);
  const spans = new ChunkSpans(planned.length);
  const kinds = features.map(({ name, kind }) => ({ name, kind: spec.features[name]?.kind ?? kind }));
  const counting = { ...source, features: kinds, onRows: progress('profile') };
  for await (const timed of logBatches(counting, all)) {
    profiler.add(timed.batch);
    spans.add(timed);
  }
  const counted = profiler.results();
  const chunks = planned.flatMap((chunk, i) => (counted[i] ? [spans.bounded(chunk, i, counted[i])] : []));
  source.actuals?.tellUnmatched(notices);
  outcomeNotices(chunks.map(labelsOf), mapping, notices);
  const profile = {
    model: modelOf(mapping),
    spec,
    chunks,
    limits: limitsOf(mapping),
    asOf: spans.asOf,
    notices: notices.list(),
  };
  return input.exact ? outputsApart(profile, mapping, prepared.features) : profile;
}
