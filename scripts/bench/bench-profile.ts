import { openAsBlob } from 'node:fs';
import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';

const rows = 1_000_000;
const runs = 5;

/** Times of one stretch of work: on the clock, and on all cores together. The clock alone misleads on a busy machine. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Starts a stop-watch; calling the result reads it, ms. */
function stopwatch(): () => Cost {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  };
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const median = (costs: readonly Cost[]): Cost => ({
  wall: middle(costs.map(({ wall }) => wall)),
  cpu: middle(costs.map(({ cpu }) => cpu)),
});

const mapping = benchMapping();

/** Profiles the log once; says what all of it cost, and what the pass that counts. */
async function profileOnce(path: string): Promise<{ profile: ModelProfile; whole: Cost; counting: Cost }> {
  const whole = stopwatch();
  let counting = whole;
  const profile = await profileLog({
    mapping,
    open: () => openAsBlob(path),
    onProgress: ({ stage }) => {
      if (stage !== 'profile') counting = stopwatch();
    },
  });
  return { profile, whole: whole(), counting: counting() };
}

/** A line of the table: the time, the rows in it, and its share of DuckDB's. */
function line(name: string, { wall, cpu }: Cost, duckdb: Cost): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(8);
  const speed = `${((rows / wall) * 1e-3).toFixed(2)} M rows/s`.padStart(14);
  const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2).padStart(6);
  return `${name.padEnd(46)}${seconds(wall)}${speed}${ratio(wall, duckdb.wall)}   ${seconds(cpu)}${ratio(cpu, duckdb.cpu)}`;
}

/** The kernel with its reader against native DuckDB: the same counts of the same file, in turns in the same run. */
export async function benchProfile(): Promise<void> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  process.stderr.write(`Writing or finding a log of ${rows.toLocaleString('en-GB')} rows…\n`);
  const path = await writeBenchLog(connection, rows);
  const { profile } = await profileOnce(path);
  const queries = countQueries(path, profile.spec);
  const found = differences(profile, await runQueries(connection, queries));
  if (found.length > 0) throw new Error(`counts or sums differ:\n${found.join('\n')}`);
  const costs = { whole: [] as Cost[], counting: [] as Cost[], duckdb: [] as Cost[] };
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`Run ${run} of ${runs}\n`);
    const ours = await profileOnce(path);
    costs.whole.push(ours.whole);
    costs.counting.push(ours.counting);
    const read = stopwatch();
    await runQueries(connection, queries);
    costs.duckdb.push(read());
  }
  const [whole, counting, duckdb] = [median(costs.whole), median(costs.counting), median(costs.duckdb)];
  process.stdout.write(
    [
      `${rows.toLocaleString('en-GB')} rows, 14 columns, twelve monthly chunks; medians of ${runs} runs; all counts equal, sums within 1e-9.`,
      `Ratios are shares of DuckDB’s time; it uses all ${availableParallelism()} cores, Plumbline counts on one.`,
      `${''.padEnd(46)}${'time'.padStart(8)}${'speed'.padStart(14)} ratio   ${'CPU'.padStart(8)} ratio`,
      line('Plumbline, reading and counting', counting, duckdb),
      line('Plumbline with planning and reference fitting', whole, duckdb),
      line('DuckDB, the same counts on the same bins', duckdb, duckdb),
      '',
    ].join('\n'),
  );
  if (counting.wall > duckdb.wall) process.exitCode = 1;
}
