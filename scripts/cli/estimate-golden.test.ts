import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyseEstimates } from './estimate-analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-estimates-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface GoldenEstimate {
  readonly value: number;
  readonly lower_confidence_boundary: number;
  readonly upper_confidence_boundary: number;
  readonly alert: boolean;
}

interface GoldenChunk {
  readonly chunk: { readonly period: string; readonly start_index: number; readonly end_index: number };
  readonly values: Readonly<Record<string, GoldenEstimate>>;
}

const golden = (set: string, chunking: string): readonly GoldenChunk[] => {
  const file = join(data, set, 'golden', `${set}.nannyml.${chunking}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { results: { cbpe: GoldenChunk[] } }).results.cbpe;
};

const columns = {
  car_loan: {
    predictedAt: 'timestamp',
    id: 'id',
    prediction: 'y_pred',
    score: 'y_pred_proba',
    actual: 'repaid',
  },
  employment_ma: {
    id: 'id',
    prediction: 'prediction',
    score: 'predicted_probability',
    actual: 'employed',
  },
} as const;

type SetName = keyof typeof columns;

/** @param actuals false: labels of the analysis period never come. */
async function analysed(set: SetName, chunk: string, actuals = true) {
  const files = {
    reference: join(data, set, 'reference.parquet'),
    log: join(data, set, 'analysis.parquet'),
    ...(actuals && { actuals: join(data, set, 'targets.parquet') }),
  };
  const model = { id: 'golden', name: 'Golden', task: 'binary', positive: 1 };
  const path = join(folder, 'mapping.json');
  writeFileSync(path, JSON.stringify({ model, files, columns: columns[set], chunk }));
  const profile = await profileMapping(path);
  return { profile, ...analyseEstimates(profile) };
}

interface Case {
  readonly set: SetName;
  readonly chunk: string;
  readonly chunking: string;
  readonly values: number;
  readonly alerts: number;
}

const cases: readonly Case[] = [
  { set: 'car_loan', chunk: 'rows:5000', chunking: 'size5000', values: 140, alerts: 30 },
  { set: 'car_loan', chunk: 'month', chunking: 'periodM', values: 147, alerts: 31 },
  { set: 'car_loan', chunk: 'count:10', chunking: 'number10', values: 140, alerts: 30 },
  { set: 'employment_ma', chunk: 'rows:5000', chunking: 'size5000', values: 392, alerts: 20 },
];

describe.skipIf(!existsSync(data))('estimates against NannyML (needs ../shared/data)', () => {
  it.each(cases)('agree on $set in chunks of $chunk', async ({ set, chunk, chunking, values, alerts }) => {
    const { chunks, estimates } = await analysed(set, chunk);
    const compared = golden(set, chunking).flatMap(({ chunk: { period }, values: given }, i) =>
      Object.entries(given).flatMap(([metric, theirs]) => {
        const ours = chunks[i]?.[metric];
        return ours ? [{ what: `${metric} of ${period} chunk ${i}`, metric, ours, theirs }] : [];
      }),
    );
    expect(compared).toHaveLength(values);
    expect(estimates.calibration.map(({ used }) => used)).toEqual([true]);
    const off = compared.filter(({ metric, ours, theirs }) => {
      // Decisions are counted, so they agree to rounding; of ranks, theirs are rounded to five decimals.
      const within = metric === 'average_precision' ? 1e-4 : metric === 'roc_auc' ? 1e-6 : 1e-9;
      return !(Math.abs((ours.value ?? NaN) - theirs.value) <= within);
    });
    expect(off).toEqual([]);
    // Average precision: theirs comes from fifty resamples. Ties of AUC: theirs depend on the order of the file.
    const bands = compared.filter(({ metric, ours, theirs }) => {
      const within = metric === 'average_precision' ? 0.006 : metric === 'roc_auc' ? 1e-4 : 1e-9;
      return !(
        Math.abs((ours.low ?? NaN) - theirs.lower_confidence_boundary) <= within &&
        Math.abs((ours.high ?? NaN) - theirs.upper_confidence_boundary) <= within
      );
    });
    expect(bands).toEqual([]);
    expect(compared.filter(({ ours, theirs }) => (ours.alert !== null) !== theirs.alert)).toEqual([]);
    expect(compared.filter(({ theirs }) => theirs.alert)).toHaveLength(alerts);
  });

  it('are the same when no label of the analysis period ever comes', async () => {
    const [blind, sighted] = [
      await analysed('car_loan', 'rows:5000', false),
      await analysed('car_loan', 'rows:5000'),
    ];
    expect(
      blind.profile.chunks
        .filter(({ period }) => period === 'analysis')
        .every(({ labelled }) => labelled === 0),
    ).toBe(true);
    const worst = blind.chunks.flatMap((chunk, i) =>
      Object.entries(chunk).map(([metric, { value }]) =>
        Math.abs((value ?? NaN) - (sighted.chunks[i]?.[metric]?.value ?? NaN)),
      ),
    );
    expect(worst).toHaveLength(160);
    expect(Math.max(...worst)).toBeLessThan(1e-12);
    expect(blind.estimates.records['f1']?.state).toBe('unproven');
  });
});
