import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, type AnalysedChunk } from './analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');

interface GoldenChunk {
  readonly chunk: {
    readonly key: string;
    readonly period: string;
    readonly start_index: number;
    readonly end_index: number;
  };
  readonly values: Readonly<
    Record<
      string,
      {
        readonly value: number;
        readonly upper_threshold: number | null;
        readonly lower_threshold: number | null;
        readonly alert: boolean;
      }
    >
  >;
}

const golden = (set: string, chunking: string): readonly GoldenChunk[] => {
  const file = join(data, set, 'golden', `${set}.nannyml.${chunking}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { results: { performance: GoldenChunk[] } }).results
    .performance;
};

const carLoan = (extension: string) => ({
  model: { id: 'car-loan', name: 'Car loan', task: 'binary', positive: 1 },
  files: {
    reference: join(data, `car_loan/reference.${extension}`),
    analysis: join(data, `car_loan/analysis.${extension}`),
    actuals: join(data, `car_loan/targets.${extension}`),
  },
  columns: {
    predictedAt: 'timestamp',
    id: 'id',
    prediction: 'y_pred',
    score: 'y_pred_proba',
    actual: 'repaid',
    features: 'rest',
  },
});
const carPrice = {
  model: { id: 'car-price', name: 'Car price', task: 'regression' },
  files: {
    reference: join(data, 'car_price/reference.parquet'),
    analysis: join(data, 'car_price/analysis.parquet'),
    actuals: join(data, 'car_price/targets.parquet'),
  },
  columns: { predictedAt: 'timestamp', id: 'id', prediction: 'y_pred', actual: 'y_true', features: 'rest' },
};
const employment = {
  model: { id: 'employment', name: 'Employment', task: 'binary', positive: 1 },
  files: {
    reference: join(data, 'employment_ma/reference.parquet'),
    analysis: join(data, 'employment_ma/analysis.parquet'),
    actuals: join(data, 'employment_ma/targets.parquet'),
  },
  columns: {
    id: 'id',
    prediction: 'prediction',
    score: 'predicted_probability',
    actual: 'employed',
    features: ['AGEP', 'SEX'],
  },
};

/** Their names for metrics that we have under another, or in another form. */
const tolerance = (metric: string) => (metric === 'roc_auc' ? 1e-3 : 1e-6);

async function analysed(mapping: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'plumbline-golden-')), 'mapping.json');
  writeFileSync(path, JSON.stringify(mapping));
  const profile = await profileMapping(path);
  return { profile, analysis: analyse(profile) };
}

/** Ours and theirs for the same chunk of rows; a chunk that only one side has is left out. */
function pairs(ours: readonly AnalysedChunk[], theirs: readonly GoldenChunk[]) {
  return ['reference', 'analysis'].flatMap((period) => {
    const mine = ours.filter((chunk) => chunk.period === period);
    return theirs
      .filter(({ chunk }) => chunk.period === period)
      .flatMap((chunk, i) => {
        const rows = chunk.chunk.end_index - chunk.chunk.start_index + 1;
        const own = mine[i];
        return own?.rows === rows ? [{ own, chunk }] : [];
      });
  });
}

function expectSameMetrics(found: ReturnType<typeof pairs>) {
  let compared = 0;
  for (const { own, chunk } of found)
    for (const [metric, theirs] of Object.entries(chunk.values)) {
      const mine = own.metrics[metric];
      if (!mine || mine.value === null) continue;
      expect(Math.abs(mine.value - theirs.value), `${metric} in ${own.period} ${own.key}`).toBeLessThan(
        tolerance(metric) * Math.max(1, Math.abs(theirs.value)),
      );
      expect(mine.alert !== null, `alert of ${metric} in ${own.period} ${own.key}`).toBe(theirs.alert);
      for (const [limit, bound] of [
        [mine.lowerLimit, theirs.lower_threshold],
        [mine.upperLimit, theirs.upper_threshold],
      ] as const)
        if (bound !== null)
          expect(Math.abs((limit ?? NaN) - bound), `limit of ${metric}`).toBeLessThan(
            1e-3 * Math.max(1, Math.abs(bound)),
          );
      compared++;
    }
  return compared;
}

describe.skipIf(!existsSync(data))('the command line against NannyML (needs ../shared/data)', () => {
  it.each([
    ['Parquet, 5,000 rows', 'parquet', 'rows:5000', 'size5000', 20],
    ['CSV, 5,000 rows', 'csv', 'rows:5000', 'size5000', 20],
    ['Parquet, months', 'parquet', 'month', 'periodM', 20],
    ['Parquet, ten chunks', 'parquet', 'count:10', 'number10', 20],
  ])('agrees on car loan: %s', async (_, extension, chunk, chunking, chunks) => {
    const { analysis } = await analysed({ ...carLoan(extension), chunk });
    const theirs = golden('car_loan', chunking);
    const found = pairs(analysis.chunks, theirs);
    expect(found.length).toBeGreaterThanOrEqual(Math.min(chunks, theirs.length));
    expect(expectSameMetrics(found)).toBe(found.length * 7);
  });

  it('counts the decisions of every car-loan chunk exactly', async () => {
    const { profile, analysis } = await analysed({ ...carLoan('parquet'), chunk: 'rows:5000' });
    for (const { own, chunk } of pairs(analysis.chunks, golden('car_loan', 'size5000'))) {
      const counted = profile.chunks.find(
        ({ key, period }) => key === own.key && period === own.period,
      )?.outcome;
      expect(counted?.task === 'binary' && counted.decisions).toMatchObject({
        truePositive: chunk.values['true_positive']?.value,
        falsePositive: chunk.values['false_positive']?.value,
        falseNegative: chunk.values['false_negative']?.value,
        trueNegative: chunk.values['true_negative']?.value,
      });
    }
  });

  it.each([
    ['rows:5000', 'size5000', 24],
    ['rows:6000', 'size6000', 20],
  ])('agrees on car price in chunks of %s', async (chunk, chunking, chunks) => {
    const { analysis } = await analysed({ ...carPrice, chunk });
    const found = pairs(analysis.chunks, golden('car_price', chunking));
    expect(found).toHaveLength(chunks);
    expect(expectSameMetrics(found)).toBe(chunks * 6);
  });

  it('agrees on employment, a log without time', async () => {
    const { analysis } = await analysed({ ...employment, chunk: 'rows:5000' });
    const found = pairs(analysis.chunks, golden('employment_ma', 'size5000'));
    // 14 reference chunks and 42 analysis chunks; the last 3,892 analysis rows are over half a chunk and stay one.
    expect(found).toHaveLength(56);
    expect(expectSameMetrics(found)).toBe(56 * 7);
  });
});
