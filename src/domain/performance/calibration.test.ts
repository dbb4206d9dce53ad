import { describe, expect, it } from 'vitest';
import { toBins } from '#domain/profile/merge-score-table.ts';
import { defaultTableSpec, tableOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { calibrationCurve, calibrationError } from './calibration.ts';
import { seededBinaryRows } from './seeded-rows.test-kit.ts';

const table = (scores: readonly number[], actuals: readonly (0 | 1 | null)[]) =>
  tableOf(
    scores.map((score, i) => ({ score, actual: actuals[i] ?? null })),
    defaultTableSpec,
  );

describe('the reliability curve', () => {
  it('sets mean score against observed rate in ten equal bins, empty ones left out', () => {
    const curve = calibrationCurve(table([0.11, 0.19, 0.85, 0.87, 0.89, 0.81], [0, 1, 1, 1, 1, 0]));
    expect(curve).toHaveLength(2);
    expect(curve[0]).toMatchObject({ from: 0.1, to: 0.2, n: 2, rate: 0.5 });
    expect(curve[0]?.meanScore).toBeCloseTo(0.15, 12);
    expect(curve[1]).toMatchObject({ from: 0.8, to: 0.9, n: 4, rate: 0.75 });
    expect(curve[1]?.meanScore).toBeCloseTo(0.855, 12);
  });

  it('gives each rate Wilson’s interval', () => {
    // 1 of 29 as printed by Newcombe (1998): 0.0061 to 0.1718.
    const [bin] = calibrationCurve(
      table(
        Array.from({ length: 29 }, () => 0.05),
        [1, ...new Array<0>(28).fill(0)],
      ),
    );
    expect(bin?.low).toBeCloseTo(0.0061, 4);
    expect(bin?.high).toBeCloseTo(0.1718, 4);
  });

  it('holds a score of 1 in the last bin and leaves unlabelled rows out', () => {
    const curve = calibrationCurve(table([1, 0.95, 0.97], [1, 0, null]));
    expect(curve).toHaveLength(1);
    expect(curve[0]).toMatchObject({ from: 0.9, to: 1, n: 2, rate: 0.5 });
  });

  it('can be cut finer', () => {
    expect(calibrationCurve(table([0.11, 0.19], [0, 1]), 20).map(({ from }) => from)).toEqual([0.1, 0.15]);
  });
});

describe('the calibration error', () => {
  it('weighs the gaps by rows', () => {
    // Gaps |0.15 − 0.5| in 2 rows and |0.855 − 0.75| in 4: (0.7 + 0.42) / 6.
    const given = calibrationError(table([0.11, 0.19, 0.85, 0.87, 0.89, 0.81], [0, 1, 1, 1, 1, 0]));
    expect(given).toMatchObject({ low: null, high: null, n: 6 });
    expect(given.value).toBeCloseTo(1.12 / 6, 12);
  });

  it('is zero for scores that are the rates', () => {
    expect(calibrationError(table([0.5, 0.5], [0, 1])).value).toBe(0);
  });

  it('hardly changes when scores are binned', () => {
    const rows = seededBinaryRows(4000, 11);
    const exact = tableOf(rows, { ...defaultTableSpec, exactUpTo: 1e6 });
    const off = (calibrationError(toBins(exact)).value ?? NaN) - (calibrationError(exact).value ?? NaN);
    expect(Math.abs(off)).toBeLessThan(0.002);
    expect(off).not.toBe(0);
  });

  it('waits for labels', () => {
    expect(calibrationError(table([0.3], [null]))).toMatchObject({
      value: null,
      reason: 'No label has come yet.',
    });
  });
});
