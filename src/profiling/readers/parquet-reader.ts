import { tableFromIPC, type Table } from '@uwdata/flechette';
import type { ParquetFile } from 'parquet-wasm';
import type { Column, ColumnBatch, LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { arrowColumn } from './arrow-column.ts';

/** The part of parquet-wasm that is needed; Node and the tab load it in their own way. */
export interface ParquetEngine {
  readonly ParquetFile: typeof ParquetFile;
}

const batchRows = 65_536;
const remedy = 'Write the file again, or check that the copy is complete.';

function unreadable(fileName: string, cause: unknown): InputError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InputError(
    `is not a readable Parquet file (${detail.split('\n')[0]}).`,
    { file: fileName },
    remedy,
  );
}

function* batchesOf(table: Table, firstRow: number): Generator<ColumnBatch> {
  const count = table.children[0]?.data.length ?? 0;
  let row = firstRow;
  for (let i = 0; i < count; i++) {
    const columns: Record<string, Column> = {};
    let rows = 0;
    for (const [k, name] of table.names.entries()) {
      const column = table.children[k];
      const batch = column?.data[i];
      if (!column || !batch) continue;
      columns[String(name)] = arrowColumn(column.type, batch);
      rows = batch.length;
    }
    yield { rows, firstRow: row, columns };
    row += rows;
  }
}

/** Reads row group by row group, so that memory holds one of them at the most. */
class ParquetReader implements LogReader {
  readonly fileName: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly #file: ParquetFile;
  readonly #groups: number;

  constructor(file: ParquetFile, fileName: string) {
    this.#file = file;
    this.fileName = fileName;
    const metadata = file.metadata();
    this.rowCount = metadata.fileMetadata().numRows();
    this.#groups = metadata.numRowGroups();
    this.columnNames = tableFromIPC(file.schema().intoIPCStream()).names.map(String);
  }

  async *batches(columns: readonly string[], signal?: AbortSignal): AsyncIterable<ColumnBatch> {
    let firstRow = 0;
    for (let group = 0; group < this.#groups; group++) {
      signal?.throwIfAborted();
      const table = await this.#readGroup(group, columns);
      yield* batchesOf(table, firstRow);
      firstRow += table.numRows;
    }
  }

  async #readGroup(group: number, columns: readonly string[]): Promise<Table> {
    try {
      const read = await this.#file.read({ rowGroups: [group], columns: [...columns], batchSize: batchRows });
      return tableFromIPC(read.intoIPCStream());
    } catch (cause) {
      throw unreadable(this.fileName, cause);
    }
  }
}

/**
 * Opens a Parquet file: all codecs and encodings that the Rust `parquet` crate reads.
 * @throws InputError when it is not one, or is cut off.
 */
export async function openParquet(blob: Blob, fileName: string, engine: ParquetEngine): Promise<LogReader> {
  try {
    return new ParquetReader(await engine.ParquetFile.fromFile(blob), fileName);
  } catch (cause) {
    throw unreadable(fileName, cause);
  }
}
