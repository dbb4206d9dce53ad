import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { profileLog, type ProfilingProgress } from './profile-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-profile-'));
let duck: DuckDBConnection;

/** 30,000 rows of 300 days in no order of time, ties in time, late labels for two rows of three. */
const log = `SELECT i AS id, TIMESTAMP '2025-01-01' + to_hours((hash(i) % 7200)::BIGINT) AS ts,
  (hash(i + 1) % 1000) / 999.0 AS score, hash(i + 1) % 1000 >= 600 AS decision,
  CASE WHEN i % 3 < 2 THEN hash(i + 2) % 1000 < hash(i + 1) % 1000 END AS actual,
  TIMESTAMP '2025-01-01' + to_hours((hash(i) % 7200 + hash(i + 3) % 480)::BIGINT) AS known,
  CASE WHEN i % 9 = 0 THEN NULL ELSE hash(i + 4) % 500 / 10.0 END AS size,
  ['north', 'south', 'east', NULL][1 + (hash(i + 5) % 4)::INTEGER] AS region, ['a', 'b', 'c'][1 + (hash(i + 6) % 3)::INTEGER] AS class
  FROM range(30000) AS t(i)`;

beforeAll(async () => {
  duck = await (await DuckDBInstance.create()).connect();
  await duck.run(`CREATE TABLE log AS ${log}`);
  for (const format of ['parquet', 'csv'])
    await duck.run(`COPY log TO '${join(folder, `log.${format}`)}' (FORMAT ${format})`);
  await duck.run(
    `COPY (SELECT * EXCLUDE (actual, known) FROM log) TO '${join(folder, 'open.parquet')}' (FORMAT parquet)`,
  );
  await duck.run(
    `COPY (SELECT id, actual, known FROM log WHERE actual IS NOT NULL ORDER BY hash(id)) TO '${join(folder, 'labels.csv')}' (FORMAT csv)`,
  );
});
afterAll(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

const base = {
  model: { id: 'm', name: 'M', task: 'binary', positive: true },
  files: { log: 'log.parquet' },
  columns: {
    predictedAt: 'ts',
    id: 'id',
    score: 'score',
    prediction: 'decision',
    actual: 'actual',
    labelledAt: 'known',
    segments: ['region'],
    features: ['size', 'class'],
  },
  reference: { to: '2025-04-30' },
  chunk: 'month',
};

const profileOf = (
  mapping: object,
  more: Partial<Parameters<typeof profileLog>[0]> = {},
): Promise<ModelProfile> =>
  profileLog({
    mapping: parseMapping({ ...base, ...mapping }, 'm.json'),
    open: (path) => openAsBlob(join(folder, path)),
    ...more,
  });

const sql = async (query: string) => (await duck.runAndReadAll(query)).getRowsJson();

/** Per chunk: rows, labelled, true and false positives, and the rows of the segment `north`. */
const countsOf = ({ chunks }: ModelProfile) =>
  chunks.map(({ rows, labelled, outcome, segments }) => {
    const { truePositive = NaN, falsePositive = NaN } = outcome.task === 'binary' ? outcome.decisions : {};
    return [rows, labelled, truePositive, falsePositive, segments['region']?.['north']?.rows];
  });
const sameInSql = `count(*)::INT, count(actual)::INT, (count(*) FILTER (WHERE decision AND actual))::INT,
  (count(*) FILTER (WHERE decision AND NOT actual))::INT, (count(*) FILTER (WHERE region = 'north'))::INT`;

describe('profiling a log agrees with SQL', () => {
  it.each(['log.parquet', 'log.csv'])('on months of %s', async (file) => {
    const profile = await profileOf({ files: { log: file } });
    const rows = await sql(`SELECT strftime(ts, '%Y-%m') AS m, ${sameInSql} FROM log GROUP BY m ORDER BY m`);
    expect(profile.chunks.map(({ key }, i) => [key, ...(countsOf(profile)[i] ?? [])])).toEqual(rows);
    expect(profile.chunks.map(({ period }) => period)).toEqual(
      rows.map((_, i) => (i < 4 ? 'reference' : 'analysis')),
    );
    const [[newest] = []] = await sql(
      'SELECT epoch_ms(greatest(max(ts), max(known) FILTER (WHERE actual IS NOT NULL)))::DOUBLE FROM log',
    );
    expect(profile.asOf).toBe(newest);
  });

  it('on chunks of rows, ranked by time with ties as they stand in the file', async () => {
    const profile = await profileOf({ chunk: 'rows:2500' });
    const rows = await sql(`WITH ranked AS (SELECT *, ts >= '2025-05-01' AS later,
        row_number() OVER (PARTITION BY ts >= '2025-05-01' ORDER BY ts, id) - 1 AS rank FROM log),
      placed AS (SELECT *, least(rank // 2500, round(count(*) OVER (PARTITION BY later) / 2500.0) - 1) AS chunk FROM ranked)
      SELECT ${sameInSql} FROM placed GROUP BY later, chunk ORDER BY later, chunk`);
    expect(countsOf(profile)).toEqual(rows);
    expect(profile.notices.map(({ code }) => code)).toContain('rows-ranked');
  });

  it('on actuals that come in a file of their own, in another order', async () => {
    const joined = await profileOf({ files: { log: 'open.parquet', actuals: 'labels.csv' } });
    const whole = await profileOf({});
    expect(countsOf(joined)).toEqual(countsOf(whole));
    expect(joined.chunks.map(({ outcome }) => outcome)).toEqual(whole.chunks.map(({ outcome }) => outcome));
    expect(joined.chunks.map(({ labelAges }) => labelAges?.counts.reduce((a, b) => a + b))).toEqual(
      joined.chunks.map(({ labelled }) => labelled),
    );
  });

  it('on label ages', async () => {
    const profile = await profileOf({});
    const ages = profile.chunks.map(({ labelAges }) => labelAges?.counts ?? []);
    const rows = await sql(
      `SELECT (count(actual) FILTER (WHERE epoch(known - ts) / 86400 < 1))::INT,
         (count(actual) FILTER (WHERE epoch(known - ts) / 86400 >= 14))::INT FROM log
       GROUP BY date_trunc('month', ts) ORDER BY date_trunc('month', ts)`,
    );
    // Edges 0, 1, …, 14: the first two counts are below one day, those from the ninth on at 14 days and more.
    const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    expect(ages.map((counts) => [total(counts.slice(0, 2)), total(counts.slice(8))])).toEqual(rows);
  });
});

describe('profiling a log', () => {
  it('counts by the reference alone; by the whole log where there is none', async () => {
    const [[low, high] = []] = await sql(
      "SELECT min(size)::DOUBLE, max(size)::DOUBLE FROM log WHERE ts < '2025-05-01'",
    );
    const spec = (await profileOf({})).spec.features['size'];
    expect(spec?.kind === 'numeric' && [spec.edges[0], spec.edges.at(-1)]).toEqual([low, high]);
    const { reference: _, ...alone } = base;
    const whole = await profileLog({
      mapping: parseMapping({ ...alone, chunk: 'rows:5000' }, 'm.json'),
      open: (path) => openAsBlob(join(folder, path)),
    });
    expect(Object.keys(whole.spec.features)).toEqual(['size', 'class']);
    expect(whole.chunks.map(({ period, rows }) => [period, rows])).toEqual(Array(6).fill(['analysis', 5000]));
    expect(whole.notices.map(({ code }) => code)).toContain('no-reference');
  });

  it('takes every column without a role as a feature when asked for the rest', async () => {
    const { spec } = await profileOf({ columns: { ...base.columns, features: 'rest' } });
    expect(Object.fromEntries(Object.entries(spec.features).map(([name, { kind }]) => [name, kind]))).toEqual(
      {
        size: 'numeric',
        class: 'categorical',
      },
    );
  });

  it('counts a numeric feature by category when told so', async () => {
    const features = [{ name: 'size', kind: 'categorical' }];
    const { spec } = await profileOf({ columns: { ...base.columns, features } });
    expect(spec.features['size']?.kind).toBe('categorical');
  });

  it('decides by the threshold where the log has scores only', async () => {
    const { prediction: _, ...columns } = base.columns;
    const decided = await profileOf({ columns, threshold: 600 / 999 });
    expect(countsOf(decided)).toEqual(countsOf(await profileOf({})));
  });

  it('tells how far it is, stage by stage, and stops when asked', async () => {
    const seen: ProfilingProgress[] = [];
    await profileOf({}, { onProgress: (at) => seen.push(at) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['plan', 'reference', 'profile']);
    expect(seen.at(-1)).toEqual({ stage: 'profile', rows: 30_000 });
    await expect(profileOf({}, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
  });
});
