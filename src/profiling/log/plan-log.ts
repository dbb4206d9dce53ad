import type { ChunkPeriod } from '#domain/profile/model-profile.ts';
import { parseChunkRule, periodEnd, periodStart, type ChunkRule } from '#domain/time/chunk-rule.ts';
import { isoDate, type Instant } from '#domain/time/instant.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { planChunks, type ChunkPlan } from './chunk-plan.ts';
import { collectClasses } from './class-column.ts';
import { DuplicateWatch } from './duplicate-watch.ts';
import { bothPeriods, type LogPart } from './log-part.ts';
import { scanLog, type ScanInput, type ScannedBatch } from './log-scan.ts';
import { RowRanks } from './row-ranks.ts';

/** What one look over the log teaches: its chunks, its classes, whether its rows are in time order. */
export interface LogPlan {
  readonly rule: ChunkRule;
  readonly plans: Readonly<Record<ChunkPeriod, ChunkPlan>>;
  /** Rows that lie in a chunk. */
  readonly rows: Readonly<Record<ChunkPeriod, number>>;
  /** Rank in time order per row of a period in file order; null when the files are in time order. */
  readonly ranks: Readonly<Record<ChunkPeriod, Int32Array | null>>;
  /** Distinct values of prediction and actual. */
  readonly classNames: ReadonlySet<string>;
}

/** Facts of one period while the log is looked over. */
class PeriodScan {
  rows = 0;
  sorted = true;
  first = Infinity;
  last = -Infinity;
  readonly starts = new Set<Instant>();
  readonly #rule: ChunkRule;
  #before = -Infinity;
  #start = NaN;
  #end = NaN;

  constructor(rule: ChunkRule) {
    this.#rule = rule;
  }

  add(at: Instant): void {
    this.rows++;
    if (at < this.#before) this.sorted = false;
    this.#before = at;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
    if (this.#rule.kind !== 'period' || (at >= this.#start && at < this.#end)) return;
    this.#start = periodStart(this.#rule.period, at);
    this.#end = periodEnd(this.#rule.period, this.#start);
    this.starts.add(this.#start);
  }
}

/** Everything that is learned in the first look. */
class LogScan {
  readonly periods: Readonly<Record<ChunkPeriod, PeriodScan>>;
  readonly classNames = new Set<string>();
  readonly rowsOfPart = new Map<LogPart, number>();
  readonly #input: ScanInput;
  readonly #duplicates: DuplicateWatch;

  constructor(input: ScanInput, rule: ChunkRule) {
    this.#input = input;
    this.#duplicates = new DuplicateWatch(input.notices);
    this.periods = { reference: new PeriodScan(rule), analysis: new PeriodScan(rule) };
  }

  add(scanned: ScannedBatch): void {
    const { part, batch } = scanned;
    const { model, columns } = this.#input.mapping;
    this.rowsOfPart.set(part, (this.rowsOfPart.get(part) ?? 0) + batch.rows);
    this.#addRows(scanned);
    const ids = batch.columns[columns.id ?? ''];
    if (ids) this.#duplicates.look(ids);
    if (model.task === 'regression') return;
    for (const name of [columns.prediction, columns.actual]) {
      const column = batch.columns[name ?? ''];
      if (column) collectClasses(column, this.classNames);
    }
  }

  #addRows({ batch, times, periods }: ScannedBatch): void {
    let untimed = 0;
    let before = 0;
    for (let row = 0; row < batch.rows; row++) {
      const at = times ? (times[row] as number) : 0;
      const period = bothPeriods[periods[row] as number];
      if (Number.isNaN(at)) untimed++;
      else if (period) this.periods[period].add(at);
      else before++;
    }
    const { notices } = this.#input;
    notices.warn('times-missing', untimed, (count) => `${count} rows have no time and are left out.`);
    notices.inform(
      'before-reference',
      before,
      (count) => `${count} rows lie before the reference period and are left out.`,
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

function ruleOf({ chunk }: Mapping): ChunkRule {
  const rule = parseChunkRule(chunk);
  if (!rule) throw new RangeError(`no chunk rule: ${chunk}`);
  return rule;
}

function rejectEmpty({ rowsOfPart, periods }: LogScan, { parts, mapping }: ScanInput): void {
  const empty = parts.find((part) => !rowsOfPart.get(part));
  if (empty)
    throw new InputError('has no rows.', { file: empty.reader.fileName }, 'Give a log with predictions.');
  const { reference, analysis } = periods;
  const place = { file: parts[0]?.reader.fileName ?? '' };
  if (reference.rows + analysis.rows === 0)
    throw new InputError(
      'no row has a time.',
      { ...place, column: mapping.columns.predictedAt ?? '' },
      'Check columns.predictedAt in the mapping.',
    );
  const rule = mapping.reference;
  if (!rule || reference.rows > 0) return;
  throw new InputError(
    'column' in rule
      ? `no row has the value "${String(rule.value)}" that marks the reference.`
      : `no row lies in the reference period ${rule.from ?? ''}..${rule.to}; the log runs from ${isoDate(analysis.first)} to ${isoDate(analysis.last)}.`,
    { ...place, ...('column' in rule && { column: rule.column }) },
    'Correct reference in the mapping.',
  );
}

async function rankRows(input: ScanInput): Promise<Record<ChunkPeriod, RowRanks>> {
  const ranks = { reference: new RowRanks(), analysis: new RowRanks() };
  for await (const { batch, times, periods } of scanLog(input, planColumns(input.mapping)))
    for (let row = 0; row < batch.rows; row++) {
      const period = bothPeriods[periods[row] as number];
      const at = times ? (times[row] as number) : 0;
      if (period && !Number.isNaN(at)) ranks[period].add(at);
    }
  return ranks;
}

/** Looks the log over once (twice when its rows are not in time order) and plans its chunks. */
export async function planLog(input: ScanInput): Promise<LogPlan> {
  const { mapping, notices } = input;
  const rule = ruleOf(mapping);
  const scan = new LogScan(input, rule);
  for await (const scanned of scanLog(input, planColumns(mapping))) scan.add(scanned);
  rejectEmpty(scan, input);
  const unordered = rule.kind !== 'period' && bothPeriods.some((period) => !scan.periods[period].sorted);
  if (unordered)
    notices.tell(
      'rows-ranked',
      'The log is not in time order; its rows were ranked by time before it was cut.',
    );
  const ranks = unordered ? await rankRows(input) : null;
  const plan = (period: ChunkPeriod) => {
    const { rows, starts } = scan.periods[period];
    return planChunks({ period, rows, calendarStarts: starts }, rule, notices);
  };
  return {
    rule,
    plans: { reference: plan('reference'), analysis: plan('analysis') },
    rows: { reference: scan.periods.reference.rows, analysis: scan.periods.analysis.rows },
    ranks: { reference: ranks?.reference.ranks() ?? null, analysis: ranks?.analysis.ranks() ?? null },
    classNames: scan.classNames,
  };
}
