import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from './seeded-log.test-kit.ts';

/** Selects from some rows of the table `log`. Counts are to be cast to DOUBLE, or they come as big integers. */
export class Sql {
  readonly #connection: DuckDBConnection;
  readonly #rows: string;

  constructor(connection: DuckDBConnection, rows: string) {
    this.#connection = connection;
    this.#rows = rows;
  }

  /** Fewer of the rows. */
  where(condition: string): Sql {
    return new Sql(this.#connection, `${this.#rows} AND ${condition}`);
  }

  async all(columns: string, more = 'true'): Promise<readonly Row[]> {
    const sql = `SELECT ${columns} FROM log WHERE ${this.#rows} AND ${more} ORDER BY ALL`;
    return (await this.#connection.runAndReadAll(sql)).getRowObjectsJS();
  }

  async one(columns: string): Promise<Row> {
    const [row = {}] = await this.all(columns);
    return row;
  }
}

/** Count, mean and squared deviations of an expression, over the rows where it is not NULL. */
export const moments = (x: string): string =>
  `{'n': count(${x})::DOUBLE, 'mean': coalesce(favg(${x}), 0), 'm2': coalesce(var_pop(${x}) * count(${x}), 0)}`;

export const list = <T>(values: readonly T[], text: (value: T) => string): string =>
  `[${values.map(text).join(', ')}]`;

/** How many of the edges a value has reached. Edges are written with an exponent, or they would be read as DECIMAL. */
export const indexOn = (edges: readonly number[], x: string): string =>
  `len(list_filter(${list(edges, (edge) => edge.toExponential())}, lambda edge: ${x} >= edge))`;
