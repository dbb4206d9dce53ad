import { describe, expect, it } from 'vitest';
import { binaryOutcomeOf, type BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { countedValue } from './counted-value.ts';
import { expectClose } from './examples.test-kit.ts';
import { deployedThreshold, thresholdGain } from './threshold-gain.ts';
import { binaryMatrix } from './value-matrix.ts';
import { bestThreshold, countsAt, optimalThreshold } from './value-threshold.ts';

const matrix = binaryMatrix([
  [0, -5],
  [-100, 40],
]);

/** Scores .0 to .9, each ten times, of which as many are positive as the score says: calibrated. */
const rows: readonly BinaryRow[] = Array.from({ length: 100 }, (_, i) => {
  const score = Math.floor(i / 10) / 10;
  return { score, decision: score >= 0.5 ? 1 : 0, actual: i % 10 < score * 10 ? 1 : 0 };
});
const outcome = binaryOutcomeOf(rows);
const table = outcome.scores?.table;
if (!table) throw new RangeError('no scores');

describe('another threshold', () => {
  it('is told from the one in service', () => {
    expect(deployedThreshold(outcome)).toBe(0.5);
    const unlabelled = (from: number) => rows.map((row, i) => (i >= from ? { ...row, actual: null } : row));
    expect(deployedThreshold(binaryOutcomeOf(unlabelled(0)))).toBe(0.5);
    expect(deployedThreshold(binaryOutcomeOf(unlabelled(5)))).toBe(0.5);
    const odd = rows.map((row, i) => (i === 0 ? { ...row, decision: 1 as const } : row));
    expect(deployedThreshold(binaryOutcomeOf(odd))).toBeNull();
  });

  it('adds what the rows between the two thresholds gain', () => {
    const move = { from: 0.5, to: 0.1 };
    const gain = thresholdGain(matrix, table, move);
    // Scores .1 to .4 hold 1 + 2 + 3 + 4 positives and 30 negatives: 10 × 140 − 30 × 5.
    expect([gain.n, gain.total]).toEqual([100, 1250]);
    const value = (t: number) => countedValue(matrix, countsAt(table, t)).total;
    expect(value(0.1) - value(0.5)).toBe(1250);
    // Per row: 10 rows of +140, 30 of −5, 60 of 0; sample standard deviation by hand.
    expectClose(gain.sd, Math.sqrt((10 * 140 ** 2 + 30 * 25 - 100 * 12.5 ** 2) / 99));
    expect(thresholdGain(matrix, table, { from: 0.1, to: 0.5 }).total).toBe(-1250);
    expect(thresholdGain(matrix, table, { from: 0.3, to: 0.3 }).total).toBe(0);
  });

  it('is best, on calibrated scores, at the first score above the optimum of the matrix', () => {
    const optimum = optimalThreshold(matrix) ?? NaN;
    expect(bestThreshold(matrix, table)).toEqual({
      threshold: 0.1,
      total: countedValue(matrix, countsAt(table, 0.1)).total,
    });
    expect(optimum > 0 && optimum < 0.1).toBe(true);
  });

  it('is never, where every positive decision loses', () => {
    const dear = binaryMatrix([
      [0, -1000],
      [-1, 0],
    ]);
    expect(bestThreshold(dear, table)).toMatchObject({ threshold: null, total: -45 });
    expect(
      bestThreshold(dear, { ...table, keys: [], positive: [], negative: [], unlabelled: [] }),
    ).toBeNull();
    expect(
      optimalThreshold(
        binaryMatrix([
          [0, 5],
          [1, 1],
        ]),
      ),
    ).toBeNull();
  });
});
