import { openAsBlob } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';

const rows = 1_000_000;
const runs = 5;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const perSecond = (ms: number) => `${(((rows / ms) * 1000) / 1e6).toFixed(2)} M rows/s`;

const mapping = benchMapping();

/** Profiles the log once; says how long all of it took, and how long the pass that counts. */
async function profileOnce(
  path: string,
): Promise<{ profile: ModelProfile; whole: number; counting: number }> {
  const start = performance.now();
  let fitted = start;
  const profile = await profileLog({
    mapping,
    open: () => openAsBlob(path),
    onProgress: ({ stage }) => {
      if (stage !== 'profile') fitted = performance.now();
    },
  });
  const end = performance.now();
  return { profile, whole: end - start, counting: end - fitted };
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
  const times = { whole: [] as number[], counting: [] as number[], duckdb: [] as number[] };
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`Run ${run} of ${runs}\n`);
    const ours = await profileOnce(path);
    times.whole.push(ours.whole);
    times.counting.push(ours.counting);
    const start = performance.now();
    await runQueries(connection, queries);
    times.duckdb.push(performance.now() - start);
  }
  const [whole, counting, duckdb] = [median(times.whole), median(times.counting), median(times.duckdb)];
  process.stdout.write(
    [
      `${rows.toLocaleString('en-GB')} rows, 14 columns, twelve monthly chunks; medians of ${runs} runs; all counts equal, sums within 1e-9.`,
      `Plumbline, reading and counting:               ${seconds(counting)}  ${perSecond(counting)}`,
      `Plumbline with planning and reference fitting: ${seconds(whole)}  ${perSecond(whole)}`,
      `DuckDB, the same counts on the same bins:      ${seconds(duckdb)}  ${perSecond(duckdb)}`,
      `Ratio, counting / DuckDB: ${(counting / duckdb).toFixed(2)}   whole / DuckDB: ${(whole / duckdb).toFixed(2)}`,
      '',
    ].join('\n'),
  );
  if (counting > duckdb) process.exitCode = 1;
}
