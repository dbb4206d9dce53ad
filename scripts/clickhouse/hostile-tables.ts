import { mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '#domain/profile/outcome.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { logMapping, logQueries, type LogTexts } from './hostile-log.ts';
import { runStatement } from './load-table.ts';
import { duckdb, testServer } from './test-server.ts';

/** A name as its bytes: no letter of it stands in the statement, so this quoting cannot be wrong as another could. */
export const byBytes = (name: string): string =>
  `"${Array.from(Buffer.from(name, 'utf8'), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;

const serverTypes: Readonly<Record<string, string>> = {
  VARCHAR: 'String',
  DOUBLE: 'Float64',
  TIMESTAMP: "DateTime64(6, 'UTC')",
};

async function makeTable(name: string, path: string): Promise<void> {
  const described = (await duckdb.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`)).getRowsJson();
  const columns = described.map(
    ([column, type]) => `${byBytes(column as string)} Nullable(${serverTypes[type as string]})`,
  );
  await runStatement(
    testServer,
    `CREATE TABLE ${name} (${columns.join(', ')}) ENGINE = MergeTree ORDER BY tuple()`,
  );
  await runStatement(testServer, `INSERT INTO ${name} FORMAT Parquet`, readFileSync(path));
}

export const rowsOf = async (table: string): Promise<number> =>
  Number(await runStatement(testServer, `SELECT count() FROM ${table}`));

/** A small log as tables of the server, and what the kernel counts of the same rows. */
export interface MadeTables {
  readonly kernel: ModelProfile;
  readonly log: string;
  readonly end: () => Promise<void>;
}

/** Writes the log as files and as tables, of the same rows. */
export async function makeTables(texts: LogTexts, task: Task): Promise<MadeTables> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-hostile-'));
  const queries = logQueries(texts, task);
  const [log, labels] = [join(folder, 'log.parquet'), join(folder, 'labels.parquet')];
  await duckdb.run(`COPY (${queries.log}) TO '${log}' (FORMAT parquet)`);
  await duckdb.run(`COPY (${queries.labels}) TO '${labels}' (FORMAT parquet)`);
  const database = byBytes(texts.database);
  const names = [texts.table, texts.labels].map((table) => `${database}.${byBytes(table)}`);
  await runStatement(testServer, `DROP DATABASE IF EXISTS ${database}`);
  await runStatement(testServer, `CREATE DATABASE ${database}`);
  await makeTable(names[0] ?? '', log);
  await makeTable(names[1] ?? '', labels);
  const mapping = logMapping(texts, task, filesOf(task, 'log', 'labels'));
  const kernel = await profileLog({ mapping, open: (name) => openAsBlob(join(folder, `${name}.parquet`)) });
  rmSync(folder, { recursive: true });
  return {
    kernel,
    log: names[0] ?? '',
    end: async () => void (await runStatement(testServer, `DROP DATABASE ${database}`)),
  };
}

/** Files, or tables, of a log: actuals of classes of three stand apart. */
export const filesOf = (task: Task, log: string, labels: string) =>
  task === 'multiclass' ? { log, actuals: labels } : { log };
