import { existsSync, openAsBlob } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { profileLog } from '#profiling/log/profile-log.ts';
import { parseMapping } from '#profiling/mapping/parse-mapping.ts';
import type { Mapping } from '#profiling/mapping/mapping-schema.ts';
import { loadTable } from './load-table.ts';
import { duckdb, testServer } from './test-server.ts';

const data = resolve('../shared/data');

/** False where the checkout stands alone. */
export const hasRealLogs = existsSync(data);

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

export type RealLog = keyof typeof sets;

const fileNames = { reference: 'reference.parquet', log: 'analysis.parquet', actuals: 'targets.parquet' };

/** Fills the tables of a log from its files. */
export async function loadRealLog(set: RealLog): Promise<void> {
  for (const name of Object.values(fileNames)) {
    const table = `${set}_${name.replace('.parquet', '')}`;
    await loadTable(testServer, { connection: duckdb, path: join(data, set, name) }, { table });
  }
}

const mapped = (set: RealLog, chunk: string, files: Mapping['files']) =>
  parseMapping({ ...sets[set], files, chunk }, set);

/** The mapping of a log in tables. */
export const realMapping = (set: RealLog, chunk: string): Mapping =>
  mapped(set, chunk, {
    reference: `${set}_reference`,
    log: `${set}_analysis`,
    actuals: `${set}_targets`,
  });

/** What the kernel counts of the files. */
export const realKernel = (set: RealLog, chunk: string): Promise<ModelProfile> =>
  profileLog({
    mapping: mapped(set, chunk, fileNames),
    open: (path) => openAsBlob(join(data, set, path)),
  });
