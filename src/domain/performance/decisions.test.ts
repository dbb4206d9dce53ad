import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import {
  accuracy,
  balancedAccuracy,
  f1,
  precision,
  recall,
  specificity,
  type Confusion,
} from './decisions.ts';
import type { Estimate } from './metric.ts';

const counts = (truePositive: number, falsePositive: number, falseNegative: number): Confusion => ({
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative: 50,
});
const none: Confusion = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
const all = { accuracy, precision, recall, specificity, f1, balancedAccuracy };

describe('metrics of decisions', () => {
  it('follow their formulas', () => {
    const given: Confusion = { truePositive: 30, falsePositive: 10, falseNegative: 20, trueNegative: 40 };
    expect(accuracy(given)).toMatchObject({ value: 0.7, n: 100 });
    expect(precision(given)).toMatchObject({ value: 0.75, n: 40 });
    expect(recall(given)).toMatchObject({ value: 0.6, n: 50 });
    expect(specificity(given)).toMatchObject({ value: 0.8, n: 50 });
    expect(f1(given).value).toBeCloseTo(2 / 3, 12);
    expect(balancedAccuracy(given).value).toBeCloseTo(0.7, 12);
  });

  it('have a balanced accuracy of 0.625 in the example of scikit-learn', () => {
    // y_true = 0 1 0 0 1 0, y_pred = 0 1 0 0 0 1
    const given: Confusion = { truePositive: 1, falsePositive: 1, falseNegative: 1, trueNegative: 3 };
    expect(balancedAccuracy(given).value).toBe(0.625);
  });

  it('carry Wilson’s interval', () => {
    // 81 of 263 as printed by Newcombe (1998): 0.2553 to 0.3662.
    const given = recall(counts(81, 0, 263 - 81));
    expect(given.low).toBeCloseTo(0.2553, 4);
    expect(given.high).toBeCloseTo(0.3662, 4);
  });

  it('carry Wilson’s bounds through F1', () => {
    // q = 81/263; bounds 2·0.2553/1.2553 and 2·0.3662/1.3662.
    const given = f1(counts(81, 100, 82));
    expect(given.low).toBeCloseTo(0.40676, 3);
    expect(given.high).toBeCloseTo(0.53609, 3);
  });

  it('do not claim certainty after a few right decisions', () => {
    const given: Confusion = { truePositive: 5, falsePositive: 0, falseNegative: 0, trueNegative: 5 };
    for (const metric of Object.values(all)) {
      const { value, low } = metric(given);
      expect(value).toBe(1);
      expect(low).toBeLessThan(0.85);
    }
  });
});

describe('metrics of decisions that cannot be judged', () => {
  it('wait for labels', () => {
    for (const metric of Object.values(all))
      expect(metric(none)).toMatchObject({ value: null, low: null, n: 0, reason: 'No label has come yet.' });
  });

  it('say which side is missing', () => {
    const negatives: Confusion = { ...none, trueNegative: 3 };
    const positives: Confusion = { ...none, truePositive: 2 };
    expect(precision(negatives).reason).toBe('The model never decided for the positive class.');
    expect(recall(negatives).reason).toBe('No actual is positive.');
    expect(f1(negatives).reason).toBe('Neither actual nor predicted is ever positive.');
    expect(specificity(positives).reason).toBe('No actual is negative.');
    expect(balancedAccuracy(positives).reason).toBe('Only one class is among the actuals.');
  });
});

describe('95 % intervals', () => {
  const sample = (random: () => number): Confusion => {
    const drawn = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
    for (let i = 0; i < 150; i++) {
      const positive = random() < 0.3;
      const right = random() < (positive ? 0.8 : 0.9);
      if (positive) drawn[right ? 'truePositive' : 'falseNegative']++;
      else drawn[right ? 'trueNegative' : 'falsePositive']++;
    }
    return drawn;
  };
  // Rates per row: TP 0.24, FN 0.06, FP 0.07, TN 0.63.
  const truths: readonly (readonly [keyof typeof all, number])[] = [
    ['accuracy', 0.87],
    ['precision', 0.24 / 0.31],
    ['recall', 0.8],
    ['specificity', 0.9],
    ['f1', 0.48 / 0.61],
    ['balancedAccuracy', 0.85],
  ];

  it.each(truths)('of %s cover the truth about 95 times in 100', (name, truth) => {
    const random = seededRandom(7);
    const runs = 2000;
    const holds = ({ low, high }: Estimate) => (low ?? 1) <= truth && truth <= (high ?? 0);
    const covered = Array.from({ length: runs }, () => holds(all[name](sample(random)))).filter(Boolean);
    expect(covered.length / runs).toBeGreaterThan(0.935);
    expect(covered.length / runs).toBeLessThan(0.975);
  });
});
