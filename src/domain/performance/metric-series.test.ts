import { describe, expect, it } from 'vitest';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkPeriod, ChunkProfile } from '#domain/profile/model-profile.ts';
import type { BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { limitRuleOf, metricSeries } from './metric-series.ts';

/** A day on which `right` of 100 decisions were right and `open` more have no label yet. */
function day(
  date: string,
  right: number,
  { open = 0, period = 'analysis' }: { open?: number; period?: ChunkPeriod } = {},
): ChunkProfile {
  const row = (actual: 0 | 1 | null): BinaryRow => ({ score: 0.7, decision: 1, actual });
  return dayChunk(
    `2026-03-${date}`,
    [
      ...Array.from({ length: right }, () => row(1)),
      ...Array.from({ length: 100 - right }, () => row(0)),
      ...Array.from({ length: open }, () => row(null)),
    ],
    period,
  );
}

const reference = [
  day('01', 78, { period: 'reference' }),
  day('02', 80, { period: 'reference' }),
  day('03', 82, { period: 'reference' }),
];

describe('a metric over chunks', () => {
  it('has limits from the reference chunks, and alerts outside them', () => {
    // Mean 0.80, standard deviation (ddof 0) √(0.0008 / 3) = 0.016330: limits 0.751010 and 0.848990.
    const { limits, points } = metricSeries(
      [...reference, day('04', 80), day('05', 75), day('06', 85)],
      'accuracy',
    );
    expect(limits?.lower).toBeCloseTo(0.75101, 5);
    expect(limits?.upper).toBeCloseTo(0.84899, 5);
    expect(points.map(({ alert }) => alert)).toEqual([null, null, null, null, 'worse', 'better']);
    expect(points[4]).toMatchObject({
      key: '2026-03-05',
      period: 'analysis',
      rows: 100,
      labelled: 100,
      coverage: 1,
    });
    expect(points[4]?.estimate.value).toBe(0.75);
  });

  it('is provisional, without an alert, under nine labels in ten', () => {
    const { points } = metricSeries(
      [...reference, day('04', 60, { open: 11 }), day('05', 60, { open: 12 })],
      'accuracy',
    );
    expect(points[3]).toMatchObject({ provisional: false, alert: 'worse' });
    expect(points[4]).toMatchObject({ provisional: true, alert: null, labelled: 100 });
    expect(points[4]?.coverage).toBeCloseTo(100 / 112, 12);
  });

  it('is mature at nine labels in ten', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({
      score: 0.7,
      decision: 1 as const,
      actual: i < 9 ? (1 as const) : null,
    }));
    const [point] = metricSeries([dayChunk('2026-03-04', rows)], 'accuracy').points;
    expect(point).toMatchObject({ coverage: 0.9, provisional: false });
  });

  it('takes no limits from provisional reference chunks', () => {
    const odd = day('04', 10, { open: 50, period: 'reference' });
    expect(metricSeries([...reference, odd], 'accuracy').limits).toEqual(
      metricSeries(reference, 'accuracy').limits,
    );
  });

  it('has no limits and no alerts with one reference chunk', () => {
    const { limits, points } = metricSeries([...reference.slice(2), day('04', 10)], 'accuracy');
    expect(limits).toBeNull();
    expect(points.map(({ alert }) => alert)).toEqual([null, null]);
  });

  it('can have constant limits instead', () => {
    const { points } = metricSeries([day('04', 69), day('05', 71)], 'accuracy', {
      kind: 'constant',
      lower: 0.7,
      upper: null,
    });
    expect(points.map(({ alert }) => alert)).toEqual(['worse', null]);
  });

  it('keeps chunks that have nothing to compute from', () => {
    const empty = dayChunk('2026-03-07', []);
    const { points } = metricSeries([...reference, empty], 'accuracy');
    expect(points[3]).toMatchObject({ rows: 0, coverage: 0, provisional: true, alert: null });
    expect(points[3]?.estimate).toMatchObject({ value: null, reason: 'No label has come yet.' });
    expect(metricSeries([], 'accuracy')).toMatchObject({ limits: null, points: [] });
  });
});

it('takes the constants that a model sets for a metric, otherwise the reference', () => {
  const model = { limits: { accuracy: { lower: 0.7, upper: null } } };
  expect(limitRuleOf(model, 'accuracy')).toEqual({ kind: 'constant', lower: 0.7, upper: null });
  expect(limitRuleOf(model, 'f1')).toEqual({ kind: 'deviation', times: 3 });
});
