import Papa from 'papaparse';
import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { looksNumeric, numericColumn, textualColumn } from './csv-column.ts';

const sniffRows = 1000;
/** Rows that go into one batch, about. */
const batchRows = 32_768;

/** Records of a CSV, a piece of the file at a time. Quotes and line ends are the parser's business. */
async function* records(blob: Blob, fileName: string, delimiter: string): AsyncGenerator<string[][]> {
  const reader = blob
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: false }))
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    if (!done && rest.length < batchRows * 16) continue;
    const parser = new Papa.Parser({ delimiter });
    const { data, errors, meta } = parser.parse(rest, 0, !done) as Papa.ParseResult<string[]>;
    const quote = errors.find(({ type }) => type === 'Quotes');
    if (quote && done)
      throw new InputError(
        'a quoted field is not closed.',
        { file: fileName },
        'Close the quote or write the file again.',
      );
    yield data.filter((record) => record.length > 1 || record[0] !== '');
    rest = rest.slice(meta.cursor);
    if (done) return;
  }
}

const sniffDelimiter = (head: string): string => {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
};

class CsvReader implements LogReader {
  readonly fileName: string;
  readonly columnNames: readonly string[];
  readonly rowCount = null;
  readonly #blob: Blob;
  readonly #delimiter: string;
  readonly #numeric: ReadonlySet<string>;

  constructor(blob: Blob, fileName: string, head: CsvHead) {
    this.#blob = blob;
    this.fileName = fileName;
    this.columnNames = head.names;
    this.#delimiter = head.delimiter;
    this.#numeric = head.numeric;
  }

  async *batches(columns: readonly string[], signal?: AbortSignal): AsyncIterable<ColumnBatch> {
    let firstRow = 0;
    let header = true;
    for await (const piece of records(this.#blob, this.fileName, this.#delimiter)) {
      signal?.throwIfAborted();
      const rows = header ? piece.slice(1) : piece;
      if (piece.length > 0) header = false;
      if (rows.length === 0) continue;
      this.#checkWidth(rows, firstRow);
      yield { rows: rows.length, firstRow, columns: this.#columns(rows, firstRow, columns) };
      firstRow += rows.length;
    }
  }

  #checkWidth(rows: readonly string[][], firstRow: number): void {
    const width = this.columnNames.length;
    const odd = rows.findIndex((record) => record.length !== width);
    if (odd < 0) return;
    throw new InputError(
      `has ${rows[odd]?.length} fields where the header has ${width}.`,
      { file: this.fileName, row: firstRow + odd + 2 },
      'Quote fields that hold the delimiter, or complete the row.',
    );
  }

  #columns(rows: readonly string[][], firstRow: number, names: readonly string[]): Record<string, Column> {
    const made: Record<string, Column> = {};
    for (const name of names) {
      const at = this.columnNames.indexOf(name);
      const fields = rows.map((record) => record[at] ?? '');
      const place = { fileName: this.fileName, column: name, firstRow: firstRow + 2 };
      made[name] = this.#numeric.has(name) ? numericColumn(fields, place) : textualColumn(fields);
    }
    return made;
  }
}

interface CsvHead {
  readonly names: readonly string[];
  readonly delimiter: string;
  readonly numeric: ReadonlySet<string>;
}

async function readHead(blob: Blob, fileName: string, textColumns: ReadonlySet<string>): Promise<CsvHead> {
  const delimiter = sniffDelimiter(await blob.slice(0, 65_536).text());
  for await (const piece of records(blob, fileName, delimiter)) {
    const [names, ...rows] = piece;
    if (!names) break;
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined)
      throw new InputError(
        'stands twice in the header.',
        { file: fileName, row: 1, column: twice },
        'Rename one of them.',
      );
    const sample = rows.slice(0, sniffRows);
    const isNumeric = (name: string, at: number) =>
      !textColumns.has(name) && looksNumeric(sample.map((record) => record[at] ?? ''));
    return { names, delimiter, numeric: new Set(names.filter(isNumeric)) };
  }
  throw new InputError('is empty.', { file: fileName }, 'Give a CSV file with a header row and data.');
}

/**
 * Opens a CSV file with a header row; comma, semicolon, tab or bar. A column is numeric when its first 1,000 fields
 * are; columns named in `textColumns` stay text.
 * @throws InputError when the file is empty or its header repeats a name.
 */
export async function openCsv(
  blob: Blob,
  fileName: string,
  textColumns: ReadonlySet<string>,
): Promise<LogReader> {
  return new CsvReader(blob, fileName, await readHead(blob, fileName, textColumns));
}
