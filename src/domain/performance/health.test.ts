import { describe, expect, it } from 'vitest';
import { healthOf } from './health.ts';
import type { Limits } from './limits.ts';
import { alertOf } from './alert.ts';
import { metricCatalogue } from './metric-catalogue.ts';
import type { MetricPoint, MetricSeries } from './metric-series.ts';
import type { MetricDefinition } from './metric.ts';

const auc = { lower: 0.74, upper: 0.86, centre: 0.8 };

function point(value: number | null, more: Partial<MetricPoint>): MetricPoint {
  return {
    key: 'k',
    period: 'analysis',
    start: null,
    end: null,
    rows: 5400,
    labelled: 5400,
    coverage: 1,
    provisional: false,
    estimate: {
      value,
      low: null,
      high: null,
      n: 5400,
      reason: value === null ? 'No actual is positive.' : null,
    },
    alert: null,
    ...more,
  };
}

function series(
  values: readonly (number | null)[],
  limits: Limits | null = auc,
  metric: MetricDefinition = metricCatalogue.roc_auc,
): MetricSeries {
  const points = values.map((value) => point(value, { alert: alertOf(metric.direction, value, limits) }));
  return { metric, limits, points };
}

describe('health', () => {
  it('is to act when two of the last three chunks are worse than the limit', () => {
    expect(healthOf(series([0.8, 0.72, 0.8, 0.71]))).toEqual({
      health: 'act',
      reason: 'ROC AUC 0.71 is below its lower limit 0.74 in 2 of the last 3 chunks (n = 16,200).',
    });
  });

  it('is to watch when one is', () => {
    expect(healthOf(series([0.8, 0.72, 0.8]))).toMatchObject({
      health: 'watch',
      reason: expect.stringContaining('in 1 of the last 3 chunks') as string,
    });
  });

  it('forgets what is longer ago', () => {
    expect(healthOf(series([0.7, 0.7, 0.8, 0.79, 0.81])).health).toBe('ok');
  });

  it('names the upper limit of a loss', () => {
    const limits = { lower: 4, upper: 6, centre: 5 };
    expect(healthOf(series([7, 8], limits, metricCatalogue.mae))).toEqual({
      health: 'act',
      reason: 'Mean absolute error 8 is above its upper limit 6 in 2 of the last 2 chunks (n = 10,800).',
    });
  });

  it('is to watch when three chunks move steadily towards the limit and come near it', () => {
    expect(healthOf(series([0.79, 0.77, 0.75]))).toEqual({
      health: 'watch',
      reason: 'ROC AUC moves towards its limit 0.74: 0.79, 0.77, 0.75 in the last 3 chunks (n = 16,200).',
    });
    const limits = { lower: 4, upper: 6, centre: 5 };
    expect(healthOf(series([5.1, 5.4, 5.8], limits, metricCatalogue.mae)).health).toBe('watch');
  });

  it('is well when the move is not steady, not far enough, or to the good', () => {
    expect(healthOf(series([0.77, 0.79, 0.75])).health).toBe('ok');
    expect(healthOf(series([0.8, 0.79, 0.78])).health).toBe('ok');
    expect(healthOf(series([0.81, 0.83, 0.85])).health).toBe('ok');
  });

  it('is well inside the limits and beyond the good one', () => {
    expect(healthOf(series([0.8, 0.81])).reason).toBe('ROC AUC 0.81 is within its limits (n = 5,400).');
    expect(healthOf(series([0.8, 0.9]))).toEqual({
      health: 'ok',
      reason: 'ROC AUC 0.9 is better than its reference limits (n = 5,400).',
    });
  });
});

describe('health that cannot be known', () => {
  const base = series([0.8]);
  const withPoints = (...points: readonly MetricPoint[]) => ({ ...base, points });
  const cases: readonly (readonly [string, MetricSeries])[] = [
    [
      'Nothing has been predicted since the reference period.',
      withPoints(point(0.8, { period: 'reference' })),
    ],
    [
      'No label has come since the reference period.',
      withPoints(point(null, { labelled: 0, coverage: 0, provisional: true })),
    ],
    [
      'Too few labels have come to judge any chunk.',
      withPoints(point(0.5, { coverage: 0.4, provisional: true })),
    ],
    ['ROC AUC has no value: No actual is positive.', withPoints(point(null, {}))],
    ['Fewer than two reference chunks with labels: there is nothing to compare with.', series([0.8], null)],
  ];

  it.each(cases)('says: %s', (reason, given) => {
    expect(healthOf(given)).toEqual({ health: 'unknown', reason });
  });

  it('does not count provisional chunks among the last three', () => {
    const worse = point(0.7, { alert: 'worse' });
    const open = point(0.9, { provisional: true, coverage: 0.3 });
    expect(healthOf(withPoints(worse, worse, open, open, open)).health).toBe('act');
  });
});
