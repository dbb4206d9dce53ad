import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogBatch } from '#profiling/log-batch.ts';
import type { NumberColumn, TextColumn } from '#profiling/column-batch.ts';
import { openLog } from '#profiling/readers/open-log.ts';
import { DoaneFit } from './doane-fit.ts';
import { ReferenceFit } from './reference-fit.ts';

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
    const values = Array.from({ length: 300 }, (_, i) => ((i * 7919) % 101) ** 2);
    const [whole, parts] = [
      fitOf(values),
      fitOf(values.slice(0, 17), values.slice(17, 200), values.slice(200)),
    ];
    expect(parts).toEqual(whole);
  });

  it('surround a constant, and stand at 0–1 without values', () => {
    expect(fitOf([3, 3, 3])).toEqual([2.5, 3.5]);
    expect(fitOf([])).toEqual([0, 1]);
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
