import { openAsBlob } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { ChunkProfile, ModelProfile } from '#domain/profile/model-profile.ts';
import type { BinaryOutcome, BinaryScores } from '#domain/profile/outcome.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { benchMapping, writeBenchLog } from './bench-log.ts';
import { differences } from './compare-counts.ts';
import { countQueries, runQueries } from './duckdb-counts.ts';

const connection = await (await DuckDBInstance.create()).connect();
const path = await writeBenchLog(connection, 30_000);
const profile = await profileLog({ mapping: benchMapping(), open: () => openAsBlob(path) });
const results = await runQueries(connection, countQueries(path, profile.spec));

/** The profile with something of its first chunk changed. */
function changed(change: (chunk: ChunkProfile) => Partial<ChunkProfile>): ModelProfile {
  const [first, ...rest] = profile.chunks;
  if (!first) throw new Error('no chunks');
  return { ...profile, chunks: [{ ...first, ...change(first) }, ...rest] };
}

function binary({ outcome }: ChunkProfile): BinaryOutcome & { readonly scores: BinaryScores } {
  if (outcome.task !== 'binary' || !outcome.scores) throw new Error('no binary scores');
  return { ...outcome, scores: outcome.scores };
}

it('the kernel counts and sums as native DuckDB does', () => {
  expect(profile.chunks).toHaveLength(12);
  expect(differences(profile, results)).toEqual([]);
});

describe('what is off is found:', () => {
  it('a count', () => {
    const wrong = changed((chunk) => {
      const { decisions, ...rest } = binary(chunk);
      return { outcome: { ...rest, decisions: { ...decisions, truePositive: decisions.truePositive + 1 } } };
    });
    expect(differences(wrong, results)).toEqual([expect.stringMatching(/^2025-01 true positives: /)]);
  });

  it('a row in a bin that DuckDB does not have', () => {
    const wrong = changed((chunk) => {
      const { scores, ...rest } = binary(chunk);
      const { keys, negative, positive, unlabelled } = scores.table;
      const longer = {
        ...scores.table,
        keys: [...keys, 5000],
        negative: [...negative, 1],
        positive: [...positive, 0],
        unlabelled: [...unlabelled, 0],
      };
      return { outcome: { ...rest, scores: { ...scores, table: longer } } };
    });
    expect(differences(wrong, results)).toEqual([expect.stringMatching(/^2025-01 scored rows: /)]);
  });

  it('a sum that is off by a hundred-millionth', () => {
    const wrong = changed((chunk) => {
      const { scores, ...rest } = binary(chunk);
      const logLoss = { ...scores.logLoss, mean: scores.logLoss.mean * (1 + 1e-8) };
      return { outcome: { ...rest, scores: { ...scores, logLoss } } };
    });
    expect(differences(wrong, results)).toEqual([expect.stringMatching(/^2025-01 sum of log losses: /)]);
  });

  it('an extreme of a feature', () => {
    const wrong = changed(({ features }) => {
      const f1 = features['f1'];
      if (f1?.kind !== 'numeric') throw new Error('f1 is not numeric');
      return { features: { ...features, f1: { ...f1, max: (f1.max ?? 0) + 1e-12 } } };
    });
    expect(differences(wrong, results)).toEqual([expect.stringMatching(/^2025-01 greatest f1: /)]);
  });

  it('a month that is not there', () => {
    const wrong = { ...profile, chunks: profile.chunks.slice(1) };
    expect(differences(wrong, results)).toEqual(['2025-01: not in the profile']);
  });
});
