import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogBatch } from '#profiling/log-batch.ts';
import type { NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import { openLog } from '#profiling/readers/open-log.ts';
import { DoaneFit } from './doane-fit.ts';
import { featureCounter } from './feature-counter.ts';
import { ReferenceFit } from './reference-fit.ts';
import { everyRow } from './row-list.ts';

const numbers = (values: readonly number[]): NumberColumn => ({
  kind: 'number',
  instant: false,
  values: Float64Array.from(values),
  valid: null,
});

const fitOf = (...blocks: readonly (readonly number[])[]) => {
  const fit = new DoaneFit();
  for (const block of blocks) fit.add(numbers(block), new Int32Array(block.length));
  return fit.edges();
};

describe('Doane’s edges', () => {
  it('are those of the published rule', () => {
    // n = 10, skewness 0: 1 + log2(10) + log2(1 + 0) = 4.32, so 5 bins from 1 to 10.
    expect(fitOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toHaveLength(6);
    // n = 8, one far value: skewness 2.2678, spread 0.6030 give 1 + 3 + log2(4.761) = 6.25, so 7 bins.
    expect(fitOf([1, 1, 1, 1, 1, 1, 1, 9])).toHaveLength(8);
  });

  it('do not depend on how the rows come in blocks', () => {
    // Ascending, so that every block lies apart from those before it and all skewness comes from merging.
    const values = Array.from({ length: 300 }, (_, i) => i ** 3);
    for (const cuts of [[150], [17, 200], [100, 200], [290], [1, 2, 3, 299]]) {
      const blocks = [0, ...cuts].map((from, i) => values.slice(from, cuts[i]));
      expect(fitOf(...blocks), cuts.join()).toEqual(fitOf(values));
    }
  });

  it('surround a constant, and stand at 0–1 without values', () => {
    expect(fitOf([3, 3, 3])).toEqual([2.5, 3.5]);
    expect(fitOf([])).toEqual([0, 1]);
  });
});

describe('edges that no value may fall between', () => {
  const counted = (values: readonly number[]) => {
    const edges = fitOf(values);
    const counter = featureCounter({ kind: 'numeric', edges });
    counter.add(numbers(values), everyRow(values.length));
    const profile = counter.result();
    if (profile.kind !== 'numeric') throw new Error('not numeric');
    return { edges, profile, inside: profile.counts.reduce((sum, count) => sum + count, 0) };
  };

  it.each([
    ['a constant in nanoseconds since 1970', [1.7e18, 1.7e18, 1.7e18]],
    ['three neighbours at 1e16', Array.from({ length: 100 }, (_, i) => 1e16 + 2 * (i % 3))],
    ['the smallest doubles', [0, 5e-324, 1e-323, 1e-323]],
    ['values as large as sums can hold', [-1e90, 0, 1, 1e90]],
  ])('ascend, and every row of the reference lies inside: %s', (_, values) => {
    const { edges, inside } = counted(values);
    for (const [i, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[i] as number);
    expect(inside).toBe(values.length);
  });

  it('leave out markers such as the largest double, which count as not finite and spoil no sum', () => {
    const values = Array.from({ length: 10 }, (_, i) => i + 1);
    const { edges, profile, inside } = counted([...values, Number.MAX_VALUE, -Number.MAX_VALUE]);
    expect(edges).toEqual(fitOf(values));
    // 1–10: mean 5.5, squared deviations 82.5.
    expect([inside, profile.notFinite, profile.values]).toEqual([10, 2, { n: 10, mean: 5.5, m2: 82.5 }]);
  });

  it('follow the skewness of values far from zero', () => {
    // One value in eight is 8 higher: skewness 0.75 / √(7/64) = 2.2678, spread 0.008660, n = 80,000:
    // 1 + 16.288 + log2(1 + 261.87) = 25.33, so 26 bins.
    const values = Array.from({ length: 80_000 }, (_, i) => (i % 8 === 0 ? 8 : 0));
    expect(fitOf(values)).toHaveLength(27);
    // Sums of so large an offset do not fit a double: the plain mean of the block is off by 92, its spread is 2.6.
    expect(fitOf(values.map((value) => value + 123_456_789_012_345.6))).toHaveLength(27);
  });

  it('hold a constant in their middle', () => {
    const [low = NaN, high = NaN] = fitOf([1.7e18, 1.7e18]);
    expect([low < 1.7e18, high > 1.7e18]).toEqual([true, true]);
  });
});

describe('the fit of the reference', () => {
  const plan: TextColumn = {
    kind: 'text',
    codes: Int32Array.from([0, 1, 1, 2, 2, 2, 3]),
    dictionary: ['a', 'b', 'c', 'late'],
  };
  const batch: LogBatch = {
    rows: 7,
    chunk: Int32Array.from([0, 0, 0, 0, 0, 0, -1]),
    labelAgeDays: null,
    outcome: {
      task: 'regression',
      predicted: Float64Array.from([0, 10, 20, 30, 40, 50, 9999]),
      actual: Float64Array.from([5, 15, NaN, 35, 45, 55, 9999]),
    },
    features: { plan, size: numbers([1, 2, 3, 4, 5, 6, 9999]) },
    segments: { plan },
  };

  it('looks at reference rows alone and lists categories by how common they are', () => {
    const fit = new ReferenceFit();
    fit.add(batch);
    const { features, segments, valueEdges } = fit.result();
    expect(features['plan']).toEqual({ kind: 'categorical', categories: ['c', 'b', 'a'], complete: true });
    expect(segments['plan']).toEqual(['c', 'b', 'a']);
    expect(features['size']).toMatchObject({ kind: 'numeric' });
    expect(Math.max(...(valueEdges ?? []))).toBeLessThan(100);
  });

  it('takes names as they are, and gives a segment called "other" no place beside the others', () => {
    const fit = new ReferenceFit();
    const odd: TextColumn = { ...plan, dictionary: ['other', 'b', 'constructor', 'late'] };
    fit.add({
      ...batch,
      features: Object.fromEntries([['__proto__', numbers([1, 2, 3, 4, 5, 6, 7])]]),
      segments: { odd },
    });
    const { features, segments } = fit.result();
    expect(Object.keys(features)).toEqual(['__proto__']);
    expect(segments['odd']).toEqual(['constructor', 'b']);
  });

  it('stops telling categories apart at ten thousand, and says that there were more', () => {
    const fit = new ReferenceFit();
    const dictionary = Array.from({ length: 10_001 }, (_, i) => `c${i}`);
    const codes = Int32Array.from(dictionary, (_, i) => i);
    fit.add({
      ...batch,
      rows: codes.length,
      chunk: new Int32Array(codes.length),
      outcome: {
        task: 'binary',
        decision: new Int8Array(codes.length),
        score: null,
        actual: new Int8Array(codes.length),
      },
      features: { id: { kind: 'text', codes, dictionary } },
      segments: {},
    });
    const { features } = fit.result();
    expect(features['id']).toMatchObject({ complete: false });
    // All come once: the first fifty by name.
    expect(features['id']?.kind === 'categorical' && features['id'].categories).toEqual(
      dictionary.slice(0, 10_000).toSorted().slice(0, 50),
    );
  });

  it('chooses round edges that cover the middle 99 % of predicted and actual', () => {
    const fit = new ReferenceFit();
    fit.add(batch);
    const { valueEdges } = fit.result();
    const edges = valueEdges ?? [];
    expect(edges[0]).toBeLessThanOrEqual(0);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(50);
    expect(edges.length).toBeGreaterThan(20);
    expect(edges.every((edge) => Number.isInteger(edge * 10))).toBe(true);
  });
});

const shared = '../shared/data/car_loan';

describe.skipIf(!existsSync(shared))('Doane’s edges against NannyML (needs ../shared/data)', () => {
  it('are equal for every numeric feature of car loan', async () => {
    const golden = JSON.parse(readFileSync(`${shared}/golden/car_loan.nannyml.size5000.json`, 'utf8')) as {
      fitted: { univariate: Record<string, { jensen_shannon?: { bins?: readonly number[] } }> };
    };
    const names = ['car_value', 'debt_to_income_ratio', 'loan_length', 'driver_tenure'];
    const reader = await openLog(
      await openAsBlob(`${shared}/reference.parquet`),
      'reference.parquet',
      new Set(),
    );
    const fits = new Map(names.map((name) => [name, new DoaneFit()]));
    for await (const { rows, columns } of reader.batches(names))
      for (const [name, fit] of fits) fit.add(columns[name] as NumberColumn, new Int32Array(rows));
    for (const [name, fit] of fits) {
      const theirs = golden.fitted.univariate[name]?.jensen_shannon?.bins ?? [];
      expect(theirs.length, name).toBeGreaterThan(5);
      expect(fit.edges(), name).toEqual(theirs.map((edge) => expect.closeTo(edge, 6) as number));
    }
  });
});
