import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type Duck = DuckDBConnection;

/** An empty database in memory. One thread: sums of floating-point numbers then always add in the same order. */
export async function openDuck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const duck = await instance.connect();
  await duck.run("set preserve_insertion_order = true; set timezone = 'UTC'");
  return duck;
}

/** The numbers of a query that answers with one row. @throws RangeError when a value is no number. */
export async function numbersOf(duck: Duck, sql: string): Promise<readonly number[]> {
  const [row = []] = (await duck.runAndReadAll(sql)).getRows();
  return row.map((value) => {
    const number = Number(value);
    if (value === null || !Number.isFinite(number)) throw new RangeError(`not a number in: ${sql}`);
    return number;
  });
}

/** A number as SQL. With an exponent it is read as DOUBLE; without one DuckDB would make it a DECIMAL. */
export const sqlDouble = (x: number): string => x.toExponential();

/** Text as SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes the rows of a query to a Parquet file, in the query's order. */
export async function writeParquet(duck: Duck, query: string, path: string): Promise<void> {
  await duck.run(`copy (${query}) to ${sqlText(path)} (format parquet, compression zstd)`);
}
