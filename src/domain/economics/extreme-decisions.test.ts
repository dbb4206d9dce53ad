import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benefitFaults, benefitWarnings, type BenefitInput } from './benefit-input.ts';
import { breakEvens } from './break-even.ts';
import { decayFaults, type Decay } from './decay.ts';
import { fitDecay } from './decay-fit.ts';
import { assertFinite, assertOrdered, spanned } from './extremes.test-kit.ts';
import { largestAmount, largestCount, longestDays } from './fault.ts';
import { delayedCadence } from './label-delay.ts';
import { monitoringValue } from './monitoring-value.ts';
import { netBenefit } from './net-benefit.ts';
import { cadence, cadenceBand, cadenceRatio, cumulativeRuleDays } from './retrain-interval.ts';
import { labelBudget, pairsNeeded, rowsForMoney } from './test-size.ts';
import { bestTest, valueOfCertainty, valueOfTest } from './test-value.ts';
import { tornado, usualRanges } from './tornado.ts';

const runs = { numRuns: 400, seed: 12 };
const few = { numRuns: 80, seed: 12 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const spanning = (most: number) => unit.map((share) => spanned(share, most));
const amount = fc
  .tuple(fc.boolean(), spanning(largestAmount))
  .map(([minus, size]) => (minus && size > 0 ? -size : size));
const cost = spanning(largestAmount);
const days = spanning(longestDays);
const count = spanning(largestCount);

const benefit: fc.Arbitrary<BenefitInput> = fc
  .record({
    perDay: count,
    horizonDays: days,
    leadDays: days,
    gainHalfLifeDays: fc.option(
      days.map((half) => half || 1),
      { nil: null },
    ),
    mean: amount,
    sd: cost,
    test: fc.option(
      fc.record({
        rows: count.map(Math.round),
        sdOfDifference: cost,
        margin: fc.oneof(fc.constant(0), amount),
      }),
      { nil: null },
    ),
    cost,
    breakChance: unit.map((chance) => Math.min(chance, 0.999)),
    catchChance: unit,
    breakLoss: cost,
  })
  .map((given) => ({ ...given, testingCost: given.cost / 5 }));

describe('any decision within bounds', () => {
  it('has finite, ordered money and chances between 0 and 1', () => {
    fc.assert(
      fc.property(benefit, (input) => {
        expect(benefitFaults(input)).toEqual([]);
        const result = netBenefit(input);
        const { odds, payChance, untested } = result;
        assertFinite([result, benefitWarnings(input)]);
        for (const chance of [odds.accept, payChance, untested.payChance]) assertOrdered(0, chance, 1);
        assertOrdered(0, odds.worseAndShipped, odds.worse, 1);
        assertOrdered(result.low, result.high);
      }),
      { ...runs, numRuns: 250 },
    );
  });

  it('is worth no less for a larger gain, and no more for a dearer retrain', () => {
    fc.assert(
      fc.property(benefit, fc.double({ min: 1, max: 10, noNaN: true }), (input, factor) => {
        const untested = (change: Partial<BenefitInput>) => netBenefit({ ...input, ...change }).untested.mean;
        assertOrdered(
          untested({ cost: input.cost * factor }),
          untested({}),
          untested({ mean: input.mean + Math.abs(input.mean) * (factor - 1) }),
        );
      }),
      few,
    );
  });

  it('is worth no less with an exact test for nothing than without one', () => {
    fc.assert(
      fc.property(benefit, (given) => {
        const exact = { rows: 1000, sdOfDifference: 0, margin: 0 };
        const tested = netBenefit({ ...given, testingCost: 0, catchChance: 0, test: exact });
        assertOrdered(tested.untested.mean, tested.mean);
      }),
      few,
    );
  });

  it('has finite break-evens within bounds, and a finite tornado', () => {
    fc.assert(
      fc.property(benefit, (input) => {
        const found = breakEvens(input);
        assertFinite([found, tornado(input, usualRanges(input))]);
        for (const { input: name, at } of found) assertOrdered(name === 'mean' ? -largestAmount : 0, at);
      }),
      few,
    );
  });
});

const decay: fc.Arbitrary<Decay> = fc.oneof(
  amount.map((perDay) => ({ kind: 'linear' as const, perDay })),
  fc
    .tuple(amount, fc.double({ min: 0.1, max: 10, noNaN: true }))
    .map(([scale, exponent]) => ({ kind: 'power' as const, scale, exponent })),
  fc
    .tuple(amount, fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
    .map(([most, halfLifeDays]) => ({ kind: 'saturating' as const, most, halfLifeDays })),
);

describe('any cadence within bounds', () => {
  it('is finite, in a band around itself, or says why there is none', () => {
    fc.assert(
      fc.property(decay, count, cost, (given, perDay, K) => {
        const input = { decay: given, perDay, cost: K };
        expect(decayFaults(given)).toEqual([]);
        const best = cadence(input);
        assertFinite([best, cadenceRatio(input), cumulativeRuleDays(input), delayedCadence(input, 30)]);
        const band = best.kind === 'every' ? cadenceBand(input, best) : null;
        assertFinite(band);
        assertOrdered(Number.MIN_VALUE, band?.low, best.kind === 'every' ? best.days : null, band?.high);
        expect(best.kind === 'every' ? 'a cadence.' : best.reason).toMatch(/\.$/);
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  it('is "never" where a retrain costs more than it can bring back', () => {
    const saturating = fc
      .tuple(spanning(1e6), fc.double({ min: 1, max: 1e4, noNaN: true }))
      .map(([most, halfLifeDays]) => ({ kind: 'saturating' as const, most, halfLifeDays }));
    fc.assert(
      fc.property(saturating, spanning(1e9), cost, (given, perDay, K) => {
        const input = { decay: given, perDay, cost: K };
        const hopeless = (cadenceRatio(input) ?? 0) >= 1;
        expect(hopeless ? cadence(input).kind : 'never').toBe('never');
        assertFinite(monitoringValue(input, { detectDays: 3, costPerDay: 1, falseAlarmsPerDay: 0.1 }));
      }),
      runs,
    );
  });

  it('is fitted to any losses without a figure that is none', () => {
    const standardError = fc.option(spanning(1e6), { nil: null });
    const point = fc.record({ age: days, loss: amount, standardError });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        assertFinite(fitDecay(points.toSorted((a, b) => a.age - b.age)));
      }),
      runs,
    );
  });
});

describe('any test within bounds', () => {
  it('has a finite size and value, never more than certainty is worth', () => {
    const decision = fc.record({ netGain: amount, sd: cost, predictions: count });
    fc.assert(
      fc.property(decision, cost, (given, sdOfDifference) => {
        const value = valueOfTest(given, { rows: 1000, sdOfDifference });
        const drop = { size: given.netGain, sd: given.sd, pricePerLabel: 0.1 };
        assertFinite([
          bestTest(given, { sdOfDifference, costPerRow: 0.05 }),
          rowsForMoney({ sd: given.sd, difference: given.netGain }),
          labelBudget(drop, 1000),
          value,
        ]);
        assertOrdered(0, value, valueOfCertainty(given));
      }),
      runs,
    );
  });

  it('has whole pairs or none', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const pairs = pairsNeeded({ newRight: a / 2, oldRight: b / 2 }) ?? 1;
        expect(Number.isSafeInteger(pairs) && pairs > 0).toBe(true);
      }),
      runs,
    );
  });
});
