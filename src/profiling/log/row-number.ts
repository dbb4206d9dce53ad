import type { ColumnBatch, LogReader } from '#profiling/column-batch.ts';

/** Row of a file as people count it: a CSV's header is row 1; a Parquet file has none, and its first row is 1. */
export const rowNumber = (
  { rowCount }: LogReader,
  { firstRow }: Pick<ColumnBatch, 'firstRow'>,
  row: number,
): number => firstRow + row + (rowCount === null ? 2 : 1);
