import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '#domain/performance/metric-series.ts';
import { withBand } from './estimated-metric.ts';
import { trustRecord } from './trust-record.ts';

const limits = { lower: 0.7, upper: 0.9, centre: 0.8 };

const pointOf = (value: number | null, more: Partial<MetricPoint> = {}): MetricPoint => ({
  key: 'x',
  period: 'analysis',
  start: null,
  end: null,
  rows: 100,
  labelled: 100,
  coverage: 1,
  provisional: false,
  alert: null,
  estimate: { value, low: null, high: null, n: 100, reason: null },
  ...more,
});

/** Estimates with a sampling error of 0.01 beside realised values. */
const recordOf = (pairs: readonly (readonly [told: number, real: number | null])[]) =>
  trustRecord(
    pairs.map(([, real]) => pointOf(real)),
    pairs.map(([told]) => withBand(told, 0.01)),
    limits,
  );

describe('trustRecord', () => {
  it('counts errors, their sign, and those of saying that nothing changed', () => {
    const record = recordOf([
      [0.8, 0.78],
      [0.8, 0.81],
      [0.75, 0.74],
    ]);
    expect(record).toMatchObject({ state: 'kept', judged: 3, outside: 0 });
    expect(record.meanError).toBeCloseTo((0.02 + 0.01 + 0.01) / 3, 12);
    expect(record.bias).toBeCloseTo((0.02 - 0.01 + 0.01) / 3, 12);
    expect(record.naiveError).toBeCloseTo((0.02 + 0.01 + 0.06) / 3, 12);
  });

  it('is unproven below three judged chunks, and says so', () => {
    expect(
      recordOf([
        [0.8, 0.6],
        [0.8, 0.6],
      ]),
    ).toMatchObject({ state: 'unproven', judged: 2, outside: 2 });
    expect(recordOf([]).text).toContain('unproven');
  });

  it('is broken when a loss was missed again and again', () => {
    const record = recordOf([
      [0.8, 0.79],
      [0.8, 0.7],
      [0.8, 0.66],
      [0.8, 0.6],
    ]);
    expect(record.state).toBe('broken');
    expect(record.text).toMatch(/^Do not rely on this\. In 4 chunks .* 3 lay outside its band\./);
  });

  it('is broken when the last two missed, however long it had been kept', () => {
    const kept = Array.from({ length: 30 }, () => [0.8, 0.8] as const);
    expect(recordOf(kept).state).toBe('kept');
    expect(recordOf([...kept, [0.8, 0.6], [0.8, 0.6]]).state).toBe('broken');
    expect(recordOf([...kept, [0.8, 0.6], [0.8, 0.79]]).state).toBe('kept');
  });

  it('is kept when errors beyond chance are small beside the way to the limit and beside saying nothing changed', () => {
    // All off by 0.04, beyond the band of 0.03, where the limit is 0.1 away and the metric moved by 0.2.
    expect(
      recordOf([
        [0.64, 0.6],
        [0.64, 0.6],
        [0.64, 0.6],
      ]).state,
    ).toBe('kept');
    expect(
      recordOf([
        [0.66, 0.6],
        [0.66, 0.6],
        [0.66, 0.6],
      ]).state,
    ).toBe('broken');
    expect(
      recordOf([
        [0.84, 0.8],
        [0.84, 0.8],
        [0.84, 0.8],
      ]).state,
    ).toBe('broken');
  });

  it('judges neither reference chunks nor provisional ones, nor such without a value', () => {
    const points = [
      pointOf(0.5, { period: 'reference' }),
      pointOf(0.5, { provisional: true }),
      pointOf(null),
      pointOf(0.8),
    ];
    const record = trustRecord(
      points,
      points.map(() => withBand(0.8, 0.01)),
      limits,
    );
    expect(record).toMatchObject({ judged: 1, outside: 0 });
  });
});
