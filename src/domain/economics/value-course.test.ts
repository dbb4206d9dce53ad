import { describe, expect, it } from 'vitest';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { regressionOutcomeOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { chunkValue, plainContext } from './chunk-value.ts';
import { errorValue } from './error-value.ts';
import { expectClose } from './examples.test-kit.ts';
import { binaryMatrix } from './value-matrix.ts';
import { valueCourse } from './value-course.ts';
import { fitFaults, valueDefinitionFaults, type ValueDefinition } from './value-definition.ts';
import { perYear, relativeTo } from './value-lost.ts';

const definition: ValueDefinition = {
  currency: 'EUR',
  worth: {
    kind: 'matrix',
    matrix: binaryMatrix([
      [0, -5],
      [-100, 40],
    ]),
  },
  referenceChunks: 2,
  materiality: 0,
};

/** A day of 100 rows: half positive, of which so many are missed. */
const dayOf = (day: number, missed: number, unlabelled = 0) =>
  dayChunk(
    `2026-01-${String(day).padStart(2, '0')}`,
    Array.from({ length: 100 }, (_, i): BinaryRow => {
      const positive = i < 50;
      const hit = positive && i >= missed;
      return {
        score: hit ? 0.9 : 0.1,
        decision: hit ? 1 : 0,
        actual: i >= 100 - unlabelled ? null : positive ? 1 : 0,
      };
    }),
  );

describe('the value of a chunk', () => {
  it('comes from its counts, with the rows that have no label yet estimated apart', () => {
    // 50 hits less 10 misses; of the 50 negatives 20 have no label.
    const { value, labels, estimate, rules } = chunkValue(definition, dayOf(1, 10, 20));
    expect([value.n, value.total, labels]).toEqual([80, 40 * 40 - 10 * 100, 'provisional']);
    expect(rules?.perfect).toBe(50 * 40);
    // Score .1, decided no: .1 × −100 + .9 × 0 each.
    expectClose(estimate?.total, -200);
    expect(estimate?.n).toBe(20);
    // If one in a hundred of them is positive, whatever the score says: .01 × −100 each.
    const calibrated = { ...plainContext, chanceOf: () => 0.01 };
    expectClose(chunkValue(definition, dayOf(1, 10, 20), calibrated).estimate?.total, -20);
  });

  it('is final once nine tenths of the labels that ever come are there', () => {
    const labelsOf = (eventualShare: number) =>
      chunkValue(definition, dayOf(1, 10, 20), { ...plainContext, eventualShare }).labels;
    expect([1, 0.88].map(labelsOf)).toEqual(['provisional', 'mature']);
  });

  it('has no estimate where all labels have come', () => {
    expect(chunkValue(definition, dayOf(1, 10)).estimate).toBeNull();
  });
});

describe('the course of value', () => {
  const course = valueCourse(definition, [
    dayOf(1, 0, 90),
    dayOf(2, 2),
    dayOf(3, 4),
    dayOf(4, 10),
    dayOf(5, 12),
  ]);

  it('is held against the first mature chunks', () => {
    expect(course.reference?.keys).toEqual(['2026-01-02', '2026-01-03']);
    // 94 hits at 40 less 6 misses at 100 over 200 rows.
    expectClose(course.reference?.perPrediction, (94 * 40 - 6 * 100) / 200);
    expect(course.newest?.keys).toEqual(['2026-01-04', '2026-01-05']);
  });

  it('says what was lost, chunk by chunk and so far; nothing of chunks whose labels are still to come', () => {
    expect(course.chunks.map(({ lost }) => lost && Math.round(lost.rate))).toEqual([
      null,
      -140,
      140,
      980,
      1260,
    ]);
    expect(course.chunks.map(({ lostSoFar }) => lostSoFar && Math.round(lostSoFar.rate))).toEqual([
      null,
      -140,
      0,
      980,
      2240,
    ]);
    // The same cases all along: no part of it is mix.
    for (const { lost } of course.chunks) expect(Math.abs(lost?.mix ?? 0)).toBeLessThan(1e-9);
  });

  it('has a gap between reference and newest chunks, with an interval around it', () => {
    // 8 more misses in 100 rows, 140 each.
    expectClose(course.gap?.gap, 11.2);
    expect(course.gap && course.gap.low < 11.2 && course.gap.high > 11.2).toBe(true);
    expectClose(course.split?.rate, -11.2);
  });

  it('has a fit of decay over the mature chunks', () => {
    // Losses −1.4, 1.4, 9.8, 12.6 at ages 1.5 to 4.5: slope (3·14 + 8.4)/10.
    expect(course.fit).toMatchObject({ kind: 'fitted', chunks: 4 });
    expectClose(course.fit.kind === 'fitted' ? course.fit.slope : null, 5.04);
  });

  it('is empty without mature chunks', () => {
    const none = valueCourse(definition, [dayOf(1, 0, 90)]);
    expect([none.reference, none.newest, none.gap, none.split]).toEqual([null, null, null, null]);
    expect(none.fit).toEqual({ kind: 'too few', chunks: 0 });
    expect(valueCourse(definition, []).chunks).toEqual([]);
  });

  it('has no gap while there is nothing after the reference', () => {
    const young = valueCourse(definition, [dayOf(1, 0), dayOf(2, 0)]);
    expect([young.reference?.n, young.newest, young.gap]).toEqual([200, null, null]);
  });
});

describe('the value of a model of a quantity', () => {
  const outcome = regressionOutcomeOf(
    // Errors actual − predicted of the worked example.
    [12, -8, 3, -1, 0, 5, -15, 2].map((error) => ({ predicted: 100, actual: 100 + error })),
    [90, 110],
  );

  it('is exact for costs that sums can tell', () => {
    const asymmetric = { kind: 'asymmetric', under: 4, over: 1.5, cap: null } as const;
    expectClose(errorValue(asymmetric, outcome).total, -124);
    expectClose(errorValue(asymmetric, outcome, 20).total, 36);
    expectClose(errorValue({ kind: 'quadratic', price: 0.5, cap: null }, outcome).total, -236);
  });

  it('is within one in a hundred of each error otherwise', () => {
    const zone = errorValue({ kind: 'dead-zone', band: 2, price: 3, cap: null }, outcome);
    expect(Math.abs(zone.total + 99)).toBeLessThan(3 * 46 * 0.01);
  });
});

describe('a definition', () => {
  it('must fit the model', () => {
    expect(fitFaults(definition, { task: 'binary', classes: null })).toEqual([]);
    expect(fitFaults(definition, { task: 'regression', classes: null })[0]?.path).toBe('kind');
    expect(fitFaults(definition, { task: 'multiclass', classes: ['no', 'yes', 'perhaps'] })[0]?.path).toBe(
      'classes',
    );
    expect(fitFaults(definition, { task: 'multiclass', classes: ['yes', 'no'] })[0]?.path).toBe('classes');
  });

  it('has its faults named', () => {
    expect(valueDefinitionFaults(definition)).toEqual([]);
    const bad = { ...definition, currency: 'eur', referenceChunks: 0, materiality: -1 };
    expect(valueDefinitionFaults(bad).map(({ path }) => path)).toEqual([
      'currency',
      'reference_chunks',
      'materiality',
    ]);
  });
});

it('nothing is carried to a year from less than ninety days, and no share is taken of a loss', () => {
  expect(perYear(100, 89)).toBeNull();
  expectClose(perYear(100, 365.25), 100);
  expect(relativeTo(5, 0)).toBeNull();
  expect(relativeTo(5, -2)).toBeNull();
  expect(relativeTo(5, 10)).toBe(0.5);
});
