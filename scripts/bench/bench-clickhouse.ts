import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { planCounts } from '#backend/clickhouse/aggregate/plan-counts.ts';
import type { ProfileRequest } from '#backend/contract.ts';
import { clickhouseBackend } from '#backend/clickhouse/clickhouse-backend.ts';
import { ClickHouseServer } from '#backend/clickhouse/server/clickhouse-server.ts';
import { printed } from '#backend/clickhouse/sql/sql.ts';
import { memoryDocuments } from '#backend/memory/memory-documents.ts';
import { EngineQueue } from '#scripts/clickhouse/engine-queue.ts';
import { engineServer } from '#scripts/clickhouse/engine-server.ts';
import { loadEngine, type EngineSession } from '#scripts/clickhouse/install-engine.ts';
import { testUsers } from '#scripts/clickhouse/test-users.ts';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';

const sizes = [1_000_000, 10_000_000, 100_000_000];
const features = 9;

async function timed<T>(work: () => Promise<T>): Promise<readonly [seconds: number, result: T]> {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
}

/** What the server read for the answers of one page. */
interface Read {
  readonly seconds: number;
  readonly rows: number;
  readonly bytes: number;
  readonly profile: ModelProfile;
}

/** One size of the log on the engine. */
class SizedLog {
  readonly #session: EngineSession;
  readonly #address: string;
  readonly #table: string;

  constructor(session: EngineSession, address: string, rows: number) {
    this.#session = session;
    this.#address = address;
    this.#table = `log_${rows}`;
  }

  get mapping() {
    const mapping = benchMapping();
    const id = `bench-${this.#table.replace('_', '-')}`;
    return { ...mapping, model: { ...mapping.model, id }, files: { log: this.#table } };
  }

  async run(statement: string): Promise<string> {
    return (await this.#session.queryAsync(statement, { format: 'TabSeparated' })).text();
  }

  /** Loaded once, and kept between runs: partitions by month, as a log is kept that grows by the day. */
  async load(path: string): Promise<void> {
    const has = await this.run(`EXISTS TABLE bench.${this.#table}`);
    if (has.trim() === '1') return;
    const file = `file('${resolve(path)}', Parquet)`;
    await this.run(
      `CREATE TABLE bench.${this.#table} ENGINE = MergeTree PARTITION BY toYYYYMM(ts) ORDER BY ts SETTINGS allow_nullable_key = 1 EMPTY AS SELECT * FROM ${file}`,
    );
    await this.run(`INSERT INTO bench.${this.#table} SELECT * FROM ${file}`);
  }

  /** Reads a profile with a source that has seen nothing before, and once more with the same source. */
  async read(
    include: ProfileRequest['include'] = ['features'],
  ): Promise<{ readonly first: Read; readonly again: () => Promise<Read> }> {
    const source = this.#source();
    const ask = async (): Promise<Read> => {
      const before = { ...source.read };
      const request = { model: this.mapping.model.id, window: null, include };
      const [seconds, { value }] = await timed(() =>
        source.backend.readProfile(request, new AbortController().signal),
      );
      const { rows, bytes } = source.read;
      return { seconds, rows: rows - before.rows, bytes: bytes - before.bytes, profile: value };
    };
    return { first: await ask(), again: ask };
  }

  #source() {
    const read = { rows: 0, bytes: 0 };
    const backend = clickhouseBackend({
      id: 'bench',
      name: 'Bench',
      address: this.#address,
      database: 'bench',
      user: 'default',
      models: [{ mapping: this.mapping }],
      documents: memoryDocuments(),
      fetch: globalThis.fetch,
      timeoutMs: 3_600_000,
      onProgress: ({ rows, bytes }) => {
        read.rows += rows;
        read.bytes += bytes;
      },
    });
    return { read, backend };
  }

  async #plan() {
    const server = new ClickHouseServer({
      address: this.#address,
      database: 'bench',
      user: 'default',
      fetch: globalThis.fetch,
      timeoutMs: 3_600_000,
    });
    return (await planCounts(server, this.mapping, new AbortController().signal)).statements;
  }

  async dropCounts(): Promise<void> {
    for (const statement of (await this.#plan()).drop) await this.run(printed(statement));
  }

  /** @returns seconds that counting the rows that are there took. */
  async makeCounts(): Promise<number> {
    const { create, fill } = await this.#plan();
    for (const statement of create) await this.run(printed(statement));
    const [seconds] = await timed(async () => {
      for (const statement of fill) await this.run(printed(statement));
    });
    return seconds;
  }
}

const size = (bytes: number): string =>
  bytes >= 1e9
    ? `${(bytes / 1e9).toFixed(2)} GB`
    : bytes >= 1e6
      ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${Math.round(bytes / 1e3)} kB`;

function requireEqual(
  profile: ModelProfile,
  rows: Awaited<ReturnType<typeof runQueries>>,
  what: string,
): void {
  const found = differences(profile, rows);
  if (found.length > 0) throw new Error(`${what}: counts or sums differ:\n${found.join('\n')}`);
}

async function benchSize(log: SizedLog, rows: number, connection: DuckDBConnection): Promise<void> {
  const path = await writeBenchLog(connection, rows);
  await log.load(path);
  await log.dropCounts();
  const { first: cold, again } = await log.read();
  const warm = await again();
  const { first: outcome } = await log.read([]);
  const queries = countQueries(path, cold.profile.spec);
  const [native, counted] = await timed(() => runQueries(connection, queries));
  requireEqual(cold.profile, counted, 'from the log');
  const made = await log.makeCounts();
  const { first: kept } = await log.read();
  requireEqual(kept.profile, counted, 'from the counts');
  await log.dropCounts();
  const line = (name: string, { seconds, rows: read, bytes }: Read) =>
    `  ${name.padEnd(34)}${seconds.toFixed(2).padStart(8)} s${`${(rows / seconds / 1e6).toFixed(2)} M rows/s`.padStart(18)}${(seconds / native).toFixed(2).padStart(8)}   reads ${read.toLocaleString('en-GB')} rows, ${size(bytes)}`;
  process.stdout.write(
    [
      `${rows.toLocaleString('en-GB')} rows, 14 columns, twelve monthly chunks, ${features} features; counts equal to DuckDB's, sums within 1e-9`,
      `  ${''.padEnd(34)}${'time'.padStart(10)}${'of the log'.padStart(18)}  ratio`,
      line('cold, from the log', cold),
      line('of that, without features', outcome),
      line('again, nothing changed', warm),
      line('cold, from the counts', kept),
      `  ${'DuckDB, the same counts'.padEnd(34)}${native.toFixed(2).padStart(8)} s${`${(rows / native / 1e6).toFixed(2)} M rows/s`.padStart(18)}    1.00   reads Parquet`,
      `  making the counts took ${made.toFixed(1)} s, ${(made / native).toFixed(2)} of DuckDB's time`,
      '',
    ].join('\n'),
  );
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** ClickHouse's engine counting a log for a page, from its rows and from counts kept in advance, against native DuckDB. */
export async function benchClickHouse(): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect();
  const { Session } = await loadEngine();
  mkdirSync('.bench', { recursive: true });
  const session = new Session(resolve('.bench/clickhouse'));
  const server = engineServer({ queue: new EngineQueue(session), users: testUsers });
  const address = await listening(server);
  try {
    await session.queryAsync('CREATE DATABASE IF NOT EXISTS bench', { format: 'TabSeparated' });
    for (const rows of sizes) {
      process.stderr.write(`Writing or finding a log of ${rows.toLocaleString('en-GB')} rows…\n`);
      await benchSize(new SizedLog(session, address, rows), rows, connection);
    }
  } finally {
    server.closeAllConnections();
    server.close();
    session.close();
  }
}
