import { describe, expect, it } from 'vitest';
import { regressionOutcomeOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { errorByPredictedSize, fitLine, niceStep, residualHistogram } from './residuals.ts';
import { seededValueRows } from './seeded-rows.test-kit.ts';

describe('the histogram of errors', () => {
  const rows = seededValueRows(2000, 15);
  const bars = residualHistogram(regressionOutcomeOf(rows));

  it('loses no row', () => {
    expect(bars.reduce((sum, bar) => sum + bar.rows, 0)).toBe(2000);
  });

  it('has bars of one round width that follow on each other, and open ends', () => {
    const inner = bars.slice(1, -1);
    expect(bars[0]?.from).toBeNull();
    expect(bars.at(-1)?.to).toBeNull();
    for (const bar of inner) expect((bar.to ?? 0) - (bar.from ?? 0)).toBeCloseTo(0.5, 9);
    for (const [i, bar] of bars.slice(1).entries()) expect(bar.from).toBe(bars[i]?.to);
    expect(inner.length).toBeLessThanOrEqual(41);
  });

  it('counts between its edges what the rows count, give or take the sketch’s one per cent', () => {
    const errors = rows.map((row) => row.predicted - (row.actual ?? 0));
    for (const { from, to, rows: given } of bars) {
      const [low, high] = [from ?? -Infinity, to ?? Infinity];
      const within = (slack: number) =>
        errors.filter(
          (e) => e >= low - slack * Math.abs(low) - 1e-9 && e < high + slack * Math.abs(high) + 1e-9,
        ).length;
      expect(given).toBeLessThanOrEqual(within(0.0101));
      expect(given).toBeGreaterThanOrEqual(within(-0.0101));
    }
  });

  it('leaves about one row in a hundred beyond either end', () => {
    for (const end of [bars[0], bars.at(-1)]) {
      expect(end?.rows).toBeGreaterThan(0);
      expect(end?.rows).toBeLessThan(40);
    }
  });

  it('is empty without labelled rows', () => {
    expect(residualHistogram(regressionOutcomeOf([{ predicted: 3, actual: null }]))).toEqual([]);
  });

  it('holds errors that are all the same', () => {
    const equal = regressionOutcomeOf([
      { predicted: 5, actual: 5 },
      { predicted: 7, actual: 7 },
    ]);
    expect(residualHistogram(equal).reduce((sum, bar) => sum + bar.rows, 0)).toBe(2);
  });
});

it('cuts a span into steps of 1, 2 or 5 times a power of ten', () => {
  expect([niceStep(10, 40), niceStep(100, 40), niceStep(7, 7), niceStep(0.03, 10), niceStep(0, 5)]).toEqual([
    0.5, 5, 1, 0.005, 1,
  ]);
});

it('shows how far off predictions of one size are', () => {
  const outcome = regressionOutcomeOf(
    [
      { predicted: 5, actual: 7 },
      { predicted: 9, actual: 5 },
      { predicted: 10, actual: 11 },
      { predicted: 50, actual: 45 },
    ],
    [0, 10, 20],
  );
  expect(errorByPredictedSize(outcome)).toEqual([
    { from: 0, to: 10, rows: 2, meanAbsoluteError: 3 },
    { from: 10, to: 20, rows: 1, meanAbsoluteError: 1 },
    { from: 20, to: null, rows: 1, meanAbsoluteError: 5 },
  ]);
});

describe('the line through predicted and actual', () => {
  it('is the least-squares line, by hand', () => {
    // x = 1, 2, 3; y = 2, 3, 7: Sxy = 5, Sxx = 2, means 2 and 4.
    const outcome = regressionOutcomeOf([
      { predicted: 1, actual: 2 },
      { predicted: 2, actual: 3 },
      { predicted: 3, actual: 7 },
    ]);
    expect(fitLine(outcome)).toEqual({ slope: 2.5, intercept: -1 });
  });

  it('does not exist without spread', () => {
    expect(fitLine(regressionOutcomeOf([{ predicted: 1, actual: 2 }]))).toBeNull();
    expect(
      fitLine(
        regressionOutcomeOf([
          { predicted: 4, actual: 2 },
          { predicted: 4, actual: 3 },
        ]),
      ),
    ).toBeNull();
  });
});
