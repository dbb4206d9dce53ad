import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse, type AnalysedChunk } from './analysis.ts';
import { profileMapping } from './profile-mapping.ts';

const data = resolve('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-golden-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface GoldenValue {
  readonly value: number;
  readonly upper_threshold: number | null;
  readonly lower_threshold: number | null;
  readonly alert: boolean;
}

interface GoldenChunk {
  readonly chunk: {
    readonly period: string;
    readonly start_index: number;
    readonly end_index: number;
  };
  readonly values: Readonly<Record<string, GoldenValue>>;
}

const golden = (set: string, chunking: string): readonly GoldenChunk[] => {
  const file = join(data, set, 'golden', `${set}.nannyml.${chunking}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { results: { performance: GoldenChunk[] } }).results
    .performance;
};

const filesOf = (set: string, extension: string) => ({
  reference: join(data, `${set}/reference.${extension}`),
  log: join(data, `${set}/analysis.${extension}`),
  actuals: join(data, `${set}/targets.${extension}`),
});

const mappings = {
  car_loan: {
    model: { id: 'car-loan', name: 'Car loan', task: 'binary', positive: 1 },
    columns: {
      predictedAt: 'timestamp',
      id: 'id',
      prediction: 'y_pred',
      score: 'y_pred_proba',
      actual: 'repaid',
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
      features: ['AGEP', 'SEX'],
    },
  },
} as const;

type SetName = keyof typeof mappings;

async function analysed(set: SetName, { chunk, extension }: { chunk: string; extension: string }) {
  const path = join(folder, 'mapping.json');
  writeFileSync(path, JSON.stringify({ ...mappings[set], files: filesOf(set, extension), chunk }));
  const profile = await profileMapping(path);
  return { profile, analysis: analyse(profile) };
}

interface Pair {
  readonly own: AnalysedChunk;
  readonly theirs: GoldenChunk;
}

/** Ours and theirs for the same rows. They keep a short last chunk, we merge it: such a pair differs in rows. */
function pairsOf(ours: readonly AnalysedChunk[], theirs: readonly GoldenChunk[]): readonly Pair[] {
  return ['reference', 'analysis'].flatMap((period) => {
    const mine = ours.filter((chunk) => chunk.period === period);
    return theirs
      .filter(({ chunk }) => chunk.period === period)
      .flatMap((chunk, i) => {
        const own = mine[i];
        const rows = chunk.chunk.end_index - chunk.chunk.start_index + 1;
        return own?.rows === rows ? [{ own, theirs: chunk }] : [];
      });
  });
}

interface Comparison {
  readonly what: string;
  readonly ours: number | null;
  readonly theirs: number;
  /** Of the number's size, at least of 1. */
  readonly within: number;
}

/** Every value, limit and alert that both sides have. */
const comparisons = (pairs: readonly Pair[]): readonly Comparison[] =>
  pairs.flatMap(({ own, theirs }) =>
    Object.entries(theirs.values).flatMap(([metric, given]): readonly Comparison[] => {
      const mine = own.metrics[metric];
      if (!mine) return [];
      const what = `${metric} of ${own.period} ${own.key}`;
      const within = metric === 'roc_auc' ? 1e-3 : 1e-6;
      const limits = [
        ['lower limit', mine.lowerLimit, given.lower_threshold],
        ['upper limit', mine.upperLimit, given.upper_threshold],
      ] as const;
      return [
        { what, ours: mine.value, theirs: given.value, within },
        {
          what: `alert of ${what}`,
          ours: Number(mine.alert !== null),
          theirs: Number(given.alert),
          within: 0,
        },
        ...limits.flatMap(([name, ours, limit]) =>
          limit === null ? [] : [{ what: `${name} of ${what}`, ours, theirs: limit, within: 1e-3 }],
        ),
      ];
    }),
  );

const differs = ({ ours, theirs, within }: Comparison): boolean =>
  ours === null || !(Math.abs(ours - theirs) <= within * Math.max(1, Math.abs(theirs)));

interface Case {
  readonly set: SetName;
  readonly extension: string;
  readonly chunk: string;
  readonly chunking: string;
  /** Chunks that both sides have, and metrics that both know. */
  readonly chunks: number;
  readonly metrics: number;
}

const cases: readonly Case[] = [
  { set: 'car_loan', extension: 'parquet', chunk: 'rows:5000', chunking: 'size5000', chunks: 20, metrics: 7 },
  { set: 'car_loan', extension: 'csv', chunk: 'rows:5000', chunking: 'size5000', chunks: 20, metrics: 7 },
  { set: 'car_loan', extension: 'parquet', chunk: 'month', chunking: 'periodM', chunks: 21, metrics: 7 },
  { set: 'car_loan', extension: 'csv', chunk: 'month', chunking: 'periodM', chunks: 21, metrics: 7 },
  { set: 'car_loan', extension: 'parquet', chunk: 'count:10', chunking: 'number10', chunks: 20, metrics: 7 },
  {
    set: 'car_price',
    extension: 'parquet',
    chunk: 'rows:5000',
    chunking: 'size5000',
    chunks: 24,
    metrics: 6,
  },
  {
    set: 'car_price',
    extension: 'parquet',
    chunk: 'rows:6000',
    chunking: 'size6000',
    chunks: 20,
    metrics: 6,
  },
  // No time: rows count in the order of the file. Both last chunks are over half of 5,000 rows and stay their own.
  {
    set: 'employment_ma',
    extension: 'parquet',
    chunk: 'rows:5000',
    chunking: 'size5000',
    chunks: 56,
    metrics: 7,
  },
];

describe.skipIf(!existsSync(data))('the analysis against NannyML (needs ../shared/data)', () => {
  it.each(cases)('agrees on $set, $extension, in chunks of $chunk', async (given) => {
    const { profile, analysis } = await analysed(given.set, given);
    const theirs = golden(given.set, given.chunking);
    const pairs = pairsOf(analysis.chunks, theirs);
    expect(pairs).toHaveLength(given.chunks);
    expect(theirs).toHaveLength(given.chunks);
    const compared = comparisons(pairs);
    expect(compared.filter(({ what }) => !/^(?:alert|lower|upper)/.test(what))).toHaveLength(
      given.chunks * given.metrics,
    );
    expect(compared.filter(differs)).toEqual([]);
    expect(profile.chunks.every(({ rows, labelled }) => rows === labelled)).toBe(true);
  });

  it.each(cases.filter(({ set }) => set !== 'car_price'))(
    'counts the decisions of $set, $extension, in chunks of $chunk exactly',
    async (given) => {
      const { profile } = await analysed(given.set, given);
      const counted = profile.chunks.map(({ outcome }) =>
        outcome.task === 'binary'
          ? [
              outcome.decisions.truePositive,
              outcome.decisions.falsePositive,
              outcome.decisions.falseNegative,
              outcome.decisions.trueNegative,
            ]
          : [],
      );
      const theirs = golden(given.set, given.chunking).map(({ values }) =>
        ['true_positive', 'false_positive', 'false_negative', 'true_negative'].map(
          (name) => values[name]?.value,
        ),
      );
      expect(counted).toEqual(theirs);
    },
  );
});
