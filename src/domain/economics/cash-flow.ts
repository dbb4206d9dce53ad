import { amountBounds, largestAmount, numberFaults, type Fault } from './fault.ts';

/** Money at the end of each month; the first is what is spent at the start. */
export interface CashFlow {
  readonly flows: readonly number[];
  /** Effective rate per year, a ratio: 0.1 is ten in a hundred. */
  readonly annualRate: number;
}

/** Return on what was spent. Money, ratios, months. */
export interface Return {
  readonly monthlyRate: number;
  readonly netPresentValue: number;
  readonly presentBenefits: number;
  /** (benefits − costs) / costs, discounted and not; null where nothing was spent. */
  readonly roi: number | null;
  readonly undiscountedRoi: number | null;
  /** Months until what was spent has come back, interpolated within the month; null where it does not. */
  readonly paybackMonths: number | null;
  readonly discountedPaybackMonths: number | null;
}

/** Flows that are missing or no numbers. */
export function cashFlowFaults({ flows, annualRate }: CashFlow): readonly Fault[] {
  return [
    ...(flows.length < 2
      ? [{ path: 'flows', what: 'There are no flows after the start.', remedy: 'Give one amount per month.' }]
      : []),
    ...(flows.length > 1200
      ? [{ path: 'flows', what: 'The flows span more than a hundred years.', remedy: 'Give fewer months.' }]
      : []),
    ...flows.flatMap((flow, i) => numberFaults(`flows[${i}]`, flow, amountBounds(`Flow of month ${i}`))),
    ...numberFaults('annual_rate', annualRate, { least: -0.5, most: 10, meaning: 'Rate per year' }),
  ];
}

/** Months until the running sum is back at 0 after the start; interpolated. */
function payback(flows: readonly number[]): number | null {
  let sum = flows[0] ?? 0;
  if (sum >= 0) return 0;
  for (const [i, flow] of flows.entries()) {
    if (i === 0) continue;
    if (sum + flow >= 0) return i - 1 + -sum / flow;
    sum += flow;
  }
  return null;
}

/**
 * Net present value, return and payback of monthly flows, discounted at month ends with (1 + rate)^(1/12) − 1.
 * Costs are the negative flows, benefits the positive ones.
 * @param input without faults.
 */
export function returnOf({ flows, annualRate }: CashFlow): Return {
  const monthlyRate = Math.expm1(Math.log1p(annualRate) / 12);
  const discounted = flows.map((flow, month) => flow / (1 + monthlyRate) ** month);
  const split = (some: readonly number[]) => ({
    benefits: some.reduce((sum, flow) => sum + Math.max(0, flow), 0),
    costs: some.reduce((sum, flow) => sum + Math.max(0, -flow), 0),
  });
  const roiOf = (some: readonly number[]) => {
    const { benefits, costs } = split(some);
    const roi = (benefits - costs) / costs;
    return costs > 0 && Math.abs(roi) <= largestAmount ? roi : null;
  };
  return {
    monthlyRate,
    netPresentValue: discounted.reduce((sum, flow) => sum + flow, 0) + 0,
    presentBenefits: split(discounted).benefits,
    roi: roiOf(discounted),
    undiscountedRoi: roiOf(flows),
    paybackMonths: payback(flows),
    discountedPaybackMonths: payback(discounted),
  };
}
