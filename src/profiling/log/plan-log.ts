import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { parseChunkRule, periodStart, type ChunkRule } from '#domain/time/chunk-rule.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Column, ColumnBatch } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { idsOf } from './actuals-table.ts';
import { planChunks, type ChunkPlan } from './chunk-plan.ts';
import { classCodes } from './class-column.ts';
import { periodNumbers, periodsOf, type LogPart } from './log-part.ts';
import type { NoticeBook } from './notice-book.ts';
import { RowRanks } from './row-ranks.ts';
import { TimeColumn } from './time-column.ts';

/** Ids that are remembered to find duplicates; beyond it they are no longer looked for, and that is said. */
const rememberedIds = 2_000_000;

const bothPeriods: readonly ChunkPeriod[] = ['reference', 'analysis'];

/** What one look over the log teaches: its chunks, its classes, whether its rows are in time order. */
export interface LogPlan {
  readonly rule: ChunkRule;
  readonly plans: Readonly<Record<ChunkPeriod, ChunkPlan>>;
  /** Rank in time order per row of a period in file order; null when the files are in time order. */
  readonly ranks: Readonly<Record<ChunkPeriod, Int32Array | null>>;
  /** Distinct values of prediction and actual. */
  readonly classNames: ReadonlySet<string>;
  readonly rows: number;
}

interface PlanInput {
  readonly parts: readonly LogPart[];
  readonly mapping: Mapping;
  readonly notices: NoticeBook;
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Facts of one period while the log is looked over. */
class PeriodScan {
  rows = 0;
  sorted = true;
  #last = -Infinity;
  readonly starts = new Set<Instant>();

  add(at: Instant, rule: ChunkRule): void {
    this.rows++;
    if (at < this.#last) this.sorted = false;
    this.#last = at;
    if (rule.kind === 'period') this.starts.add(periodStart(rule.period, at));
  }
}

/** Looks for ids that come twice in the log itself. */
class DuplicateWatch {
  readonly #seen = new Set<string | number>();
  readonly #notices: NoticeBook;

  constructor(notices: NoticeBook) {
    this.#notices = notices;
  }

  look(column: Column): void {
    let twice = 0;
    for (const id of idsOf(column)) {
      if (id === null) continue;
      if (this.#seen.has(id)) twice++;
      else if (this.#seen.size < rememberedIds) this.#seen.add(id);
    }
    this.#notices.warn(
      'duplicate-ids',
      twice,
      (count) => `${count} rows repeat an id of an earlier row; all rows are counted.`,
    );
    if (this.#seen.size === rememberedIds)
      this.#notices.tell(
        'duplicates-not-sought',
        'Duplicate ids were looked for among the first 2,000,000 ids only.',
      );
  }
}

function planColumns({ columns, reference, model }: Mapping): readonly string[] {
  const classes = model.task === 'regression' ? [] : [columns.prediction, columns.actual];
  const rule = reference && 'column' in reference ? reference.column : undefined;
  return [...new Set([columns.predictedAt, columns.id, rule, ...classes])].filter(
    (name) => name !== undefined,
  );
}

/** Calls back for every batch of every file, with its times and periods. */
export async function* scan(input: PlanInput, columns: readonly string[]) {
  const { predictedAt } = input.mapping.columns;
  for (const part of input.parts) {
    const time = predictedAt === undefined ? null : new TimeColumn(part.reader, predictedAt, input.notices);
    const present = columns.filter((name) => part.reader.columnNames.includes(name));
    // A file without any of the columns is still read for its rows.
    const asked = present.length > 0 ? present : part.reader.columnNames.slice(0, 1);
    for await (const batch of part.reader.batches(asked, input.signal)) {
      const times = time?.read(batch) ?? null;
      yield { part, batch, times, periods: periodsOf(part, input.mapping, { batch, times }) };
      input.onRows(batch.rows);
    }
  }
}

function collectClasses(batch: ColumnBatch, { model, columns }: Mapping, into: Set<string>): void {
  if (model.task === 'regression') return;
  for (const name of [columns.prediction, columns.actual]) {
    const column = name === undefined ? undefined : batch.columns[name];
    if (!column) continue;
    const { codes, names } = classCodes(column);
    const used = new Set(codes);
    for (const [code, value] of names.entries()) if (used.has(code)) into.add(value);
  }
}

function ruleOf({ chunk, columns }: Mapping): ChunkRule {
  const rule = parseChunkRule(chunk);
  if (!rule) throw new RangeError(`no chunk rule: ${chunk}`);
  if (rule.kind === 'period' && columns.predictedAt === undefined)
    throw new InputError(
      `chunk: "${chunk}" cuts by time, but columns.predictedAt is not mapped.`,
      {},
      'Map the time column, or cut by rows:N or count:N.',
    );
  return rule;
}

async function rankRows(input: PlanInput): Promise<Record<ChunkPeriod, RowRanks>> {
  const ranks = { reference: new RowRanks(), analysis: new RowRanks() };
  for await (const { batch, times, periods } of scan(input, planColumns(input.mapping)))
    for (let row = 0; row < batch.rows; row++) {
      const period = bothPeriods[periods[row] as number];
      if (period && !Number.isNaN(times?.[row])) ranks[period].add(times?.[row] ?? 0);
    }
  return ranks;
}

/** Looks the log over once (twice when its rows are not in time order) and plans its chunks. */
export async function planLog(input: PlanInput): Promise<LogPlan> {
  const { mapping, notices } = input;
  const rule = ruleOf(mapping);
  const scans = { reference: new PeriodScan(), analysis: new PeriodScan() };
  const classNames = new Set<string>();
  const duplicates = new DuplicateWatch(notices);
  let rows = 0;
  for await (const { batch, times, periods } of scan(input, planColumns(mapping))) {
    rows += batch.rows;
    let untimed = 0;
    let before = 0;
    for (let row = 0; row < batch.rows; row++) {
      const at = times?.[row] ?? 0;
      const period = bothPeriods[periods[row] as number];
      if (Number.isNaN(at)) untimed++;
      else if (!period) before++;
      else scans[period].add(at, rule);
    }
    notices.warn('times-missing', untimed, (count) => `${count} rows have no time and are left out.`);
    notices.warn(
      'before-reference',
      before,
      (count) => `${count} rows lie before the reference period and are left out.`,
    );
    const { id } = mapping.columns;
    if (id !== undefined && batch.columns[id]) duplicates.look(batch.columns[id]);
    collectClasses(batch, mapping, classNames);
  }
  const unordered = rule.kind !== 'period' && bothPeriods.some((period) => !scans[period].sorted);
  if (unordered)
    notices.tell(
      'rows-ranked',
      'The log is not in time order; its rows were ranked by time before it was cut.',
    );
  const ranks = unordered ? await rankRows(input) : null;
  const plan = (period: ChunkPeriod) =>
    planChunks({ period, rows: scans[period].rows, calendarStarts: scans[period].starts }, rule, notices);
  return {
    rule,
    plans: { reference: plan('reference'), analysis: plan('analysis') },
    ranks: { reference: ranks?.reference.ranks() ?? null, analysis: ranks?.analysis.ranks() ?? null },
    classNames,
    rows,
  };
}

/** The chunk number of each row: reference chunks first. Counts ranks on from batch to batch. */
export class ChunkAssigner {
  readonly #plan: LogPlan;
  readonly #next = { reference: 0, analysis: 0 };

  constructor(plan: LogPlan) {
    this.#plan = plan;
  }

  assign(periods: Int8Array, times: Float64Array | null): Int32Array {
    const offset = this.#plan.plans.reference.chunks.length;
    return Int32Array.from(periods, (number, row) => {
      const period = bothPeriods[number];
      const at = times?.[row] ?? 0;
      if (!period || Number.isNaN(at)) return -1;
      const position = this.#next[period]++;
      const chunk = this.#plan.plans[period].chunkOf(at, this.#plan.ranks[period]?.[position] ?? position);
      return chunk < 0 ? -1 : chunk + (number === periodNumbers.analysis ? offset : 0);
    });
  }
}
