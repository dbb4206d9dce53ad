import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '#domain/profile/differences.test-kit.ts';
import { mergeChunks } from '#domain/profile/merge-chunk.ts';
import type { ChunkProfile, ProfileSpec } from '#domain/profile/model-profile.ts';
import { chunkInSql } from './profile-in-sql.test-kit.ts';
import { Profiler, type CountedChunk } from './profiler.ts';
import { ReferenceFit } from './reference-fit.ts';
import {
  batchesOf,
  batchOf,
  classes,
  numericFeatures,
  seededLog,
  type Row,
  type Task,
} from './seeded-log.test-kit.ts';
import { moments, Sql } from './sql.test-kit.ts';

let duck: DuckDBConnection;
let rows: readonly Row[] = [];

beforeAll(async () => {
  duck = await seededLog();
  rows = (await duck.runAndReadAll('SELECT * FROM log ORDER BY i')).getRowObjectsJS();
});
afterAll(() => duck.closeSync());

/** How to count, learnt from chunk 0. */
function specOf(task: Task, part: Partial<ProfileSpec> = {}): ProfileSpec {
  const fit = new ReferenceFit();
  const reference = rows.filter((row) => row['chunk'] === 0);
  for (const batch of batchesOf(task, reference, 1000)) fit.add(batch);
  return {
    chunkRule: { kind: 'period', period: 'week' },
    scoreBins: 4096,
    exactScores: 10_000,
    segmentScoreBins: 64,
    classes: task === 'multiclass' ? classes : null,
    ...fit.result(),
    ...part,
  };
}

function profiled(task: Task, spec: ProfileSpec, size: number): readonly (CountedChunk | undefined)[] {
  const profiler = new Profiler(spec, 3);
  for (const batch of batchesOf(task, rows, size)) profiler.add(batch);
  return profiler.results();
}

const tasks: readonly Task[] = ['binary', 'multiclass', 'regression'];

describe.each(tasks)('a profile of a %s log', (task) => {
  it('is what native DuckDB counts and sums, features, segments and label ages included', async () => {
    const spec = specOf(task);
    for (const [chunk, found] of profiled(task, spec, 1700).entries())
      expect(differences(found, await chunkInSql(duck, chunk, { task, spec }))).toEqual([]);
  });

  it('is the same whatever size the batches have', () => {
    const spec = specOf(task);
    const whole = profiled(task, spec, rows.length);
    for (const size of [997, 4096]) expect(differences(profiled(task, spec, size), whole)).toEqual([]);
  });

  it('is the merge of the profiles of its halves', () => {
    const spec = specOf(task);
    const profileOf = (some: readonly Row[]): ChunkProfile => {
      const profiler = new Profiler(spec, 1);
      profiler.add({ ...batchOf(task, some), chunk: new Int32Array(some.length) });
      const [counted] = profiler.results();
      if (!counted) throw new Error('no rows');
      return { ...counted, key: 'all', period: 'analysis', start: null, end: null };
    };
    const half = rows.length / 2;
    const merged = mergeChunks(profileOf(rows.slice(0, half)), profileOf(rows.slice(half)));
    expect(differences(merged, profileOf(rows))).toEqual([]);
  });
});

it('a score table that falls back to bins holds what DuckDB counts in them', async () => {
  const spec = specOf('binary', { exactScores: 500 });
  for (const [chunk, found] of profiled('binary', spec, 1700).entries()) {
    expect(found?.outcome).toMatchObject({ scores: { table: { exact: false } } });
    expect(differences(found, await chunkInSql(duck, chunk, { task: 'binary', spec }))).toEqual([]);
  }
});

describe('the fit of the reference, in SQL', () => {
  it('gives every numeric feature the edges of Doane’s rule', async () => {
    const { features } = specOf('binary');
    for (const name of numericFeatures) {
      const sql = new Sql(duck, `chunk = 0 AND isfinite(${name})`);
      const { low, high, all } = await sql.one(
        `min(${name}) AS low, max(${name}) AS high, ${moments(name)} AS "all"`,
      );
      const { n, mean, m2 } = all as { n: number; mean: number; m2: number };
      const deviation = Math.sqrt(m2 / n);
      const { skewness } = await sql.one(
        `favg(pow((${name} - ${mean.toExponential()}) / ${deviation.toExponential()}, 3)) AS skewness`,
      );
      const spread = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
      const bins = Math.ceil(1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness as number) / spread));
      const found = features[name];
      if (found?.kind !== 'numeric') throw new Error(`${name} is not numeric`);
      expect([found.edges.length - 1, found.edges[0], found.edges.at(-1)], name).toEqual([bins, low, high]);
    }
  });

  it('lists the 50 most frequent categories by count and name, and the values of a segment without "other"', async () => {
    const { features, segments } = specOf('binary');
    const sql = new Sql(duck, 'chunk = 0');
    const counted = await sql.all('-count(*)::DOUBLE AS less, many', 'many IS NOT NULL GROUP BY many');
    expect(counted.length).toBeGreaterThan(50);
    const categories = counted.slice(0, 50).map(({ many }) => many);
    expect(features['many']).toEqual({ kind: 'categorical', categories, complete: false });
    const plans = await sql.all('-count(*)::DOUBLE AS less, plan', 'plan IS NOT NULL GROUP BY plan');
    expect(features['plan']).toMatchObject({ categories: plans.map(({ plan }) => plan), complete: true });
    expect(segments['plan']).toEqual(plans.map(({ plan }) => plan).filter((plan) => plan !== 'other'));
  });
});
