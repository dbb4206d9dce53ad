import { tableFromIPC } from '@uwdata/flechette';
import type { ParquetFile, RecordBatch } from 'parquet-wasm';
import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { arrowColumn, largeIntegers } from './arrow-column.ts';
import { orPanic } from './wasm-panic.ts';

/** The part of parquet-wasm that is needed; Node and the tab load it in their own way. */
export interface ParquetEngine {
  readonly ParquetFile: typeof ParquetFile;
}

const batchRows = 65_536;

function unreadable(fileName: string, cause: unknown): InputError {
  const detail = cause instanceof WebAssembly.RuntimeError ? 'damaged data' : String(cause).split('\n', 1)[0];
  return new InputError(
    `is not a readable Parquet file (${detail}); it may be cut off or damaged.`,
    { file: fileName },
    'Write the file again, or check that its copy is complete.',
  );
}

/** Asks for the next batch while the one before is counted. A failure is told when it is awaited, or never. */
function readAhead(
  reader: ReadableStreamDefaultReader<RecordBatch>,
): Promise<ReadableStreamReadResult<RecordBatch>> {
  const next = orPanic(reader.read());
  next.catch(() => undefined);
  return next;
}

async function* batchesOf(reader: ReadableStreamDefaultReader<RecordBatch>): AsyncGenerator<RecordBatch> {
  let next = readAhead(reader);
  let isLeft = false;
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = readAhead(reader);
      isLeft = true;
      yield value;
      isLeft = false;
    }
  } finally {
    // A row group is read from the file before its first batch comes, so nothing is under way when someone stops
    // half-way. A stream that failed is not touched again.
    if (isLeft) reader.cancel().catch(() => undefined);
  }
}

/** Reads batch by batch, so that memory holds a compressed row group and one batch, never the file. */
class ParquetReader implements LogReader {
  readonly fileName: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly #file: ParquetFile;
  readonly #groups: number;
  readonly #textColumns: ReadonlySet<string>;

  constructor(file: ParquetFile, fileName: string, textColumns: ReadonlySet<string>) {
    this.#file = file;
    this.#textColumns = textColumns;
    this.fileName = fileName;
    const metadata = file.metadata();
    this.rowCount = metadata.fileMetadata().numRows();
    this.#groups = metadata.numRowGroups();
    this.columnNames = tableFromIPC(file.schema().intoIPCStream()).names.map(String);
  }

  /**
   * True for a name that the engine fails over: it cuts longer names at so many bytes as the asked one has letters,
   * which may lie within a letter. Such columns come with all others.
   */
  #isUnaskable(name: string): boolean {
    const isWide = new TextEncoder().encode(name).length > name.length;
    return isWide && this.columnNames.some((other) => other !== name && other.startsWith(name));
  }

  async *batches(columns: readonly string[], signal?: AbortSignal): AsyncIterable<ColumnBatch> {
    let firstRow = 0;
    for (let group = 0; group < this.#groups; group++)
      for await (const batch of this.#group(group, columns)) {
        signal?.throwIfAborted();
        const { numRows } = batch;
        yield { rows: numRows, firstRow, columns: this.#columns(batch, columns) };
        firstRow += numRows;
      }
  }

  async *#group(group: number, columns: readonly string[]): AsyncGenerator<RecordBatch> {
    try {
      const chosen = columns.some((name) => this.#isUnaskable(name)) ? {} : { columns: [...columns] };
      const options = { ...chosen, rowGroups: [group], batchSize: batchRows, concurrency: 1 };
      const stream = (await orPanic(this.#file.stream(options))) as ReadableStream<RecordBatch>;
      yield* batchesOf(stream.getReader());
    } catch (cause) {
      throw unreadable(this.fileName, cause);
    }
  }

  #columns(batch: RecordBatch, names: readonly string[]): Record<string, Column> {
    const table = tableFromIPC(batch.intoIPCStream());
    const columns: Record<string, Column> = {};
    for (const name of names) {
      const at = table.names.indexOf(name);
      const child = table.children[at];
      const [data] = child?.data ?? [];
      const exact = data && this.#textColumns.has(name) ? largeIntegers(data) : null;
      const column = exact ?? (child && data ? arrowColumn(child.type, data) : null);
      if (!column)
        throw new InputError(
          'holds lists, records or another type that has no single value a row.',
          { file: this.fileName, column: name },
          'Map another column, or write its parts as columns of their own.',
        );
      columns[name] = column;
    }
    return columns;
  }
}

/** How a Parquet file is to be read. */
export interface ParquetOptions {
  readonly engine: ParquetEngine;
  /** Columns whose integers come as text where a double cannot hold them: ids and classes. */
  readonly textColumns: ReadonlySet<string>;
}

/**
 * Opens a Parquet file: all codecs and encodings that the Rust `parquet` crate reads.
 * @throws InputError when it is not one, or is cut off.
 */
export async function openParquet(
  blob: Blob,
  fileName: string,
  { engine, textColumns }: ParquetOptions,
): Promise<LogReader> {
  try {
    return new ParquetReader(await orPanic(engine.ParquetFile.fromFile(blob)), fileName, textColumns);
  } catch (cause) {
    throw unreadable(fileName, cause);
  }
}
