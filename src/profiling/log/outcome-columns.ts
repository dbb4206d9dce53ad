import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import type { Actual, ActualsTable } from './actuals-table.ts';
import { classCodes } from './class-column.ts';
import { idsOf } from './id-column.ts';
import type { NoticeBook } from './notice-book.ts';
import { numbersIn } from './number-column.ts';
import { rowNumber } from './row-number.ts';

/** What turns columns into outcomes, the same for all batches of a file. */
export interface OutcomeContext {
  readonly reader: LogReader;
  readonly mapping: Mapping;
  /** Names in the order of the profile; for a yes/no model the negative, then the positive. */
  readonly classes: readonly string[];
  readonly actuals: ActualsTable | null;
  readonly notices: NoticeBook;
}

/** Scores of one column: NaN where there is none. @throws InputError for a score outside 0–1. */
export function scoresOf({ reader }: OutcomeContext, batch: ColumnBatch, name: string): Float64Array {
  const scores = numbersIn(reader, batch, name);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (score < 0 || score > 1)
      throw new InputError(
        `the score ${score} is outside 0–1.`,
        { file: reader.fileName, row: rowNumber(reader, batch, row), column: name },
        'Give probabilities; apply the sigmoid or softmax before logging.',
      );
  }
  return scores;
}

/** Rows that lack a score in any of the columns. */
export function tellMissingScores({ notices }: OutcomeContext, columns: readonly Float64Array[]): void {
  const [first] = columns;
  if (!first) return;
  let missing = 0;
  for (let row = 0; row < first.length; row++)
    for (const scores of columns)
      if (Number.isNaN(scores[row])) {
        missing++;
        break;
      }
  notices.warn(
    'scores-missing',
    missing,
    (count) => `${count} rows have no score (empty or NaN) and are left out of what needs scores.`,
  );
}

function unknownClass(context: OutcomeContext, value: string, place: InputError['place']): InputError {
  const remedy =
    context.mapping.model.task === 'binary'
      ? 'A yes/no model has two values; check model.positive in the mapping.'
      : 'Add the class to columns.scores, or correct the value.';
  const known = context.classes.join(', ');
  return new InputError(`"${value}" is not one of the classes ${known}.`, place, remedy);
}

/** The class number of each row, −1 without one. @throws InputError for a class that is not among `classes`. */
export function classesOf(context: OutcomeContext, batch: ColumnBatch, name: string): Int32Array {
  const { reader } = context;
  const { codes, names } = classCodes(batch.columns[name] as Column);
  const numbers = names.map((value) => context.classes.indexOf(value));
  const classes = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const known = code < 0 ? -1 : (numbers[code] as number);
    if (code >= 0 && known < 0)
      throw unknownClass(context, names[code] ?? '', {
        file: reader.fileName,
        row: rowNumber(reader, batch, row),
        column: name,
      });
    classes[row] = known;
  }
  return classes;
}

/** The joined actual of each row; undefined where none has come. Empty without a file of actuals. */
function joined({ mapping, actuals }: OutcomeContext, batch: ColumnBatch): readonly (Actual | undefined)[] {
  const column = batch.columns[mapping.columns.id ?? ''];
  return actuals && column ? actuals.of(idsOf(column)) : [];
}

/** Actual class of each row, −1 where not known: the joined one where it came, otherwise the log's own column. */
export function actualClasses(context: OutcomeContext, batch: ColumnBatch): Int32Array {
  const { actual = '' } = context.mapping.columns;
  const codes = batch.columns[actual]
    ? classesOf(context, batch, actual)
    : new Int32Array(batch.rows).fill(-1);
  for (const [row, known] of joined(context, batch).entries()) {
    if (!known) continue;
    const code = context.classes.indexOf(String(known.value));
    if (code < 0)
      throw unknownClass(context, String(known.value), {
        file: context.actuals?.fileName ?? '',
        row: known.row,
        column: actual,
      });
    codes[row] = code;
  }
  return codes;
}

/** Actual quantity of each row, NaN where not known: the joined one where it came, otherwise the log's own column. */
export function actualNumbers(context: OutcomeContext, batch: ColumnBatch): Float64Array {
  const { actual = '' } = context.mapping.columns;
  const numbers = batch.columns[actual]
    ? numbersIn(context.reader, batch, actual).slice()
    : new Float64Array(batch.rows).fill(NaN);
  for (const [row, known] of joined(context, batch).entries())
    if (typeof known?.value === 'number') numbers[row] = known.value;
  let infinite = 0;
  for (let row = 0; row < numbers.length; row++)
    if (Math.abs(numbers[row] as number) === Infinity) {
      numbers[row] = NaN;
      infinite++;
    }
  context.notices.warn(
    'actuals-infinite',
    infinite,
    (count) => `${count} actuals are infinite and count as not known.`,
  );
  return numbers;
}
