import { openAsBlob } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { profileLog } from '#profiling/log/profile-log.ts';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';

it('the kernel counts as native DuckDB does, and a count that is off is found', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const path = await writeBenchLog(connection, 30_000);
  const profile = await profileLog({ mapping: benchMapping(), open: () => openAsBlob(path) });
  expect(profile.chunks).toHaveLength(12);
  const results = await runQueries(connection, countQueries(path, profile.spec));
  expect(differences(profile, results)).toEqual([]);
  const [first, ...rest] = profile.chunks;
  const outcome = first?.outcome;
  if (!first || outcome?.task !== 'binary') throw new Error('no binary chunk');
  const decisions = { ...outcome.decisions, truePositive: outcome.decisions.truePositive + 1 };
  const wrong = { ...profile, chunks: [{ ...first, outcome: { ...outcome, decisions } }, ...rest] };
  expect(differences(wrong, results)).toHaveLength(1);
});
