import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { looksNumeric, numericColumn, textualColumn } from './csv-column.ts';
import { csvRecords, type CsvPiece, type CsvSource } from './csv-records.ts';

/** Rows by which a column is told to be numeric. */
const sniffRows = 1000;

const sniffDelimiter = (head: string): string => {
  const [line = ''] = head.split(/[\r\n]/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
};

class CsvReader implements LogReader {
  readonly fileName: string;
  readonly columnNames: readonly string[];
  readonly rowCount = null;
  readonly #source: CsvSource;
  readonly #numeric: ReadonlySet<string>;

  constructor(source: CsvSource, { names, numeric }: CsvHead) {
    this.#source = source;
    this.fileName = source.fileName;
    this.columnNames = names;
    this.#numeric = numeric;
  }

  async *batches(columns: readonly string[], signal?: AbortSignal): AsyncIterable<ColumnBatch> {
    let headerRow: number | null = null;
    for await (const piece of csvRecords(this.#source)) {
      signal?.throwIfAborted();
      const [records, firstRow]: readonly [readonly string[][], number] =
        headerRow === null ? [piece.records.slice(1), piece.firstRow + 1] : [piece.records, piece.firstRow];
      headerRow ??= piece.firstRow;
      if (records.length === 0) continue;
      this.#checkWidth({ records, firstRow });
      yield {
        rows: records.length,
        firstRow: firstRow - 2,
        columns: this.#columns({ records }, columns),
      };
    }
  }

  #checkWidth({ records, firstRow }: CsvPiece): void {
    const width = this.columnNames.length;
    const odd = records.findIndex((record) => record.length !== width);
    if (odd < 0) return;
    throw new InputError(
      `has ${records[odd]?.length} fields where the header has ${width}.`,
      { file: this.fileName, row: firstRow + odd },
      'Quote fields that hold the delimiter, or complete the row.',
    );
  }

  #columns({ records }: Pick<CsvPiece, 'records'>, names: readonly string[]): Record<string, Column> {
    const made: Record<string, Column> = {};
    for (const name of names) {
      const at = this.columnNames.indexOf(name);
      const fields = records.map((record) => record[at] ?? '');
      made[name] = this.#numeric.has(name) ? numericColumn(fields) : textualColumn(fields);
    }
    return made;
  }
}

interface CsvHead {
  readonly names: readonly string[];
  readonly numeric: ReadonlySet<string>;
}

async function readHead(source: CsvSource, textColumns: ReadonlySet<string>): Promise<CsvHead> {
  let names: readonly string[] | null = null;
  const sample: string[][] = [];
  for await (const { records } of csvRecords(source)) {
    sample.push(...records.slice(names ? 0 : 1, sniffRows + 1 - sample.length));
    names ??= records[0] ?? null;
    if (sample.length >= sniffRows) break;
  }
  const file = source.fileName;
  if (!names) throw new InputError('is empty.', { file }, 'Give a CSV file with a header row and data.');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new InputError(
      'stands twice in the header.',
      { file, row: 1, column: twice },
      'Rename one of them.',
    );
  const isNumeric = (name: string, at: number) =>
    !textColumns.has(name) && looksNumeric(sample.map((record) => record[at] ?? ''));
  return { names, numeric: new Set(names.filter(isNumeric)) };
}

/**
 * Opens a CSV file with a header row; comma, semicolon, tab or bar. A column is numeric when its first 1,000 fields
 * are; columns named in `textColumns` stay text. Later fields of a numeric column that hold no number are its odd ones.
 * @throws InputError when the file is empty or its header repeats a name.
 */
export async function openCsv(
  blob: Blob,
  fileName: string,
  textColumns: ReadonlySet<string>,
): Promise<LogReader> {
  const delimiter = sniffDelimiter(await blob.slice(0, 65_536).text());
  const source = { blob, fileName, delimiter };
  return new CsvReader(source, await readHead(source, textColumns));
}
