import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Column, NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import type { LogBatch, OutcomeBatch } from '#profiling/log-batch.ts';

// A log of every task at once in native DuckDB, and the same rows as batches for the kernel.

export type Row = Readonly<Record<string, unknown>>;
export type Task = OutcomeBatch['task'];

export const logRows = 12_000;
export const classes = ['a', 'b', 'c'] as const;
export const numericFeatures = ['whole', 'real', 'instant', 'tenths'] as const;
export const categoricalFeatures = ['plan', 'many'] as const;

/** A number in [0, 1) that depends on row and salt alone. */
const unit = (salt: number) => `((hash(i * 31 + ${salt}) % 1000003) / 1000003e0)`;
const oneIn = (n: number, salt: number) => `hash(i + ${salt}) % ${n} = 0`;

const select = `
  SELECT i, CASE WHEN ${oneIn(20, 1)} THEN -1 ELSE (hash(i + 2) % 3)::INTEGER END AS chunk,
    CASE WHEN ${oneIn(50, 3)} THEN NULL ELSE ${unit(3)} * ${unit(4)} END AS score,
    (hash(i + 5) % 2)::INTEGER AS yes, CASE WHEN ${oneIn(4, 6)} THEN NULL ELSE (hash(i + 7) % 2)::INTEGER END AS came,
    CASE WHEN ${oneIn(60, 8)} THEN NULL ELSE ${unit(8)} END AS score0, ${unit(9)} AS score1, round(${unit(10)}, 2) AS score2,
    (hash(i + 11) % 3)::INTEGER AS said, CASE WHEN ${oneIn(4, 6)} THEN NULL ELSE (hash(i + 12) % 3)::INTEGER END AS was,
    round(${unit(13)} * 400 - 20, 3) AS predicted,
    CASE WHEN ${oneIn(4, 6)} THEN NULL WHEN ${oneIn(30, 14)} THEN 0 ELSE round(${unit(15)} * 420 - 25, 1) END AS actual,
    CASE WHEN ${oneIn(9, 16)} THEN NULL ELSE (hash(i + 17) % 21)::DOUBLE END AS whole,
    CASE WHEN ${oneIn(90, 18)} THEN 'nan'::DOUBLE WHEN ${oneIn(95, 19)} THEN '-inf'::DOUBLE
      WHEN ${oneIn(9, 20)} THEN NULL ELSE (${unit(21)} * ${unit(22)} - 0.2) * (1 + i / 3000e0) END AS real,
    1.7e12 + (hash(i + 23) % 100000000)::DOUBLE AS instant,
    (hash(i + 24) % 11)::DOUBLE / 10e0 AS tenths,
    CASE WHEN ${oneIn(15, 25)} THEN NULL WHEN i % 1000 = 999 THEN 'late' ELSE ['basic', 'pro', 'other', 'café'][1 + (hash(i + 26) % 4)::INTEGER] END AS plan,
    'c' || (floor(${unit(27)} * ${unit(28)} * 80)::INTEGER)::VARCHAR AS many,
    CASE WHEN ${oneIn(5, 29)} THEN NULL ELSE (hash(i + 30) % 4000) / 10e0 END AS age
  FROM range(${logRows}) AS t(i) ORDER BY i`;

/** A connection to a database that holds the table `log`. */
export async function seededLog(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`CREATE TABLE log AS ${select}`);
  return connection;
}

const orElse = (rows: readonly Row[], name: string, missing: number) =>
  rows.map((row) => (row[name] as number | null) ?? missing);

const numbers = (rows: readonly Row[], name: string): NumberColumn => ({
  kind: 'number',
  instant: false,
  values: Float64Array.from(orElse(rows, name, 0)),
  valid: Uint8Array.from(rows, (row) => (row[name] === null ? 0 : 1)),
});

/** Coded in the order of appearance, so that each batch has a dictionary of its own. */
function texts(rows: readonly Row[], name: string): TextColumn {
  const dictionary = [...new Set(rows.map((row) => row[name] as string | null))].filter(
    (text) => text !== null,
  );
  const code = new Map(dictionary.map((text, at) => [text, at]));
  return {
    kind: 'text',
    dictionary,
    codes: Int32Array.from(rows, (row) => code.get(row[name] as string) ?? -1),
  };
}

const scores = (rows: readonly Row[], name: string) => Float64Array.from(orElse(rows, name, NaN));

const outcomeOf: Readonly<Record<Task, (rows: readonly Row[]) => OutcomeBatch>> = {
  binary: (rows) => ({
    task: 'binary',
    decision: Int8Array.from(orElse(rows, 'yes', 0)),
    score: scores(rows, 'score'),
    actual: Int8Array.from(orElse(rows, 'came', -1)),
  }),
  multiclass: (rows) => ({
    task: 'multiclass',
    decision: Int32Array.from(orElse(rows, 'said', 0)),
    actual: Int32Array.from(orElse(rows, 'was', -1)),
    scores: classes.map((_, k) => scores(rows, `score${k}`)),
  }),
  regression: (rows) => ({
    task: 'regression',
    predicted: Float64Array.from(orElse(rows, 'predicted', NaN)),
    actual: Float64Array.from(orElse(rows, 'actual', NaN)),
  }),
};

export function batchOf(task: Task, rows: readonly Row[]): LogBatch {
  const features: [string, Column][] = [
    ...numericFeatures.map((name): [string, Column] => [name, numbers(rows, name)]),
    ...categoricalFeatures.map((name): [string, Column] => [name, texts(rows, name)]),
  ];
  return {
    rows: rows.length,
    chunk: Int32Array.from(orElse(rows, 'chunk', -1)),
    labelAgeDays: scores(rows, 'age'),
    outcome: outcomeOf[task](rows),
    features: Object.fromEntries(features),
    segments: { plan: texts(rows, 'plan') },
  };
}

/** The log in batches of so many rows. */
export const batchesOf = (task: Task, rows: readonly Row[], size: number): readonly LogBatch[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    batchOf(task, rows.slice(i * size, (i + 1) * size)),
  );
