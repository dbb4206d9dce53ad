import { describe, expect, it } from 'vitest';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import type { DriftColumn } from './drift-column.ts';
import { driftColumns } from './drift-columns.ts';
import { driftSeries, type DriftPoint } from './drift-series.ts';
import type { DriftMeasureId } from './measure.ts';
import { measuresFor } from './measure.ts';
import { presetIds, type PresetId } from './preset.ts';
import { categoricalColumn, chunksOf, numericColumn } from './unchanged.test-kit.ts';

const chunks = chunksOf(2, 2, 100);
const steady = Array.from({ length: 100 }, (_, i) => i);

const lastOf = (column: DriftColumn, measure: DriftMeasureId, preset: PresetId = 'plumbline'): DriftPoint => {
  const point = driftSeries(column, { measure, preset }).points.at(-1);
  if (!point) throw new Error('a point');
  return point;
};

describe('a feature that is odd', () => {
  it('has no value in chunks that do not have it, and says so', () => {
    const column = numericColumn('some', chunks, [steady, steady, steady, steady]);
    const absent = { ...column, profiles: column.profiles.with(3, null) };
    expect(lastOf(absent, 'jensen_shannon')).toMatchObject({
      value: null,
      alert: false,
      reason: 'This chunk does not have the column.',
    });
    expect(driftSeries(absent, { measure: 'jensen_shannon', preset: 'plumbline' }).points[2]?.value).toBe(0);
  });

  it('has no drift without a reference, and says so', () => {
    const column = { ...numericColumn('some', chunks, [steady, steady, steady, steady]), reference: null };
    expect(lastOf(column, 'psi').reason).toBe('No reference chunk has this column.');
  });

  it('moves from missing to there when it is all missing in the reference', () => {
    const column = numericColumn('late', chunks, [[], [], [], steady]);
    expect(lastOf(column, 'jensen_shannon')).toMatchObject({ value: 1, alert: true });
    expect(lastOf(column, 'total_variation')).toMatchObject({ value: 1, alert: true });
    expect(lastOf(column, 'wasserstein').value).toBeNull();
    expect(lastOf(column, 'jensen_shannon', 'nannyml').reason).toBe('Reference or chunk has no row.');
  });

  it('is all missing where a column of numbers turned to text: a jump by our rule, nothing by the tools’', () => {
    const column = numericColumn('text', chunks, [steady, steady, steady, []]);
    for (const measure of ['jensen_shannon', 'hellinger', 'kolmogorov_smirnov', 'psi', 'chi2'] as const)
      expect([measure, lastOf(column, measure).alert]).toEqual([measure, true]);
    expect(lastOf(column, 'jensen_shannon', 'nannyml')).toMatchObject({ value: null, alert: false });
  });

  it('gives 0 and no alert while it is constant, in every measure that is defined', () => {
    const constant = new Array<number>(100).fill(7);
    const column = numericColumn('constant', chunks, [constant, constant, constant, constant]);
    for (const measure of measuresFor('numeric').filter((id) => id !== 'wasserstein_normalised'))
      expect([measure, lastOf(column, measure).value, lastOf(column, measure).alert]).toEqual([
        measure,
        0,
        false,
      ]);
    expect(lastOf(column, 'wasserstein_normalised').reason).toBe('The reference is constant.');
  });

  it('counts categories beyond those kept as one, so that 100 000 of them cost no more than 50', () => {
    const rest = [...new Array<number>(50).fill(1), 50, 0];
    const column = categoricalColumn('ids', chunks, [rest, rest, rest, rest.with(0, 0).with(50, 51)]);
    expect(lastOf(column, 'total_variation').value).toBeCloseTo(0.01, 12);
    expect(lastOf(column, 'chi2').alert).toBe(false);
  });

  it('is an alert when unseen categories take over', () => {
    const seen = [60, 40, 0, 0];
    const column = categoricalColumn('unseen', chunks, [seen, seen, seen, [30, 20, 50, 0]]);
    expect(lastOf(column, 'l_infinity')).toMatchObject({ value: 0.5, alert: true });
  });

  it('says which measures a kind of column does not have', () => {
    const column = categoricalColumn('c', chunks, [
      [5, 5, 0, 0],
      [5, 5, 0, 0],
      [5, 5, 0, 0],
      [5, 5, 0, 0],
    ]);
    expect(lastOf(column, 'wasserstein').reason).toBe('Not defined for a categorical column.');
    expect(
      lastOf(numericColumn('n', chunks, [steady, steady, steady, steady]), 'chi2', 'nannyml').reason,
    ).toBe('Not defined for a numeric column.');
  });
});

describe('limits', () => {
  // By hand: two reference chunks with values a and b have the limit (a + b)/2 + 3 · |a − b|/2.
  it('are mean and three deviations of the reference chunks', () => {
    const rows = [
      [60, 40, 0, 0],
      [50, 50, 0, 0],
      [55, 45, 0, 0],
      [55, 45, 0, 0],
    ];
    const { points } = driftSeries(categoricalColumn('c', chunks, rows), {
      measure: 'total_variation',
      preset: 'nannyml',
    });
    expect(points.map(({ value }) => value)).toEqual([null, null, null, null]);
    const own = driftSeries(categoricalColumn('c', chunks, rows), {
      measure: 'total_variation',
      preset: 'plumbline',
    });
    expect(own.points[0]?.value).toBeCloseTo(0.05, 12);
    expect(own.points[0]?.limit).toBeCloseTo(0.05, 12);
  });

  it('are the fixed ones of Evidently, reached at 0.1 exactly', () => {
    const rows = [
      [50, 50, 0, 0],
      [50, 50, 0, 0],
      [50, 50, 0, 0],
      [0, 100, 0, 0],
    ];
    const point = lastOf(categoricalColumn('c', chunks, rows), 'jensen_shannon', 'evidently');
    expect(point).toMatchObject({ limit: 0.1, alert: true });
    expect(lastOf(categoricalColumn('c', chunks, rows), 'chi2', 'evidently')).toMatchObject({
      limit: 0.05,
      alert: true,
    });
  });

  it('are not made from a single reference chunk: only the level of no change is', () => {
    const [one, two] = [chunksOf(1, 1, 200), [100, 100, 0, 0]];
    const point = lastOf(categoricalColumn('c', one, [two, [30, 170, 0, 0]]), 'hellinger');
    expect(point.limit).toBeNull();
    expect(point.alert).toBe(true);
    expect(point.floor()).toBeLessThan(point.value ?? 0);
  });
});

it('never gives NaN or infinity, whatever the counts', () => {
  const odd = [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 7, 0],
    [0, 0, 0, 9],
    [1e12, 1, 0, 0],
  ];
  const given = chunksOf(2, 3, 10);
  for (const preset of presetIds)
    for (const measure of measuresFor('categorical')) {
      const { points } = driftSeries(categoricalColumn('odd', given, odd), { measure, preset });
      for (const { value, floor } of points) {
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(floor() === null || Number.isFinite(floor())).toBe(true);
      }
    }
});

describe('the columns of a model', () => {
  const outcome = {
    task: 'binary',
    decisions: {
      truePositive: 3,
      falsePositive: 2,
      falseNegative: 1,
      trueNegative: 4,
      unlabelledPositive: 5,
      unlabelledNegative: 5,
    },
    scores: {
      table: {
        bins: 4,
        exactUpTo: 10,
        exact: true,
        keys: [0.1, 0.9],
        negative: [6, 0],
        positive: [0, 4],
        unlabelled: [5, 4],
      },
      labelled: { n: 10, mean: 0.42, m2: 1 },
      unlabelled: { n: 9, mean: 0.4, m2: 1 },
      squaredError: { n: 10, mean: 0.1, m2: 0 },
      logLoss: { n: 10, mean: 0.1, m2: 0 },
    },
  } as const;
  const feature = { kind: 'categorical', counts: [20], other: 0, unseen: 0, missing: 0 } as const;
  const chunk = { rows: 20, labelled: 10, outcome, start: null, end: null, labelAges: null, segments: {} };
  const profile: ModelProfile = {
    model: {
      id: 'm',
      name: 'M',
      task: 'binary',
      positive: '1',
      unit: null,
      description: null,
      simulated: false,
    },
    spec: {
      chunkRule: { kind: 'rows', rows: 20 },
      scoreBins: 4,
      exactScores: 10,
      segmentScoreBins: 4,
      classes: null,
      valueEdges: null,
      features: { score: { kind: 'categorical', categories: ['a'], complete: true } },
      segments: {},
    },
    chunks: [
      { ...chunk, key: '0', period: 'reference', features: { score: feature } },
      { ...chunk, key: '1', period: 'analysis', features: { score: feature } },
    ],
    limits: {},
    asOf: null,
    notices: [],
  };

  it('are its features, then prediction, score and actual; a name that a feature bears is told apart', () => {
    expect(driftColumns(profile).map(({ name, role }) => [name, role])).toEqual([
      ['score', 'feature'],
      ['prediction', 'prediction'],
      ['score (output)', 'score'],
      ['actual', 'actual'],
    ]);
  });

  it('count decisions of all rows, actuals of labelled ones, and rows without a score as missing', () => {
    const [, prediction, score, actual] = driftColumns(profile).map(({ profiles }) => profiles[1]);
    expect(prediction?.counts).toEqual([10, 10]);
    expect(actual?.counts).toEqual([6, 4]);
    expect(score).toMatchObject({
      kind: 'numeric',
      missing: 1,
      exact: { values: [0.1, 0.9], counts: [11, 8] },
    });
  });
});
