import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costSheetFaults, retrainCost, type CostSheet } from './cost-sheet.ts';
import { countedValue } from './counted-value.ts';
import { assertFinite, assertOrdered, spanned } from './extremes.test-kit.ts';
import { largestAmount, largestCount } from './fault.ts';
import { classValues, mixRate } from './mix-rate.ts';
import { chunkGap, rateGap } from './rate-gap.ts';
import { beliefFromGuess, beliefFromHistory, beliefFromPairs } from './recovery-belief.ts';
import { trivialRules } from './trivial-rules.ts';
import { binaryMatrix, valueMatrixFaults } from './value-matrix.ts';
import { optimalThreshold } from './value-threshold.ts';

const runs = { numRuns: 500, seed: 12 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const spanning = (most: number) => unit.map((share) => spanned(share, most));
const amount = fc
  .tuple(fc.boolean(), spanning(largestAmount))
  .map(([minus, size]) => (minus && size > 0 ? -size : size));
const square = <T>(each: fc.Arbitrary<T>) =>
  fc.tuple(each, each, each, each).map(([a, b, c, d]) => [
    [a, b],
    [c, d],
  ]);
const counts = square(spanning(largestCount).map(Math.round));
const matrix = square(amount).map((values) => binaryMatrix(values));

describe('value of any counts under any matrix', () => {
  it('is finite and lies in its interval', () => {
    fc.assert(
      fc.property(matrix, counts, (given, some) => {
        expect(valueMatrixFaults(given)).toEqual([]);
        const value = countedValue(given, some);
        assertFinite([value, trivialRules(given, some), optimalThreshold(given)]);
        assertOrdered(value.low, value.perPrediction, value.high);
        assertOrdered(0, optimalThreshold(given), 1);
      }),
      runs,
    );
  });

  it('is at most perfection where right decisions are worth most', () => {
    fc.assert(
      fc.property(matrix, counts, ({ values: [no = [], yes = []] }, some) => {
        const sane = binaryMatrix([no.toSorted((a, b) => b - a), yes.toSorted((a, b) => a - b)]);
        const { best, perfect, shareOfPossible } = trivialRules(sane, some);
        assertOrdered(best.total, perfect);
        assertOrdered(countedValue(sane, some).total, perfect);
        assertOrdered(shareOfPossible, 1);
      }),
      runs,
    );
  });

  it('keeps the difference of two models on the same rows when a row of the matrix is shifted', () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), square(count), (shift, one) => {
        const two = one.map((row) => row.toReversed());
        const difference = (miss: number, hit: number) => {
          const by = binaryMatrix([
            [0, -5],
            [miss, hit],
          ]);
          return countedValue(by, one).total - countedValue(by, two).total;
        };
        expect(difference(-100 + shift, 40 + shift)).toBeCloseTo(difference(-100, 40), 6);
      }),
      runs,
    );
  });

  it('splits into mix and rate that add up to the change', () => {
    fc.assert(
      fc.property(matrix, counts, counts, (given, before, now) => {
        const split = mixRate(classValues(given, before), classValues(given, now));
        assertFinite([split, rateGap(given, before, now)]);
        const scale = Math.max(...given.values.flat().map(Math.abs));
        const left = split ? split.mix + split.rate - split.change : 0;
        expect(Math.abs(left)).toBeLessThanOrEqual(1e-9 * scale);
      }),
      runs,
    );
  });
});

it('any gains give finite beliefs and gaps', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), amount, spanning(largestAmount), (gains, mean, sd) => {
      const [low = 0, mid = 0, high = 0] = gains.slice(0, 3).toSorted((a, b) => a - b);
      const guess = beliefFromGuess({ low, mid, high });
      const gap = chunkGap(gains, gains.toReversed());
      assertFinite([beliefFromPairs(gains), beliefFromHistory(gains, { mean, sd }), guess, gap]);
      assertOrdered(gap?.low, gap?.gap, gap?.high);
      assertOrdered(0, guess.sd);
    }),
    runs,
  );
});

it('any sheet has a finite cost, marginal never above fully loaded', () => {
  const line = fc.record({
    stage: fc.constantFrom('labels' as const, 'review' as const),
    what: fc.constant('x'),
    quantity: spanning(1e9),
    unit: fc.constant('h'),
    price: spanning(1e9),
    times: spanning(1e6),
    failedShare: fc.double({ min: 0, max: 0.99, noNaN: true }),
  });
  const platform = fc.record({
    perYear: spanning(largestAmount),
    retrainsPerYear: spanning(1e6).map((times) => times || 1),
  });
  const sheet: fc.Arbitrary<CostSheet> = fc.record({
    currency: fc.constant('EUR'),
    pricedOn: fc.constant(null),
    lines: fc.array(line, { maxLength: 8 }),
    platform: fc.option(platform, { nil: null }),
    share: unit.map((share) => share || 1),
  });
  fc.assert(
    fc.property(sheet, (given) => {
      expect(costSheetFaults(given)).toEqual([]);
      const { marginal, fullyLoaded, stages } = retrainCost(given);
      assertFinite([marginal, fullyLoaded, stages]);
      assertOrdered(0, marginal, fullyLoaded);
    }),
    runs,
  );
});
