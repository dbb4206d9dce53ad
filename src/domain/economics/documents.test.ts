import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costTemplates, emptyCostSheet } from './cost-templates.ts';
import { readPlanDocument, writePlanDocument } from './plan-document.ts';
import { beliefOf, benefitOf, startingPlan, type BeliefSource, type RetrainPlan } from './retrain-plan.ts';
import { readValueDocument, writeValueDocument } from './value-document.ts';
import { binaryMatrix } from './value-matrix.ts';
import type { ValueDefinition, Worth } from './value-definition.ts';

const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

const worths: readonly Worth[] = [
  {
    kind: 'matrix',
    matrix: binaryMatrix(
      [
        [0, -5],
        [-100, 40],
      ],
      ['on time', 'late'],
    ),
  },
  { kind: 'error', cost: { kind: 'asymmetric', under: 4, over: 1.5, cap: null }, gross: 2 },
  { kind: 'error', cost: { kind: 'quadratic', price: 0.5, cap: 100 }, gross: 0 },
  { kind: 'error', cost: { kind: 'dead-zone', band: 2, price: 3, cap: null }, gross: -1 },
];

describe('the document of a value', () => {
  it.each(worths)('comes back as it was kept: %o', (worth) => {
    const value: ValueDefinition = { currency: 'JPY', worth, referenceChunks: 3, materiality: 0.25 };
    expect(readValueDocument(stored(writeValueDocument(value)))).toEqual({ outcome: 'read', value });
  });

  it('is none where nothing was kept, and says what is wrong with anything else', () => {
    expect(readValueDocument(null)).toBeNull();
    expect(
      readValueDocument({
        currency: 'EUR',
        kind: 'matrix',
        classes: ['a', 'b'],
        V: [
          [1, 'x'],
          [0, 1],
        ],
      }),
    ).toMatchObject({
      outcome: 'faulty',
      faults: [{ path: 'V[0][1]' }],
    });
    expect(readValueDocument({ kind: 'error', shape: 'cubic' })).toMatchObject({ outcome: 'faulty' });
  });
});

const beliefs: readonly BeliefSource[] = [
  { source: 'assumption' },
  { source: 'low-mid-high', guess: { low: -1, mid: 2, high: 9 } },
  { source: 'pairs', gains: [0.1, 0.3] },
  { source: 'history', gains: [0.1, 0.2], prior: { mean: 0.05, sd: 0.1 } },
];
const planned: RetrainPlan = {
  ...startingPlan('USD'),
  sheet: {
    ...emptyCostSheet('USD'),
    lines: costTemplates[1]?.lines ?? [],
    pricedOn: '2026-10-01',
    share: 0.5,
  },
  perDay: 20_000,
  gainHalfLifeDays: 30,
  test: { rows: 40_000, sdOfDifference: 2 },
  breakLoss: 14_000,
};

describe('the document of a plan', () => {
  it.each(beliefs)('comes back as it was kept: %o', (belief) => {
    const plan = { ...planned, belief };
    expect(readPlanDocument(stored(writePlanDocument(plan)))).toEqual({ outcome: 'read', value: plan });
  });

  it('starts from a marked assumption where nothing was said', () => {
    expect(readPlanDocument({ currency: 'EUR' })).toEqual({ outcome: 'read', value: startingPlan('EUR') });
    expect(readPlanDocument(null)).toBeNull();
  });

  it('says what is wrong with it', () => {
    const faulty = stored({ ...writePlanDocument(planned), H: -1, share: 7 });
    expect(readPlanDocument(faulty)).toMatchObject({
      outcome: 'faulty',
      faults: [{ path: 'share' }, { path: 'H' }],
    });
  });

  it('of another version are refused by name', () => {
    for (const read of [readValueDocument, readPlanDocument]) {
      const result = read({ version: 99, currency: 'EUR' });
      expect(result?.outcome === 'faulty' && result.faults.map(({ path }) => path)).toContain('version');
    }
  });

  it('never throws, whatever was kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        const [value, plan] = [readValueDocument(content), readPlanDocument(content)];
        expect([value === null, plan === null]).toEqual([content === null, content === null]);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('a plan', () => {
  it('makes a benefit of sheet, volume and belief', () => {
    const belief = beliefOf({ source: 'assumption' }, 0.08);
    if (!belief) throw new RangeError('no belief');
    expect(benefitOf(planned, { perDay: 500, belief })).toMatchObject({
      perDay: 500,
      mean: 0.04,
      cost: 3831.333333333333 / 2,
      testingCost: 380,
      test: { rows: 40_000, margin: 0 },
    });
  });

  it('believes nothing where too little is known', () => {
    expect(beliefOf({ source: 'assumption' }, null)).toBeNull();
    expect(beliefOf({ source: 'pairs', gains: [1] }, 5)).toBeNull();
  });
});
