import { mkdirSync, openAsBlob, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { profileLog } from '#profiling/log/profile-log.ts';
import { ensureBuild } from '#scripts/ensure-build.mjs';
import { serve } from '#scripts/serve.mjs';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';
import { importInTab, type TabImport } from './tab.ts';

const sizes = [100_000, 1_000_000, 10_000_000];
const mostMemory = 1e9;
const mostTimesNative = 2;

const megabytes = (bytes: number | null) => (bytes === null ? 'not told' : `${Math.round(bytes / 1e6)} MB`);

function stageText({ stages }: TabImport): string {
  const named = [
    ['planning', stages['plan'] ?? 0],
    ['reference', stages['reference'] ?? 0],
    ['counting', stages['profile'] ?? 0],
    ['handing over', stages['profiled'] ?? 0],
  ] as const;
  return named.map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`).join(', ');
}

/** Imports in the built app, in a real browser, against native DuckDB's SQL for the same counts of the same file. */
export async function benchImport(): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect();
  await ensureBuild();
  const server = await serve({ folder: resolve('dist'), port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync('.bench', { recursive: true });
  const mapping = resolve('.bench/mapping.json');
  writeFileSync(mapping, JSON.stringify(benchMapping()));
  const faults: string[] = [];
  try {
    for (const rows of sizes) {
      const name = `${rows.toLocaleString('en-GB')} rows`;
      process.stderr.write(`Writing or finding a log of ${name}…\n`);
      const path = await writeBenchLog(connection, rows);
      const profile = await profileLog({ mapping: benchMapping(), open: () => openAsBlob(path) });
      const queries = countQueries(path, profile.spec);
      const found = differences(profile, await runQueries(connection, queries));
      if (found.length > 0) throw new Error(`counts or sums differ:\n${found.join('\n')}`);
      const tab = await importInTab(address, resolve(path), mapping);
      const began = performance.now();
      await runQueries(connection, queries);
      const native = (performance.now() - began) / 1000;
      const ratio = tab.seconds / native;
      process.stdout.write(
        [
          `${name}, 14 columns`,
          `  in the tab        ${tab.seconds.toFixed(2)} s (${stageText(tab)})`,
          `  native DuckDB     ${native.toFixed(2)} s for the same counts; the tab takes ${ratio.toFixed(2)} times as long`,
          `  memory of the tab ${megabytes(tab.peak)} at most, ${megabytes(tab.before)} before`,
          `  longest task of the main thread ${Math.round(tab.longestTask)} ms`,
          '',
        ].join('\n'),
      );
      if (rows >= 1_000_000 && ratio > mostTimesNative)
        faults.push(`${name}: ${ratio.toFixed(2)} times native, at most ${mostTimesNative} is allowed`);
      if ((tab.peak ?? 0) > mostMemory)
        faults.push(`${name}: ${megabytes(tab.peak)}, at most 1 GB is allowed`);
      if (tab.longestTask > 100)
        faults.push(`${name}: a task of ${Math.round(tab.longestTask)} ms, at most 100 are allowed`);
    }
  } finally {
    server.close();
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
