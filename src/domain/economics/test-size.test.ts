import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { example, expectClose } from './examples.test-kit.ts';
import {
  discordanceFaults,
  labelBudget,
  oneSided,
  pairsNeeded,
  pairsNeededSimply,
  powerOfPairs,
  rowsForMoney,
  rowsPerArm,
} from './test-size.ts';

const { out } = example<unknown, Record<string, number>>('E15');
const first = { newRight: 0.15, oldRight: 0.05 };

/** Share of seeded tests in which McNemar's z on simulated pairs is beyond 1.96. */
function simulatedPower(pairs: number): number {
  const random = seededRandom(155);
  const runs = 4000;
  let seen = 0;
  for (let run = 0; run < runs; run++) {
    let [newRight, oldRight] = [0, 0];
    for (let i = 0; i < pairs; i++) {
      const u = random();
      if (u < first.newRight) newRight++;
      else if (u < first.newRight + first.oldRight) oldRight++;
    }
    const z = (newRight - oldRight) / Math.sqrt(Math.max(1, newRight + oldRight));
    if (Math.abs(z) > 1.959963984540054) seen++;
  }
  return seen / runs;
}

describe('the size of a test', () => {
  it('is 155 pairs for 0.15 against 0.05, not the 79 in circulation', () => {
    expect([pairsNeeded(first), pairsNeededSimply(first)]).toEqual([
      out['connor_case1'],
      out['simple_case1'],
    ]);
  });

  it('has a power of about a half at 79 pairs, and the 0.8 asked for at 155', () => {
    // The published figures are simulations too: equal within three of their standard errors.
    expect(Math.abs(simulatedPower(79) - (out['power_at_79'] ?? NaN))).toBeLessThan(0.03);
    expect(Math.abs(simulatedPower(155) - (out['power_at_155'] ?? NaN))).toBeLessThan(0.03);
    expect(powerOfPairs(first, 155)).toBeCloseTo(0.8, 2);
    expect(powerOfPairs(first, 79)).toBeLessThan(0.55);
  });

  it('is five times smaller on the same rows than on different ones', () => {
    expect(pairsNeeded({ newRight: 0.03, oldRight: 0.022 })).toBe(out['connor_case2']);
    expect(rowsPerArm([0.928, 0.92])).toBe(out['unpaired_per_arm_case2']);
  });

  it('is told in money too, for a difference and for "not worse"', () => {
    expect(rowsForMoney({ sd: 2, difference: 0.03 })).toBe(out['value_paired_n']);
    expect(rowsForMoney({ sd: 2, difference: 0.03 }, oneSided)).toBe(
      out['value_one_sided_noninferiority_margin_0_03'],
    );
  });

  it('is none where there is no difference to see', () => {
    expect(pairsNeeded({ newRight: 0.1, oldRight: 0.1 })).toBeNull();
    expect(rowsPerArm([0.5, 0.5])).toBeNull();
    expect(rowsForMoney({ sd: 1, difference: 0 })).toBeNull();
    expect(rowsForMoney({ sd: 1e12, difference: 1e-12 })).toBeNull();
    expect(powerOfPairs({ newRight: 1, oldRight: 0 }, 10)).toBe(1);
  });

  it('refuses shares that are none', () => {
    expect(discordanceFaults(first)).toEqual([]);
    expect(discordanceFaults({ newRight: 0.7, oldRight: 0.4 })[0]?.what).toContain('more than 1');
    expect(discordanceFaults({ newRight: -0.1, oldRight: 2 })).toHaveLength(2);
  });
});

describe('labels to buy', () => {
  const { in: given, out: budget } = example<Record<string, number>, Record<string, number>>('E20');
  const drop = {
    size: given['drop'] ?? NaN,
    sd: given['sd'] ?? NaN,
    pricePerLabel: given['cost_per_label'] ?? NaN,
  };

  it('are as many as see the drop, more where the reference is uncertain itself', () => {
    const known = labelBudget(drop, null);
    expect(known?.labels).toBe(budget['n_known_reference']);
    expectClose(known?.cost, budget['cost'] ?? NaN);
    const estimated = labelBudget(drop, given['reference_n'] ?? NaN);
    expect(estimated?.labels).toBe(budget['n_estimated_reference']);
    expectClose(estimated?.cost, budget['cost2'] ?? NaN);
  });

  it('cannot make up for a reference that is too small', () => {
    expect(labelBudget(drop, 9000)).toBeNull();
    expect(labelBudget({ ...drop, size: 0 }, null)).toBeNull();
  });
});
