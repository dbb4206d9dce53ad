import { describe, expect, it } from 'vitest';
import { example, expectClose } from './examples.test-kit.ts';
import { bestTest, valueOfCertainty, valueOfTest, waiting } from './test-value.ts';

const { in: given, out } = example<Record<string, number>, Record<string, number>>('E14');
const decision = {
  netGain: given['mu_net'] ?? NaN,
  sd: given['sigma'] ?? NaN,
  predictions: given['M'] ?? NaN,
};
const sdOfDifference = given['sd_diff'] ?? NaN;

describe('what a test is worth', () => {
  it('grows with its rows, up to the worth of certainty', () => {
    expectClose(valueOfCertainty(decision), out['EVPI'] ?? NaN);
    expectClose(valueOfTest(decision, { rows: 10_000, sdOfDifference }), out['EVSI_10000'] ?? NaN);
    expectClose(valueOfTest(decision, { rows: 40_000, sdOfDifference }), out['EVSI_40000'] ?? NaN);
  });

  it('is largest, less its cost, at a certain size', () => {
    const best = bestTest(decision, { sdOfDifference, costPerRow: given['cost_per_test_row'] ?? NaN });
    expectClose(best.rows, out['optimal_n'] ?? NaN);
    expectClose(best.net, out['net_value_at_optimum'] ?? NaN);
  });

  it('is nothing where rows are too dear, or nothing is in doubt', () => {
    expect(bestTest(decision, { sdOfDifference, costPerRow: 1e6 })).toEqual({ rows: 0, net: 0 });
    expect(valueOfTest({ ...decision, sd: 0 }, { rows: 100, sdOfDifference })).toBe(0);
    expect(valueOfTest(decision, { rows: 0, sdOfDifference })).toBe(0);
    expectClose(valueOfTest(decision, { rows: 5, sdOfDifference: 0 }), out['EVPI'] ?? NaN);
  });
});

describe('waiting for labels', () => {
  const { in: wait, out: verdicts } = example<Record<string, number>, Record<string, [number, number]>>(
    'E14b',
  );
  const at = (netGain: number) =>
    waiting(
      { netGain, sd: wait['s_now'] ?? NaN, predictions: wait['M'] ?? NaN },
      { sdAfter: wait['s_after'] ?? NaN, perDay: wait['N'] ?? NaN, days: wait['days'] ?? NaN },
    );

  it.each([
    [0.004, 'mu_net 0.004: EVSI / cost of waiting', true],
    [0.05, 'mu_net 0.050: EVSI / cost of waiting', false],
  ] as const)('at a net gain of %d', (netGain, name, waits) => {
    const [worth = NaN, cost = NaN] = verdicts[name] ?? [];
    // Published to the cent.
    expect(Math.abs(at(netGain).worth - worth)).toBeLessThan(0.005);
    expectClose(at(netGain).cost, cost);
    expect(at(netGain).wait).toBe(waits);
  });

  it('teaches nothing where the belief stays as wide', () => {
    expect(waiting({ netGain: 0, sd: 1, predictions: 10 }, { sdAfter: 1, perDay: 1, days: 1 }).worth).toBe(0);
  });
});
