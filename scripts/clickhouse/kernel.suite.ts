import { existsSync, openAsBlob } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileLog } from '#profiling/log/profile-log.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import { loadTable } from './load-table.ts';
import { profileDifferences } from './profile-differences.ts';
import { duckdb, testServer, wholeProfile } from './test-server.ts';

const data = resolve('../shared/data');

const sets = {
  car_loan: {
    model: { id: 'car-loan', name: 'Car loan', task: 'binary', positive: 1 },
    columns: {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      score: 'y_pred_proba',
      actual: 'repaid',
      segments: ['salary_range'],
      features: 'rest',
    },
  },
  car_price: {
    model: { id: 'car-price', name: 'Car price', task: 'regression' },
    columns: {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      actual: 'y_true',
      segments: ['fuel', 'door_count'],
      features: 'rest',
    },
  },
  employment_ma: {
    model: { id: 'employment', name: 'Employment', task: 'binary', positive: 1 },
    columns: {
      id: 'id',
      prediction: 'prediction',
      score: 'predicted_probability',
      actual: 'employed',
      segments: ['SEX', 'year'],
      features: 'rest',
    },
  },
} as const;

const fileNames = { reference: 'reference.parquet', log: 'analysis.parquet', actuals: 'targets.parquet' };
const cuts = [
  ['car_loan', 'month'],
  ['car_loan', 'day'],
  ['car_price', 'week'],
  ['car_price', 'count:10'],
  ['employment_ma', 'rows:20000'],
] as const;

describe.skipIf(!existsSync(data))('real logs (needs ../shared/data)', () => {
  beforeAll(async () => {
    for (const set of Object.keys(sets))
      for (const name of Object.values(fileNames)) {
        const table = `${set}_${name.replace('.parquet', '')}`;
        await loadTable(testServer, { connection: duckdb, path: join(data, set, name) }, { table });
      }
  });

  it.each(cuts)('%s cut by %s is counted as the kernel counts the same files', async (set, chunk) => {
    const mapping = (files: Readonly<Record<string, string>>) =>
      parseMapping({ ...sets[set], files, chunk }, set);
    const tables = { reference: `${set}_reference`, log: `${set}_analysis`, actuals: `${set}_targets` };
    const ours = await wholeProfile(mapping(tables));
    const kernel = await profileLog({
      mapping: mapping(fileNames),
      open: (path) => openAsBlob(join(data, set, path)),
    });
    expect(profileDifferences(ours, kernel, ['rows-by-id', 'rows-ranked'])).toEqual([]);
  });
});
