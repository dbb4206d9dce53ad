import { describe, expect, it } from 'vitest';
import { normalFrom, seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { workedBenefit } from './benefit.test-kit.ts';
import { breakEvenGain, breakEvens, withInput } from './break-even.ts';
import { effectiveDays } from './effective-days.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { expectedBenefit, netBenefit } from './net-benefit.ts';

const { out } = example<unknown, Record<string, number>>('E9');
const result = netBenefit(workedBenefit);

describe('the worked decision', () => {
  it('has the published odds and money', () => {
    expect(result.predictions).toBe(out['M']);
    expectClose(result.odds.accept, out['P_accept'] ?? NaN);
    expectClose(result.odds.worse, out['P_worse_before_test'] ?? NaN);
    expectClose(result.odds.worseAndShipped, out['P_worse_and_shipped'] ?? NaN);
    expectClose(result.odds.expectedGain, out['EV_gain_per_prediction'] ?? NaN);
    expectClose(result.failureCost, out['expected_failure_cost'] ?? NaN);
    expectClose(result.mean, out['net_benefit'] ?? NaN);
    expectClose(result.untested.mean, out['net_benefit_without_test'] ?? NaN);
    expectClose(result.valueOfTest, out['value_of_the_test'] ?? NaN);
    expectClose(breakEvenGain(workedBenefit, result.predictions), out['break_even_gain_no_test'] ?? NaN);
  });

  it('has the published chance of paying when shipped untested', () => {
    const { out: untested } = example<unknown, Record<string, number>>('E9b');
    expectClose(result.untested.payChance, untested['P_net_positive'] ?? NaN);
    expectClose(result.untested.low, untested['p05_net'] ?? NaN);
  });

  it('pays back in days of the whole gain: (K + failure) / (N μ)', () => {
    expectClose(result.paybackDays, 3971.333333333333 / 600);
  });

  it('agrees with a simulation of testing and shipping', () => {
    const random = seededRandom(11);
    const { mean, sd, cost, breakChance } = workedBenefit;
    const net = Array.from({ length: 200_000 }, () => {
      const gain = mean + sd * normalFrom(random);
      const shipped = gain + 0.01 * normalFrom(random) > 0;
      return (shipped ? (1 - breakChance) * result.predictions * gain : 0) - cost - 140;
    }).toSorted((a, b) => a - b);
    const at = (share: number) => net[Math.floor(share * net.length)] ?? NaN;
    expect(result.low).toBeCloseTo(at(0.05), -3);
    expect(Math.abs(result.high - at(0.95))).toBeLessThan(600);
    expect(result.payChance).toBeCloseTo(net.filter((x) => x > 0).length / net.length, 2);
  });
});

describe('break-evens', () => {
  it('are where the net benefit is nothing, for every input', () => {
    const found = breakEvens(workedBenefit);
    expect(found.map(({ input }) => input)).toEqual([
      'mean',
      'perDay',
      'horizonDays',
      'leadDays',
      'cost',
      'breakChance',
    ]);
    for (const { input, at } of found) {
      expect(at).not.toBeNull();
      const scale = Math.abs(result.mean);
      expect(Math.abs(expectedBenefit(withInput(workedBenefit, input, at ?? NaN))) / scale).toBeLessThan(
        1e-6,
      );
    }
  });

  it('are absent where no value of the input turns the decision', () => {
    const dear = breakEvens({ ...workedBenefit, cost: 1e9, mean: 0, sd: 0 });
    expect(dear.find(({ input }) => input === 'leadDays')?.at).toBeNull();
  });
});

describe('days of gain', () => {
  const service = { horizonDays: 60, leadDays: 5, gainHalfLifeDays: null };

  it('shrink where the gain fades', () => {
    const { in: given, out: days } = example<{ half_life: number }, Record<string, number>>('E9c');
    expect(effectiveDays(service)).toBe(days['undecayed_days']);
    expectClose(
      effectiveDays({ ...service, gainHalfLifeDays: given.half_life }),
      days['effective_days'] ?? NaN,
    );
    expectClose(effectiveDays({ ...service, gainHalfLifeDays: 1e9 }), 55);
  });

  it('are none where the horizon ends before the new model is live: the retrain is lost', () => {
    const late = { ...workedBenefit, horizonDays: 5 };
    expect(effectiveDays(late)).toBe(0);
    expectClose(netBenefit(late).mean, -workedBenefit.cost - 140);
    expect(netBenefit(late)).toMatchObject({ payChance: 0, predictions: 0 });
  });
});

describe('the limits of belief and test', () => {
  it('a certain gain is that gain', () => {
    const sure = netBenefit({ ...workedBenefit, sd: 0, test: null });
    expectClose(sure.mean, out['net_benefit_without_test'] ?? NaN);
    expect(sure.payChance).toBe(1);
    expect(sure.odds.worse).toBe(0);
    expectClose(sure.low, 1_100_000 * 0.03 - workedBenefit.cost - 700);
    expectClose(sure.high, sure.low);
  });

  it('a test without error ships no worse model', () => {
    const exact = netBenefit({ ...workedBenefit, test: { rows: 1000, sdOfDifference: 0, margin: 0 } });
    expect(exact.odds.worseAndShipped).toBe(0);
    expectClose(exact.odds.accept, 1 - (out['P_worse_before_test'] ?? NaN));
  });

  it('a test of no rows is no test', () => {
    const none = netBenefit({ ...workedBenefit, test: { rows: 0, sdOfDifference: 2, margin: 0 } });
    expectClose(none.mean, out['net_benefit_without_test'] ?? NaN);
    expect([none.odds.accept, none.valueOfTest]).toEqual([1, null]);
  });

  it('a certain loss is not shipped by an exact test', () => {
    const loss = netBenefit({
      ...workedBenefit,
      mean: -0.01,
      sd: 0,
      test: { rows: 5, sdOfDifference: 0, margin: 0 },
    });
    expect(loss.odds).toEqual({ accept: 0, expectedGain: 0, worse: 1, worseAndShipped: 0 });
    expect(loss.paybackDays).toBeNull();
  });
});
