import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedBenefit } from '#domain/economics/benefit.test-kit.ts';
import { costTemplates, emptyCostSheet } from '#domain/economics/cost-templates.ts';
import { example, expectClose } from '#domain/economics/examples.test-kit.ts';
import { binaryMatrix } from '#domain/economics/value-matrix.ts';
import { decide } from './decide.ts';
import type { DecisionInput } from './decision-input.ts';
import { decisionReport } from './decision-report.ts';
import { readDecision } from './read-decision.ts';
import { writeDecision } from './write-decision.ts';

/** The input that a document holds; it must be without faults. */
function read(json: unknown): DecisionInput {
  const result = readDecision(json);
  if (result.outcome === 'faulty') throw new RangeError(JSON.stringify(result.faults));
  return result.input;
}

const report = (json: unknown) => {
  const input = read(json);
  return decisionReport(input, decide(input));
};

const faultsOf = (json: unknown) => {
  const result = readDecision(json);
  return result.outcome === 'faulty' ? result.faults.map(({ path, what }) => `${path}: ${what}`) : [];
};

describe('a worked example is a document', () => {
  it('of value', () => {
    const { in: given, out } = example<object, Record<string, number>>('E1');
    expectClose(report(given).value?.share_of_perfect, out['share_of_perfect'] ?? NaN);
    expect(report({ in: given, out }).value?.total).toBe(out['total']);
  });

  it('of a change of value', () => {
    const { in: given, out } = example<object, Record<string, number>>('E6');
    expectClose(report(given).value?.rate_effect, out['rate_effect'] ?? NaN);
    expectClose(report(given).value?.mix_effect, out['mix_effect'] ?? NaN);
  });

  it('of a benefit', () => {
    const { in: given, out } = example<object, Record<string, number>>('E9');
    expectClose(report(given).net_benefit?.mean, out['net_benefit'] ?? NaN);
    expectClose(
      report({ ...given, K_testing: 760 }).net_benefit?.untested,
      out['net_benefit_without_test'] ?? NaN,
    );
  });

  it.each(['E10', 'E11', 'E12'])('of a cadence: %s', (id) => {
    const { in: given, out } = example<object, Record<string, number>>(id);
    expectClose(report(given).interval?.days, out['T_star'] ?? NaN);
    expectClose(report(given).interval?.cost_per_day, out['cost_per_day'] ?? NaN);
  });

  it('of a verdict', () => {
    const { in: given } = example<object, unknown>('E22');
    expect(report(given)).toMatchObject({ verdict: 'retrain-now', rule: '10' });
    expect(report({ ...given, change: { maturity: 0.6 } }).verdict).toBe('wait-for-labels');
  });

  it('of a guess in place of a mean', () => {
    const { in: guess, out } = example<object, { mean: number; sd: number }>('E16');
    expectClose(read({ ...guess, N: 1, H: 1, K: 1 }).benefit?.mean, out.mean);
  });
});

const whole: DecisionInput = {
  model: 'flight-delay-risk',
  currency: 'USD',
  asOf: Date.UTC(2026, 9, 31, 12),
  evidence: {
    valued: true,
    gapLow: 0.02,
    gapHigh: 0.06,
    incidentOpen: false,
    matureOn: Date.UTC(2026, 10, 4),
  },
  notes: { incidentOpen: 'Looked at by hand.' },
  value: {
    matrix: binaryMatrix(
      [
        [0, -5],
        [-100, 40],
      ],
      ['on time', 'late'],
    ),
    counts: null,
    reference: [
      [9000, 400],
      [100, 500],
    ],
    now: [
      [8560, 640],
      [240, 560],
    ],
  },
  costs: {
    ...emptyCostSheet('USD'),
    pricedOn: '2026-10-01',
    lines: costTemplates[1]?.lines ?? [],
    platform: { perYear: 24_000, retrainsPerYear: 12 },
  },
  benefit: workedBenefit,
  cadence: {
    decay: { kind: 'saturating', most: 0.08, halfLifeDays: 45 },
    slopes: null,
    perDay: 20_000,
    cost: 3971.3,
    dataAgeDays: 30,
    horizonDays: null,
  },
};

describe('a written document', () => {
  it('reads as the same input, and decides the same to the last digit', () => {
    const again = read(JSON.parse(JSON.stringify(writeDecision(whole))));
    expect(again).toEqual(whole);
    expect(decisionReport(again, decide(again))).toEqual(decisionReport(whole, decide(whole)));
  });

  it('reads as the same whatever the numbers are', () => {
    const number = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (mean, cost, gapHigh) => {
        const input = {
          ...whole,
          evidence: { gapLow: 0, gapHigh },
          benefit: { ...workedBenefit, mean, cost, testingCost: cost / 7 },
        };
        expect(read(JSON.parse(JSON.stringify(writeDecision(input))))).toEqual(input);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('takes the cost of a retrain from its sheet where none is stated', () => {
    const { K: _, K_testing: __, ...benefit } = writeDecision(whole).benefit ?? {};
    const input = read({ ...writeDecision(whole), benefit });
    expectClose(input.benefit?.cost, 3831.333333333333);
    expectClose(input.benefit?.testingCost, 760);
  });
});

describe('a document that cannot be used', () => {
  it.each([
    [[], 'the document: Is [], not an object.'],
    [{ colour: 1 }, 'colour: Is not known here.'],
    [{ version: 2 }, 'version: Is 2.'],
    [{ currency: 'EURO' }, 'currency: “EURO” is no currency.'],
    [{ as_of: '31.10.2026' }, 'as_of: “31.10.2026” is no day.'],
    [{ evidence: { g_lo: 'x' } }, 'evidence.g_lo: Loss per prediction, lower bound: is not a number.'],
    [{ evidence: { g_lo: 2, g_hi: 1 } }, 'evidence.g_lo: Is 2, above g_hi, which is 1.'],
    [{ evidence: { skew: 'yes' } }, 'evidence.skew: Is "yes".'],
    [{ evidence: { p_nb: 91 } }, 'evidence.p_nb: Chance that a retrain pays: is 91.'],
    [{ value: { V: [[1, 2]] } }, 'value.classes: The matrix has 1 classes.'],
    [{ value: { V: [[1, 2], [3]] } }, 'value.V: The matrix is not 2 × 2: it has 2 rows of 2, 1 values.'],
    [
      {
        value: {
          V: [
            [1, 2],
            [3, 4],
          ],
          C: [[1, 2, 3]],
        },
      },
      'value.C: Is not 2 × 2, as V is.',
    ],
    [
      {
        value: {
          V: [
            [1, 2],
            [3, 4],
          ],
          C: [
            [1, -2],
            [3, 4],
          ],
        },
      },
      'value.C[0][1]: Count: is -2.',
    ],
    [{ costs: { lines: [{ stage: 'lunch', quantity: 1, price: 1 }] } }, 'costs.lines[0].stage: Is "lunch".'],
    [
      { costs: { lines: [], share: 2 } },
      'costs.share: Share of the training run that this model pays: is 2.',
    ],
    [
      { decay: { a: 1, D: 2, half_life_days: 3, N: 1, K_eff: 1 } },
      'decay.D: a and D are two kinds of decay.',
    ],
    [{ decay: { a: 1 } }, 'decay.N: Predictions per day: is missing.'],
    [{ benefit: 5 }, 'benefit: Is 5, not an object.'],
    [
      { benefit: { N: 1, H: 1, p5: 3, p50: 2, p95: 1, K: 1 } },
      'benefit.p50: The guesses are not in order: 3, 2, 1.',
    ],
  ])('%j', (json, fault) => {
    expect(faultsOf(json)).toContain(fault);
  });

  it('has all its faults named at once, each with a remedy', () => {
    const result = readDecision({ benefit: { N: -1, mu: 1, sigma: -1, K: 'x' } });
    if (result.outcome === 'read') throw new RangeError('read');
    expect(result.faults.map(({ path }) => path)).toEqual([
      'benefit.K',
      'benefit.N',
      'benefit.H',
      'benefit.sigma',
    ]);
    for (const { remedy } of result.faults) expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(['read', 'faulty']).toContain(readDecision(json).outcome);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
