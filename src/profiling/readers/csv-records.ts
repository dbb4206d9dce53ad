import Papa from 'papaparse';
import { InputError } from '#profiling/input-error.ts';

/** Characters that are parsed at once, about. */
const pieceLength = 2_000_000;
/** A field that is longer than this is a quote that was never closed. */
const longestField = 16_000_000;

/** Records that stand one after the other in a file. */
export interface CsvPiece {
  readonly records: readonly string[][];
  /** Row of the first record: the header is row 1, blank lines count, a field of several lines is one row. */
  readonly firstRow: number;
}

export interface CsvSource {
  readonly blob: Blob;
  readonly fileName: string;
  readonly delimiter: string;
}

const isBlank = (record: readonly string[]) => record.length === 1 && record[0] === '';

/** Text of a file with line ends made one. A carriage return at the end of a part waits for what follows. */
async function* textOf({ blob, fileName }: CsvSource): AsyncGenerator<string> {
  const reader = blob
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  let held = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        if (!(cause instanceof TypeError)) throw cause;
        throw new InputError('is not UTF-8 text.', { file: fileName }, 'Save the file as UTF-8.');
      });
      if (done) break;
      const text = held + value;
      held = text.endsWith('\r') ? '\r' : '';
      yield (held === '' ? text : text.slice(0, -1)).replaceAll(/\r\n?/g, '\n');
    }
    if (held !== '') yield '\n';
  } finally {
    // A stream that failed fails here again.
    await reader.cancel().catch(() => undefined);
  }
}

function quoteFault(row: number, fileName: string): InputError {
  return new InputError(
    'a quoted field is not closed, or text follows its closing quote.',
    { file: fileName, row },
    'Close the quote; a quote inside a quoted field is written twice.',
  );
}

/** Without blank lines: split there, so that rows of a piece run on without a gap. */
function* withoutBlanks(records: readonly string[][], firstRow: number): Generator<CsvPiece> {
  let begin = 0;
  for (let i = 0; i <= records.length; i++) {
    const record = records[i];
    if (record && !isBlank(record)) continue;
    if (i > begin) yield { records: records.slice(begin, i), firstRow: firstRow + begin };
    begin = i + 1;
  }
}

/** Records of a CSV, a piece of the file at a time. @throws InputError for broken quotes and text that is not UTF-8. */
export async function* csvRecords(source: CsvSource): AsyncGenerator<CsvPiece> {
  const { fileName, delimiter } = source;
  let rest = '';
  let firstRow = 1;
  const parse = (isLast: boolean): readonly string[][] => {
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    const [fault] = errors.filter(({ type }) => type === 'Quotes');
    if (fault) throw quoteFault(firstRow + (fault.row ?? 0), fileName);
    if (!isLast && meta.cursor === 0 && rest.length > longestField) throw quoteFault(firstRow, fileName);
    rest = rest.slice(meta.cursor);
    return data;
  };
  for await (const text of textOf(source)) {
    for (let at = 0; at < text.length; at += pieceLength) {
      rest += text.slice(at, at + pieceLength);
      if (rest.length < pieceLength) continue;
      const records = parse(false);
      yield* withoutBlanks(records, firstRow);
      firstRow += records.length;
    }
  }
  yield* withoutBlanks(parse(true), firstRow);
}
