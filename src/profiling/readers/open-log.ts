import type { LogReader } from '#profiling/column-batch.ts';
import { InputError } from '#profiling/input-error.ts';
import { openCsv } from './csv-reader.ts';
import { loadParquetEngine } from './parquet-engine.ts';
import { openParquet } from './parquet-reader.ts';

const decoder = new TextDecoder('latin1');

/**
 * Opens a log by what the file holds, not by its name. The Parquet decoder is loaded with the first Parquet file.
 * @param textColumns columns that are names and not quantities: text in a CSV, and text in Parquet where a double
 * could not hold their integers.
 * @throws InputError for anything but Parquet and CSV.
 */
export async function openLog(
  blob: Blob,
  fileName: string,
  textColumns: ReadonlySet<string>,
): Promise<LogReader> {
  if (blob.size === 0) throw new InputError('is empty.', { file: fileName }, 'Give a file with rows.');
  const head = new Uint8Array(await blob.slice(0, 512).arrayBuffer());
  if (decoder.decode(head.subarray(0, 4)) === 'PAR1')
    return openParquet(blob, fileName, { engine: await loadParquetEngine(), textColumns });
  if (head.includes(0) || /\.parquet$/i.test(fileName))
    throw new InputError(
      'is neither CSV nor Parquet.',
      { file: fileName },
      'Write the log as CSV (UTF-8) or Parquet.',
    );
  return openCsv(blob, fileName, textColumns);
}
