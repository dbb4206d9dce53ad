import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { BinaryBatch, MulticlassBatch, OutcomeBatch, RegressionBatch } from '#profiling/log-batch.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { idsOf, type ActualsTable } from './actuals-table.ts';
import { classCodes, className } from './class-column.ts';
import type { NoticeBook } from './notice-book.ts';
import { numbersOf } from './number-column.ts';
import { rowNumber } from './time-column.ts';

/** What turns columns into outcomes, the same for all batches of a file. */
export interface OutcomeContext {
  readonly reader: LogReader;
  readonly mapping: Mapping;
  /** Multiclass: names in the order of the profile. */
  readonly classes: readonly string[];
  readonly actuals: ActualsTable | null;
  readonly notices: NoticeBook;
}

/** An outcome batch, and the rows that cannot be counted at all (no usable prediction). */
export interface OutcomeRows {
  readonly outcome: OutcomeBatch;
  readonly unusable: Uint8Array;
}

const place = ({ reader }: OutcomeContext, batch: ColumnBatch, [row, column]: readonly [number, string]) => ({
  file: reader.fileName,
  row: rowNumber(reader, batch.firstRow + row),
  column,
});

/** A column's numbers; text in it is an error that names the row. */
function numbers(context: OutcomeContext, batch: ColumnBatch, name: string): Float64Array {
  return numbersOf(batch.columns[name] as Column, (row, text) => {
    throw new InputError(
      `"${text}" is not a number.`,
      place(context, batch, [row, name]),
      'Correct the value or leave it empty.',
    );
  });
}

/** Scores of one column: NaN where there is none. @throws InputError for a score outside 0–1. */
function scoresOf(context: OutcomeContext, batch: ColumnBatch, name: string): Float64Array {
  const scores = numbers(context, batch, name);
  let missing = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (Number.isNaN(score)) missing++;
    else if (score < 0 || score > 1)
      throw new InputError(
        `the score ${score} is outside 0–1.`,
        place(context, batch, [row, name]),
        'Give probabilities; apply the sigmoid or softmax before logging.',
      );
  }
  context.notices.warn(
    'scores-missing',
    missing,
    (count) => `${count} rows have no score (empty or NaN) and are left out of what needs scores.`,
  );
  return scores;
}

/** The class number of each row, −1 without one; a class that is not among `classes` is an error. */
function classesOf(context: OutcomeContext, batch: ColumnBatch, name: string): Int32Array {
  const { codes, names } = classCodes(batch.columns[name] as Column);
  const numbersByCode = names.map((value) => context.classes.indexOf(value));
  return codes.map((code, row) => {
    if (code < 0) return -1;
    const known = numbersByCode[code] as number;
    if (known >= 0) return known;
    throw new InputError(
      `"${names[code]}" is not one of the classes ${context.classes.join(', ')}.`,
      place(context, batch, [row, name]),
      context.mapping.model.task === 'binary'
        ? 'A binary column holds two values; check model.positive in the mapping.'
        : 'Add the class to columns.scores, or correct the value.',
    );
  });
}

/** The joined actual's value of each row; undefined where none has come. */
function joined(context: OutcomeContext, batch: ColumnBatch): readonly (string | number | undefined)[] {
  const { id = '' } = context.mapping.columns;
  return idsOf(batch.columns[id] as Column).map((key) => context.actuals?.get(key)?.value);
}

/** Actual class of each row: the joined one where it came, otherwise the log's own column. */
function actualClasses(context: OutcomeContext, batch: ColumnBatch): Int32Array {
  const { actual } = context.mapping.columns;
  const own = actual !== undefined && batch.columns[actual] ? classesOf(context, batch, actual) : null;
  const codes = own ?? new Int32Array(batch.rows).fill(-1);
  if (!context.actuals) return codes;
  for (const [row, value] of joined(context, batch).entries()) {
    if (value === undefined) continue;
    const known = context.classes.indexOf(String(value));
    if (known < 0)
      throw new InputError(
        `the actual "${value}" is not one of the classes ${context.classes.join(', ')}.`,
        { file: context.mapping.files.actuals ?? '', column: actual ?? '' },
        'Correct the value, or check model.positive in the mapping.',
      );
    codes[row] = known;
  }
  return codes;
}

function binaryBatch(
  context: OutcomeContext,
  batch: ColumnBatch,
): { outcome: BinaryBatch; unusable: Uint8Array } {
  const { prediction, score } = context.mapping.columns;
  const scores = score === undefined ? null : scoresOf(context, batch, score);
  const threshold = context.mapping.threshold ?? 0.5;
  const said = prediction === undefined ? null : classesOf(context, batch, prediction);
  const unusable = new Uint8Array(batch.rows);
  const decision = new Int8Array(batch.rows);
  for (let row = 0; row < batch.rows; row++) {
    const value = said ? (said[row] as number) : scores ? Number((scores[row] as number) >= threshold) : -1;
    if (value < 0 || (!said && Number.isNaN(scores?.[row]))) unusable[row] = 1;
    decision[row] = Math.max(0, value);
  }
  const actual = Int8Array.from(actualClasses(context, batch));
  return { outcome: { task: 'binary', decision, score: scores, actual }, unusable };
}

function multiclassBatch(
  context: OutcomeContext,
  batch: ColumnBatch,
): { outcome: MulticlassBatch; unusable: Uint8Array } {
  const { prediction = '', scores } = context.mapping.columns;
  const said = classesOf(context, batch, prediction);
  const unusable = Uint8Array.from(said, (value) => (value < 0 ? 1 : 0));
  return {
    outcome: {
      task: 'multiclass',
      decision: said.map((value) => Math.max(0, value)),
      actual: actualClasses(context, batch),
      scores: scores ? context.classes.map((name) => scoresOf(context, batch, scores[name] ?? '')) : null,
    },
    unusable,
  };
}

function regressionBatch(
  context: OutcomeContext,
  batch: ColumnBatch,
): { outcome: RegressionBatch; unusable: Uint8Array } {
  const { prediction = '', actual } = context.mapping.columns;
  const predicted = numbers(context, batch, prediction).slice();
  const unusable = Uint8Array.from(predicted, (value) => (Number.isFinite(value) ? 0 : 1));
  const own = actual !== undefined && batch.columns[actual] ? numbers(context, batch, actual).slice() : null;
  const actuals = own ?? new Float64Array(batch.rows).fill(NaN);
  if (context.actuals)
    for (const [row, value] of joined(context, batch).entries())
      if (typeof value === 'number') actuals[row] = value;
  let infinite = 0;
  for (const [row, value] of actuals.entries())
    if (Math.abs(value) === Infinity) {
      actuals[row] = NaN;
      infinite++;
    }
  context.notices.warn(
    'actuals-infinite',
    infinite,
    (count) => `${count} actuals are infinite and count as not known.`,
  );
  return { outcome: { task: 'regression', predicted, actual: actuals }, unusable };
}

/** Predicted and actual of a batch, checked. Rows without a usable prediction are marked and counted. */
export function outcomeRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { task } = context.mapping.model;
  const make = { binary: binaryBatch, multiclass: multiclassBatch, regression: regressionBatch }[task];
  const rows: OutcomeRows = make(context, batch);
  const lost = rows.unusable.reduce((sum, flag) => sum + flag, 0);
  context.notices.warn(
    'predictions-missing',
    lost,
    (count) => `${count} rows have no usable prediction (empty, NaN or infinite) and are left out.`,
  );
  return rows;
}

/** Names of a binary model's two classes, negative first, from the values its columns hold. */
export const binaryClasses = (mapping: Mapping, seen: ReadonlySet<string>): readonly string[] => {
  const positive = className(mapping.model.positive ?? '1');
  const negative = [...seen].find((name) => name !== positive);
  return [negative ?? `not ${positive}`, positive];
};
