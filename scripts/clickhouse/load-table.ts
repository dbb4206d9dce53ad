import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A server that tests may write to. */
export interface TestServer {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Runs a statement. @throws Error with what the server says. */
export async function runStatement(
  { address, user, password }: TestServer,
  statement: string,
  body?: Buffer<ArrayBuffer>,
): Promise<string> {
  const url = new URL(address);
  if (body) url.searchParams.set('query', statement);
  const headers = { 'x-clickhouse-user': user, 'x-clickhouse-key': password };
  const response = await fetch(url, { method: 'POST', headers, body: body ?? statement });
  const text = await response.text();
  if (!response.ok) throw new Error(`${statement.slice(0, 200)}: ${text}`);
  return text;
}

export const quoted = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

/** Column types of a Parquet file, as DuckDB names them, in ClickHouse. */
const types: Readonly<Record<string, string>> = {
  BIGINT: 'Int64',
  UBIGINT: 'UInt64',
  INTEGER: 'Int32',
  DOUBLE: 'Float64',
  FLOAT: 'Float32',
  VARCHAR: 'String',
  BOOLEAN: 'Bool',
  DATE: 'Date32',
  TIMESTAMP: "DateTime64(6, 'UTC')",
  TIMESTAMP_NS: "DateTime64(9, 'UTC')",
  TIMESTAMP_MS: "DateTime64(3, 'UTC')",
};

/** How a table is to be made. */
export interface TableOptions {
  readonly table: string;
  /** Types of columns that are not to be the nearest ones of the file. */
  readonly types?: Readonly<Record<string, string>>;
  readonly engine?: string;
}

function columnSql(name: string, type: string, own: Readonly<Record<string, string>>): string {
  const known = type.startsWith('DECIMAL') ? type.replace('DECIMAL', 'Decimal') : types[type];
  if (known === undefined) throw new Error(`the column ${name}: no type for ${type}`);
  return `${quoted(name)} ${own[name] ?? `Nullable(${known})`}`;
}

/** Makes a table of a Parquet file's columns and rows. */
export async function loadTable(
  server: TestServer,
  { connection, path }: { readonly connection: DuckDBConnection; readonly path: string },
  { table, types: own = {}, engine = 'MergeTree ORDER BY tuple()' }: TableOptions,
): Promise<void> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`);
  const columns = described
    .getRowsJson()
    .map(([name, type]) => columnSql(name as string, type as string, own));
  const name = `${quoted(server.database)}.${quoted(table)}`;
  await runStatement(server, `CREATE DATABASE IF NOT EXISTS ${quoted(server.database)}`);
  await runStatement(server, `DROP TABLE IF EXISTS ${name}`);
  await runStatement(server, `CREATE TABLE ${name} (${columns.join(', ')}) ENGINE = ${engine}`);
  await runStatement(server, `INSERT INTO ${name} FORMAT Parquet`, readFileSync(path));
}
