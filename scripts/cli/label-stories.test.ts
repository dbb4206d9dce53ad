import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse, type AnalysedChunk } from './analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-stories-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the result of a query as a Parquet file. */
async function made(name: string, query: string): Promise<string> {
  const duck = await (await DuckDBInstance.create()).connect();
  const path = join(folder, `${name}.parquet`);
  await duck.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  return path;
}

const fileOf = (set: string, part: string) => join(data, set, `${part}.parquet`);

async function analysed(set: string, mapping: object, files: object = {}) {
  const path = join(folder, 'mapping.json');
  const usual = {
    reference: fileOf(set, 'reference'),
    log: fileOf(set, 'analysis'),
    actuals: fileOf(set, 'targets'),
  };
  writeFileSync(path, JSON.stringify({ ...mapping, files: { ...usual, ...files } }));
  return analyse(await profileMapping(path));
}

const carLoan = {
  model: { id: 'car-loan', name: 'Car loan', task: 'binary', positive: 1 },
  columns: {
    predictedAt: 'timestamp',
    id: 'id',
    prediction: 'y_pred',
    score: 'y_pred_proba',
    actual: 'repaid',
    features: 'rest',
  },
  chunk: 'rows:5000',
};

const employment = {
  model: { id: 'employment', name: 'Employment', task: 'binary', positive: 1 },
  columns: { id: 'id', prediction: 'prediction', score: 'predicted_probability', actual: 'employed' },
  chunk: 'rows:5000',
};

const carPrice = {
  model: { id: 'car-price', name: 'Car price', task: 'regression' },
  columns: { predictedAt: 'timestamp', id: 'id', prediction: 'y_pred', actual: 'y_true', features: 'rest' },
  chunk: 'rows:6000',
};

const since = (chunks: readonly AnalysedChunk[]) => chunks.filter(({ period }) => period === 'analysis');

describe.skipIf(!existsSync(data))('labels that are late, in real logs (needs ../shared/data)', () => {
  it('of the first half only: the second half is estimated, and never stated as fact', async () => {
    const ids = `SELECT id FROM '${fileOf('employment_ma', 'analysis')}' LIMIT 102500`;
    const actuals = await made(
      'half',
      `SELECT * FROM '${fileOf('employment_ma', 'targets')}' WHERE id IN (${ids})`,
    );
    const { chunks } = await analysed('employment_ma', employment, { actuals });
    const states = since(chunks).map(({ labels }) => labels.state);
    expect(states).toEqual([
      ...new Array<string>(20).fill('mature'),
      'provisional',
      ...new Array<string>(states.length - 21).fill('unlabelled'),
    ]);
    for (const { metrics, estimated, labels } of since(chunks)) {
      const facts = Object.entries(metrics).filter(([, { value }]) => value !== null);
      expect(facts.length > 0).toBe(labels.state !== 'unlabelled');
      expect(estimated['f1']?.value).toBeGreaterThan(0);
    }
    const half = since(chunks)[20];
    expect(Object.values(half?.metrics ?? {}).every(({ alert }) => alert === null)).toBe(true);
    expect(half?.labels.coverage).toBe(0.5);
    const [f1, band] = [half?.metrics['f1'], half?.labels.provisional['f1']];
    // Wider on both sides than the interval of the rows whose label has come.
    expect((band?.low ?? 1) < (f1?.low ?? 0) && (band?.high ?? 0) > (f1?.high ?? 1)).toBe(true);
  });

  it('of no row at all: every metric of the analysis period is estimated and none is a fact', async () => {
    const { chunks, estimates } = await analysed('car_loan', carLoan, { actuals: undefined });
    expect(since(chunks).map(({ labels }) => labels.state)).toEqual(new Array<string>(10).fill('unlabelled'));
    expect(
      since(chunks)
        .flatMap(({ metrics }) => Object.values(metrics))
        .every(({ value }) => value === null),
    ).toBe(true);
    expect(since(chunks).every(({ estimated }) => estimated['roc_auc']?.value != null)).toBe(true);
    expect(estimates.records['roc_auc']).toMatchObject({ state: 'unproven', judged: 0 });
  });
});

describe.skipIf(!existsSync(data))('estimates and their record, in real logs (needs ../shared/data)', () => {
  it('see the fall of the car loan model, and the record says how far to trust them', async () => {
    const { chunks, estimates } = await analysed('car_loan', carLoan);
    const late = since(chunks).slice(5);
    expect(
      late.every(
        ({ estimated, metrics }) => estimated['f1']?.alert === 'worse' && metrics['f1']?.alert === 'worse',
      ),
    ).toBe(true);
    expect(estimates.records['f1']).toMatchObject({ state: 'kept', judged: 10, outside: 0 });
    // Recall was told 0.011 too low on average, half of the way to its limit: its estimate is not to be relied on.
    expect(estimates.records['recall']).toMatchObject({ state: 'broken', judged: 10 });
    expect(estimates.records['recall']?.text).toMatch(/^Do not rely on this\./);
  });

  it('are not offered for a quantity, and that is said', async () => {
    const { chunks, estimates } = await analysed('car_price', carPrice);
    expect(estimates.reason).toContain('No estimate is offered for models of a quantity');
    expect(chunks.every(({ estimated }) => Object.keys(estimated).length === 0)).toBe(true);
  });

  it('an error that shrinks is better, and no alarm', async () => {
    const { chunks } = await analysed('car_price', carPrice);
    const alerts = since(chunks).map(({ metrics }) => metrics['mae']?.alert);
    expect(alerts).toContain('better');
    expect(alerts).not.toContain('worse');
  });
});

describe.skipIf(!existsSync(data))('injected nulls, in a real log (needs ../shared/data)', () => {
  it('are one incident with its columns and its time, and good months are none', async () => {
    const log = await made(
      'nulls',
      `SELECT * REPLACE (
         CASE WHEN strftime(timestamp::TIMESTAMP, '%Y-%m') IN ('2019-01', '2019-02') AND id % 5 < 2 THEN NULL ELSE salary_range END AS salary_range,
         CASE WHEN strftime(timestamp::TIMESTAMP, '%Y-%m') IN ('2019-01', '2019-02') AND id % 5 < 2 THEN NULL ELSE driver_tenure END AS driver_tenure)
       FROM '${fileOf('car_loan', 'analysis')}'`,
    );
    const { findings, chunks } = await analysed('car_loan', { ...carLoan, chunk: 'month' }, { log });
    expect(findings.incidents.filter(({ kind }) => kind === 'missing')).toMatchObject([
      {
        columns: ['driver_tenure', 'salary_range'],
        start: '2019-01-01T00:00:00.000Z',
        end: '2019-03-01T00:00:00.000Z',
        chunks: 2,
        ongoing: false,
      },
    ]);
    const hit = chunks.filter(({ quality }) => quality.columns['salary_range']?.shares.missing?.alert);
    expect(hit.map(({ key }) => key)).toEqual(['2019-01', '2019-02']);
    expect(hit.map(({ quality }) => quality.columns['salary_range']?.shares.missing?.value)).toEqual([
      expect.closeTo(0.4, 1),
      expect.closeTo(0.4, 1),
    ]);
  });

  it('are none in the log as it came', async () => {
    const { findings } = await analysed('car_loan', { ...carLoan, chunk: 'month' });
    expect(findings.incidents.filter(({ kind }) => kind === 'missing')).toEqual([]);
  });
});
