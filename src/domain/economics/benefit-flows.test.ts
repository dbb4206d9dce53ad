import { expect, it } from 'vitest';
import { benefitFlows } from './benefit-flows.ts';
import { returnOf } from './cash-flow.ts';

const input = {
  perDay: 100,
  horizonDays: 73,
  leadDays: 0,
  gainHalfLifeDays: null,
  mean: 1,
  sd: 0,
  test: null,
  cost: 3650,
  testingCost: 0,
  breakChance: 0,
  catchChance: 1,
  breakLoss: 0,
};

it('a retrain costs at once and earns month by month until the horizon', () => {
  // 365 / 12 days a month at 100 a day; of the third month 73 − 2 · 30.41666… days are left.
  const { flows } = benefitFlows(input, 0.1);
  expect(flows).toEqual([
    -3650,
    expect.closeTo(3041.67, 2),
    expect.closeTo(3041.67, 2),
    expect.closeTo(1216.67, 2),
  ]);
  expect(returnOf({ flows, annualRate: 0.1 }).paybackMonths).toBeCloseTo(3650 / (36500 / 12), 10);
});

it('earns nothing before it is live, and less as its gain fades and breaks happen', () => {
  const { flows } = benefitFlows(
    { ...input, leadDays: 365 / 12, breakChance: 0.5, catchChance: 0, breakLoss: 10 },
    0,
  );
  expect(flows.slice(0, 2)).toEqual([-3655, 0]);
  expect(flows[2]).toBeCloseTo(3041.67 / 2, 1);
  const fading = benefitFlows({ ...input, gainHalfLifeDays: 10 }, 0).flows;
  // Half-life 10: 100 · 10 / ln 2 · (1 − 2^−3.0416…) in the first month.
  expect(fading[1]).toBeCloseTo((1000 / Math.LN2) * (1 - 2 ** -(365 / 120)), 6);
});
