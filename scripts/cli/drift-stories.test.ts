import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { controlAlarms } from '#domain/drift/control-alarms.ts';
import { driftColumns } from '#domain/drift/drift-columns.ts';
import { driftSeries } from '#domain/drift/drift-series.ts';
import { driftStory } from '#domain/drift/drift-story.ts';
import { rankByHarm } from '#domain/drift/harm-ranking.ts';
import { metricSeries } from '#domain/performance/metric-series.ts';
import type { MetricId } from '#domain/performance/metric-catalogue.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import type { Analysis } from './analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-stories-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mappingFile(mapping: object): string {
  const path = join(folder, 'mapping.json');
  writeFileSync(path, JSON.stringify(mapping));
  return path;
}

const filesOf = (set: string) => ({
  reference: join(data, set, 'reference.parquet'),
  log: join(data, set, 'analysis.parquet'),
  actuals: join(data, set, 'targets.parquet'),
});

/** What the drift page says first, from the profile that the page gets. */
async function storyOf(mapping: object, id: MetricId) {
  const profile = await profileMapping(mappingFile(mapping));
  const metric = metricSeries(profile.chunks, id);
  const all = driftColumns(profile).map((column) =>
    driftSeries(column, { measure: 'jensen_shannon', preset: 'plumbline' }),
  );
  const ranked = rankByHarm(controlAlarms(all), metric);
  return { ranked, ...driftStory(ranked, metric) };
}

describe.skipIf(!existsSync(data))('the story of real logs (needs ../shared/data)', () => {
  it('employment: most columns moved, and no loss is seen', async () => {
    const features = 'AGEP SCHL MAR RELP DIS ESP CIT MIG MIL ANC NATIVITY DEAR DEYE DREM SEX RAC1P'.split(
      ' ',
    );
    const columns = {
      id: 'id',
      prediction: 'prediction',
      score: 'predicted_probability',
      actual: 'employed',
      features,
    };
    const model = { id: 'employment', name: 'Employment', task: 'binary', positive: 1 };
    const mapping = { model, files: filesOf('employment_ma'), columns, chunk: 'rows:5000' };
    const { title, ranked, text } = await storyOf(mapping, 'roc_auc');
    expect(title).toBe('Moved, no loss seen');
    expect(text).toContain('No loss is seen.');
    expect(ranked.filter(({ alerts }) => alerts > 0).length).toBeGreaterThan(ranked.length / 2);
    expect(ranked.every(({ link }) => link === 'no-loss')).toBe(true);
  });

  it('car price: everything moved, and the model is better', async () => {
    const columns = {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      actual: 'y_true',
      features: 'rest',
    };
    const model = { id: 'car-price', name: 'Car price', task: 'regression' };
    const { title, ranked } = await storyOf(
      { model, files: filesOf('car_price'), columns, chunk: 'rows:5000' },
      'mae',
    );
    expect(title).toBe('Moved, and the model is better');
    expect(ranked.some(({ link }) => link === 'linked')).toBe(false);
  });

  it('car loan: the columns that were shifted are linked to the loss, and those that were not are not', async () => {
    const columns = {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      score: 'y_pred_proba',
      actual: 'repaid',
      features: 'rest',
    };
    const model = { id: 'car-loan', name: 'Car loan', task: 'binary', positive: 1 };
    const mapping = { model, files: filesOf('car_loan'), columns, chunk: 'rows:5000' };
    const { state, ranked } = await storyOf(mapping, 'roc_auc');
    expect(state).toBe('loss');
    const linked = ranked.filter(({ link }) => link === 'linked').map(({ series }) => series.column.name);
    expect(linked.toSorted()).toEqual([
      'car_value',
      'loan_length',
      'repaid_loan_on_prev_car',
      'salary_range',
      'score',
    ]);
    expect(ranked.find(({ series }) => series.column.name === 'driver_tenure')?.alerts).toBe(0);
  });
});

/** A log of so many rows in which nothing depends on time. */
function steadyLog(rows: number, seed: number): string {
  const random = seededRandom(seed);
  const lines = Array.from({ length: rows }, (_, i) => {
    const [a, b, c] = [random(), random() < 0.3 ? 'x' : 'y', Math.floor(random() * 9)];
    return `${i},${a < 0.9 ? a : ''},${b},${c},${random() < a ? 1 : 0},${a},${a > 0.5 ? 1 : 0}`;
  });
  return `id,a,b,c,actual,score,decision\n${lines.join('\n')}\n`;
}

const run = (...options: string[]) =>
  spawnSync('npx', ['tsx', resolve('scripts/analyse.ts'), ...options], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });

function steadyMapping(chunk: string, logs: readonly string[]): string {
  for (const [i, log] of logs.entries()) writeFileSync(join(folder, `log${i}.csv`), log);
  return mappingFile({
    model: { id: 'steady', name: 'Steady', task: 'binary', positive: 1 },
    files: { reference: 'log0.csv', log: `log${logs.length - 1}.csv` },
    columns: {
      id: 'id',
      prediction: 'decision',
      score: 'score',
      actual: 'actual',
      features: ['a', 'b', 'c'],
    },
    chunk,
  });
}

const alertsIn = ({ chunks }: Analysis): readonly string[] =>
  chunks.flatMap(({ key, drift }) =>
    Object.entries(drift).flatMap(([column, measures]) =>
      Object.entries(measures).flatMap(([measure, { alert }]) =>
        alert ? [`${measure} of ${column} in ${key}`] : [],
      ),
    ),
  );

describe('drift on the command line', () => {
  it.each([
    [30, 'count:1'],
    [300, 'count:3'],
    [10_000, 'count:10'],
  ])('raises no alert for %d rows against themselves in %s', (rows, chunk) => {
    const log = steadyLog(rows, rows);
    const { stdout, status } = run('--mapping', steadyMapping(chunk, [log]), '--json');
    expect(status).toBe(0);
    expect(alertsIn(JSON.parse(stdout) as Analysis)).toEqual([]);
  });

  it('raises none for other rows of the same kind, and prints value, limit and floor under the log’s names', () => {
    const logs = [steadyLog(4000, 1), steadyLog(4000, 2)];
    const { stdout } = run('--mapping', steadyMapping('count:8', logs), '--json');
    const analysis = JSON.parse(stdout) as Analysis;
    expect(alertsIn(analysis)).toEqual([]);
    const drift = analysis.chunks.at(-1)?.drift ?? {};
    expect(Object.keys(drift)).toEqual(['a', 'c', 'b', 'decision', 'score', 'actual']);
    expect(Object.keys(drift['a'] ?? {})).toEqual([
      'jensen_shannon',
      'hellinger',
      'kolmogorov_smirnov',
      'wasserstein',
      'wasserstein_normalised',
      'psi',
      'l_infinity',
      'chi2',
      'total_variation',
    ]);
    const { value, limit, floor, alert, bounds } = drift['a']?.['jensen_shannon'] ?? {};
    expect([typeof value, typeof limit, typeof floor, alert, bounds]).toEqual([
      'number',
      'number',
      'number',
      false,
      null,
    ]);
    expect(analysis.drift.preset).toBe('plumbline');
    expect(analysis.drift.harm.metric).toBe('roc_auc');
  });

  it('takes the measures of a preset, and refuses one that it does not know', () => {
    const mapping = steadyMapping('count:3', [steadyLog(300, 7)]);
    const { stdout } = run('--mapping', mapping, '--json', '--as', 'evidently');
    const analysis = JSON.parse(stdout) as Analysis;
    expect(Object.keys(analysis.chunks[0]?.drift['b'] ?? {})).toEqual([
      'jensen_shannon',
      'hellinger',
      'psi',
      'chi2',
    ]);
    const refused = run('--mapping', mapping, '--json', '--as', 'whylabs');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('It is one of plumbline, nannyml, evidently.');
  });
});
