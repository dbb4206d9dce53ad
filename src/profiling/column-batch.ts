/** Some consecutive rows of a file, column by column, as a reader delivers them. */
export interface ColumnBatch {
  readonly rows: number;
  /** Number of the first row in the file, counted from 0, header not counted. */
  readonly firstRow: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Column = NumberColumn | TextColumn;

/** Numbers. Instants are numbers too: ms since epoch, UTC. Booleans come as text, `true` or `false`. */
export interface NumberColumn {
  readonly kind: 'number';
  /** True when the file itself types the column as a date or timestamp. */
  readonly instant: boolean;
  readonly values: Float64Array;
  /** 1 where there is a value; null when every row has one. NaN and infinite values are values. */
  readonly valid: Uint8Array | null;
  /** Fields of a text file that hold no number although the column held numbers so far: NaN among the values. */
  readonly odd?: OddFields;
}

/** Fields that do not fit their column. */
export interface OddFields {
  readonly count: number;
  /** The first of them: its row in the batch, and what stands there. */
  readonly row: number;
  readonly text: string;
}

/** Strings, dictionary-coded batch by batch. */
export interface TextColumn {
  readonly kind: 'text';
  /** Index into `dictionary`; −1 where there is no value. */
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** A file that can be read more than once, a batch at a time. */
export interface LogReader {
  readonly fileName: string;
  /** Column names in file order. */
  readonly columnNames: readonly string[];
  /** Rows in the file where the format says so; null for CSV. */
  readonly rowCount: number | null;
  /** Reads only the columns asked for. Throws an `InputError` that names file, row, column and remedy. */
  batches(columns: readonly string[], signal?: AbortSignal): AsyncIterable<ColumnBatch>;
}
