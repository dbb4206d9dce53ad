import { describe, expect, it } from 'vitest';
import { metricOf } from '#domain/performance/metric-catalogue.ts';
import type { MetricPoint } from '#domain/performance/metric-series.ts';
import { provisionalBand } from './provisional-band.ts';

const metric = metricOf('accuracy');
const limits = { lower: 0.76, upper: 0.84, centre: 0.8 };

const pointOf = (coverage: number, value: number | null): MetricPoint => ({
  key: 'x',
  period: 'analysis',
  start: null,
  end: null,
  rows: 100,
  labelled: 100 * coverage,
  coverage,
  provisional: coverage < 0.9,
  alert: null,
  estimate: {
    value,
    low: value === null ? null : value - 0.02,
    high: value === null ? null : value + 0.02,
    n: 100,
    reason: null,
  },
});

describe('provisionalBand', () => {
  it('widens the interval by the unlabelled share of what reference chunks differ by', () => {
    const band = provisionalBand(pointOf(0.75, 0.8), { metric, limits });
    expect(band?.low).toBeCloseTo(0.8 - 0.02 - 0.25 * 0.04, 12);
    expect(band?.high).toBeCloseTo(0.8 + 0.02 + 0.25 * 0.04, 12);
  });

  it('stays within the metric’s range', () => {
    expect(provisionalBand(pointOf(0.1, 0.99), { metric, limits })?.high).toBe(1);
  });

  it('is none for facts, without a value, and without limits', () => {
    expect(provisionalBand(pointOf(0.95, 0.8), { metric, limits })).toBeNull();
    expect(provisionalBand(pointOf(0.5, null), { metric, limits })).toBeNull();
    expect(provisionalBand(pointOf(0.5, 0.8), { metric, limits: null })).toBeNull();
  });
});
