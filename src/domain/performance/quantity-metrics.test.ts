import { describe, expect, it } from 'vitest';
import { regressionOutcomeOf, type ValueRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { sketchAccuracy } from '#domain/profile/value-sketch.ts';
import { metricCatalogue, type MetricId } from './metric-catalogue.ts';
import { seededValueRows } from './seeded-rows.test-kit.ts';

const rowsOf = (actual: readonly number[], predicted: readonly number[]): readonly ValueRow[] =>
  actual.map((each, i) => ({ actual: each, predicted: predicted[i] ?? 0 }));
const compute = (id: MetricId, rows: readonly ValueRow[]) =>
  metricCatalogue[id].compute(regressionOutcomeOf(rows));

/** The example that scikit-learn documents its regression metrics with. */
const documented = rowsOf([3, -0.5, 2, 7], [2.5, 0, 2, 8]);
/** Its example for logarithmic errors. */
const logged = rowsOf([3, 5, 2.5, 7], [2.5, 5, 4, 8]);

describe('metrics of a quantity', () => {
  it('are those of the examples of scikit-learn', () => {
    const cases: readonly (readonly [MetricId, readonly ValueRow[], number])[] = [
      ['mae', documented, 0.5],
      ['mse', documented, 0.375],
      ['rmse', documented, 0.6123724],
      ['r2', documented, 0.9486081],
      ['mape', documented, 0.327381],
      ['msle', logged, 0.0397301],
      ['rmsle', logged, 0.1993241],
      ['mean_error', documented, 0.25],
    ];
    for (const [id, rows, value] of cases) expect(compute(id, rows).value, id).toBeCloseTo(value, 6);
  });

  it('have the median within one per cent, between the two middle errors', () => {
    const { value } = compute('median_absolute_error', documented);
    expect(Math.abs((value ?? NaN) - 0.5)).toBeLessThanOrEqual(0.5 * sketchAccuracy);
  });

  it('carry Student’s interval of the mean', () => {
    // |error| 0.5, 0.5, 0, 1: mean 0.5, s = 0.408248, t(3) = 3.182446, half-width 0.649615; clipped at zero.
    const { low, high } = compute('mae', documented);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(1.149615, 2);
  });

  it('carry the interval of the mean square through root and ratio', () => {
    const square = compute('mse', documented);
    expect(compute('rmse', documented).high).toBeCloseTo(Math.sqrt(square.high ?? NaN), 12);
    // Variance of the actuals (ddof 0) 7.296875.
    expect(compute('r2', documented).low).toBeCloseTo(1 - (square.high ?? NaN) / 7.296875, 12);
  });

  it('have quantiles of the error within one per cent of the rows’', () => {
    const rows = seededValueRows(1001, 9);
    const sizes = rows.map((r) => Math.abs(r.predicted - (r.actual ?? 0))).toSorted((a, b) => a - b);
    for (const [id, rank] of [
      ['median_absolute_error', 500],
      ['absolute_error_p90', 900],
    ] as const) {
      const given = compute(id, rows);
      const truth = sizes[rank] ?? NaN;
      expect(Math.abs((given.value ?? NaN) - truth)).toBeLessThanOrEqual(truth * sketchAccuracy);
      expect(given.low).toBeLessThan(truth);
      expect(given.high).toBeGreaterThan(truth);
    }
  });
});

describe('rows that a metric cannot use', () => {
  it('are left out of the percentage error and counted', () => {
    const given = compute('mape', rowsOf([0, 10, 20], [5, 11, 18]));
    expect(given.value).toBeCloseTo(0.1, 12);
    expect(given).toMatchObject({ n: 2, reason: 'Rows with actual zero, left out: 1.' });
    expect(compute('mape', rowsOf([0, 0], [1, 2]))).toMatchObject({
      value: null,
      reason: 'Every actual is zero.',
    });
  });

  it('are left out of the log error and counted', () => {
    for (const id of ['msle', 'rmsle'] as const) {
      const given = compute(id, rowsOf([-1, Math.E - 1], [5, 0]));
      expect(given.value).toBeCloseTo(1, 12);
      expect(given.reason).toBe('Rows with a value of −1 or less, left out: 1.');
      expect(compute(id, rowsOf([-2], [-3])).value).toBeNull();
    }
  });

  it('say why R² is undefined', () => {
    expect(compute('r2', rowsOf([3], [2])).reason).toBe('One labelled row has no spread.');
    expect(compute('r2', rowsOf([0.1, 0.1, 0.1], [1, 2, 3])).reason).toBe('All actuals are equal.');
    expect(compute('r2', [{ predicted: 4, actual: null }]).reason).toBe('No label has come yet.');
  });

  it('give no infinite mean', () => {
    expect(compute('mape', rowsOf([5e-324, 1], [1, 1]))).toMatchObject({
      value: null,
      reason: 'The numbers are too large to be summed.',
    });
  });
});

it('gives a value but no interval for a single labelled row', () => {
  for (const id of ['mae', 'rmse', 'mean_error', 'mape', 'median_absolute_error'] as const)
    expect(compute(id, rowsOf([4], [5]))).toMatchObject({
      value: expect.closeTo(id === 'mape' ? 0.25 : 1, 1) as number,
      low: null,
      high: null,
      n: 1,
    });
});

it('gives no interval of a quantile that a few rows do not reach', () => {
  const few = rowsOf([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]);
  expect(compute('median_absolute_error', few).high).not.toBeNull();
  expect(compute('absolute_error_p90', few)).toMatchObject({ low: null, high: null, n: 5 });
});
