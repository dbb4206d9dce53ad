import { describe, expect, it } from 'vitest';
import { workedBenefit } from './benefit.test-kit.ts';
import { cashFlowFaults, returnOf } from './cash-flow.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { tornado, usualRanges } from './tornado.ts';

const { in: given, out } = example<
  { flows: number[]; annual_rate: number },
  Record<string, number> & { tornado: Record<string, [number, number]> }
>('E18');

describe('the return on a model', () => {
  it('is discounted by month ends', () => {
    const result = returnOf({ flows: given.flows, annualRate: given.annual_rate });
    expectClose(result.monthlyRate, out['monthly_rate'] ?? NaN);
    expectClose(result.netPresentValue, out['npv'] ?? NaN);
    expectClose(result.presentBenefits, out['pv_benefits'] ?? NaN);
    expectClose(result.roi, (out['roi_pct'] ?? NaN) / 100);
    expectClose(result.undiscountedRoi, (out['undiscounted_roi_pct'] ?? NaN) / 100);
    expectClose(result.paybackMonths, out['payback_months'] ?? NaN);
    expectClose(result.discountedPaybackMonths, out['discounted_payback_months'] ?? NaN);
  });

  it('has no rate where nothing was spent, and no payback where nothing comes back', () => {
    expect(returnOf({ flows: [0, 5], annualRate: 0 })).toMatchObject({ roi: null, paybackMonths: 0 });
    expect(returnOf({ flows: [-5, 1], annualRate: 0 })).toMatchObject({ roi: -0.8, paybackMonths: null });
  });

  it('refuses flows that are none', () => {
    expect(cashFlowFaults({ flows: given.flows, annualRate: 0.1 })).toEqual([]);
    expect(cashFlowFaults({ flows: [NaN], annualRate: -2 }).map(({ path }) => path)).toEqual([
      'flows',
      'flows[0]',
      'annual_rate',
    ]);
  });
});

describe('the tornado', () => {
  it('puts horizon and gain first, and the cost of a retrain last', () => {
    const { cost } = workedBenefit;
    const bars = tornado(workedBenefit, {
      horizonDays: [30, 90],
      mean: [0.01, 0.05],
      perDay: [15_000, 25_000],
      leadDays: [2, 15],
      breakChance: [0.02, 0.15],
      cost: [0.7 * cost, 1.5 * cost],
    });
    expect(bars.map(({ input }) => input)).toEqual([
      'horizonDays',
      'mean',
      'perDay',
      'leadDays',
      'breakChance',
      'cost',
    ]);
    const published = Object.values(out.tornado);
    for (const [i, { low, high }] of bars.entries()) {
      // Published to the cent.
      expect(Math.abs(low.benefit - (published[i]?.[0] ?? NaN))).toBeLessThan(0.006);
      expect(Math.abs(high.benefit - (published[i]?.[1] ?? NaN))).toBeLessThan(0.006);
    }
  });

  it('starts from ranges that hold what is there', () => {
    for (const [name, [low, high]] of Object.entries(usualRanges(workedBenefit))) {
      const now = workedBenefit[name as 'mean'];
      expect(low <= now && now <= high, name).toBe(true);
    }
  });
});
