import { describe, expect, it } from 'vitest';
import type { Decay } from './decay.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { retrainsWithin, slopeForCadence, slopeForOne } from './finite-horizon.ts';
import { delayedCadence } from './label-delay.ts';
import { intervalRoot } from './lambert.ts';
import { monitoringValue } from './monitoring-value.ts';
import {
  cadence,
  cadenceBand,
  cadenceCost,
  cadenceRatio,
  criticalCost,
  cumulativeRuleDays,
  slopeBand,
  type Cadence,
  type CadenceInput,
} from './retrain-interval.ts';

const perDay = 20_000;
const cost = 3971.333333333333;
const linear: CadenceInput = { decay: { kind: 'linear', perDay: 0.0006 }, perDay, cost };
const saturatingDecay = { kind: 'saturating', most: 0.08, halfLifeDays: 45 } as const;
const saturating = { decay: saturatingDecay, perDay, cost };

/** The cadence, which must be one of days. */
function every(input: CadenceInput): Extract<Cadence, { kind: 'every' }> {
  const best = cadence(input);
  if (best.kind !== 'every') throw new RangeError(best.reason);
  return best;
}

describe('linear decay', () => {
  const { out } = example<unknown, Record<string, number> & { within10pct: [number, number] }>('E10');
  const best = every(linear);

  it('has the square-root interval', () => {
    expectClose(best.days, out['T_star'] ?? NaN);
    expectClose(best.costPerDay, out['cost_per_day'] ?? NaN);
  });

  it('has a flat optimum: half and double cost a quarter more, and a wide band costs a tenth more', () => {
    expectClose(cadenceCost(linear, best.days / 2) / best.costPerDay, out['cost_at_half'] ?? NaN);
    expectClose(cadenceCost(linear, best.days * 2) / best.costPerDay, out['cost_at_double'] ?? NaN);
    const band = cadenceBand(linear, best);
    expectClose(band.low, out.within10pct[0]);
    expectClose(band.high, out.within10pct[1]);
  });

  it('is met exactly by retraining when the loss adds up to the cost of a retrain', () => {
    expectClose(cumulativeRuleDays(linear), best.days);
  });

  it('has so many retrains in half a year, and break-even slopes', () => {
    const horizon = { perDay, cost, horizonDays: 180 };
    expect(retrainsWithin({ ...horizon, slope: 0.0006 })).toBe(out['retrains_in_180d']);
    expectClose(slopeForCadence({ perDay, cost }, 30), out['break_even_decay_for_30d'] ?? NaN);
    expectClose(slopeForOne(horizon), out['break_even_decay_one_retrain_180d'] ?? NaN);
  });

  it('forgives a slope that is half wrong', () => {
    const { out: wrong } = example<
      unknown,
      { T_star_range: [number, number]; cost_penalty_if_true_slope_is_1_5x_or_0_5x: [number, number] }
    >('E10b');
    const band = slopeBand({ low: 0.0003, high: 0.0009 }, { perDay, cost });
    expectClose(band?.low, wrong.T_star_range[0]);
    expectClose(band?.high, wrong.T_star_range[1]);
    for (const [i, factor] of [1.5, 0.5].entries()) {
      const truth: CadenceInput = { ...linear, decay: { kind: 'linear', perDay: 0.0006 * factor } };
      expectClose(
        cadenceCost(truth, best.days) / every(truth).costPerDay,
        wrong.cost_penalty_if_true_slope_is_1_5x_or_0_5x[i] ?? NaN,
      );
    }
  });
});

describe('quadratic decay', () => {
  const { out } = example<unknown, Record<string, number>>('E11');
  const input: CadenceInput = { decay: { kind: 'power', scale: 8e-6, exponent: 2 }, perDay, cost };

  it('has its interval, and the cumulative rule costs six in a hundred more', () => {
    const best = every(input);
    expectClose(best.days, out['T_star'] ?? NaN);
    expectClose(best.costPerDay, out['cost_per_day'] ?? NaN);
    const rule = cumulativeRuleDays(input);
    expectClose(rule, out['cumulative_rule_T'] ?? NaN);
    expectClose(cadenceCost(input, rule ?? NaN) / best.costPerDay, out['cumulative_rule_penalty'] ?? NaN);
  });
});

describe('decay that saturates', () => {
  const { out } = example<unknown, Record<string, number>>('E12');

  it('has its interval by Lambert’s function', () => {
    const best = every(saturating);
    expectClose(cadenceRatio(saturating), out['kappa'] ?? NaN);
    expectClose(best.days, out['T_star'] ?? NaN);
    expectClose(best.costPerDay, out['cost_per_day'] ?? NaN);
    expectClose(criticalCost(saturating), out['K_critical'] ?? NaN);
  });

  it('is left alone from the critical cost on', () => {
    const critical = criticalCost(saturating) ?? NaN;
    expect(cadence({ ...saturating, cost: critical * 1.0001 }).kind).toBe('never');
    expect(cadence({ ...saturating, cost: critical * 0.9999 }).kind).toBe('every');
  });

  it('follows the linear limit where retrains are nearly free', () => {
    const rate = Math.LN2 / 45;
    const tiny = { ...saturating, cost: 1e-6 };
    expectClose(every(tiny).days, Math.sqrt((2 * 1e-6) / (0.08 * rate * perDay)));
    expect(Math.sqrt((2 * cost) / (0.08 * rate * perDay))).toBeCloseTo(out['linear_approx_T'] ?? NaN, 6);
  });

  it('meets its cost at the best interval: today’s loss rate equals the average cost', () => {
    const { days, costPerDay } = every(saturating);
    expectClose(perDay * 0.08 * (1 - 2 ** (-days / 45)), costPerDay);
  });

  it('has no upper end of the band where never is nearly as good', () => {
    const dear = { ...saturating, cost: 100_000 };
    expect(cadenceBand(dear, every(dear)).high).toBeNull();
  });
});

describe('late labels', () => {
  const { out } = example<unknown, Record<string, number>>('E12b');

  it('leave the interval of linear decay and put a floor under its cost', () => {
    const delayed = delayedCadence(linear, 30);
    expectClose(
      delayed?.cadence.kind === 'every' ? delayed.cadence.days : null,
      out['linear_T_unchanged'] ?? NaN,
    );
    expectClose(delayed?.floorPerDay, out['linear_floor_cost_per_day'] ?? NaN);
  });

  it('leave less to win where decay saturates', () => {
    const delayed = delayedCadence(saturating, 30);
    expectClose(delayed?.cadence.kind === 'every' ? delayed.cadence.days : null, out['exp_T_star'] ?? NaN);
    expectClose(delayed?.costPerDay, out['exp_cost_per_day'] ?? NaN);
    expectClose(delayed?.recoverable, out['exp_recoverable_share'] ?? NaN);
    expect(delayedCadence(saturating, 1000)?.cadence.kind).toBe('never');
  });
});

it('a monitor is worth what it saves against the best fixed cadence', () => {
  const { in: given, out } = example<Record<string, number>, Record<string, number>>('E13');
  const value = monitoringValue(saturating, {
    detectDays: given['detect_days'] ?? NaN,
    costPerDay: given['monitor_cost_day'] ?? NaN,
    falseAlarmsPerDay: given['false_alarms_day'] ?? NaN,
  });
  expectClose(value.unmonitored, out['best_periodic_cost'] ?? NaN);
  expectClose(value.monitored, out['monitored_cost'] ?? NaN);
  expectClose(value.never, out['never_cost'] ?? NaN);
  expectClose(value.worth, out['value_of_monitoring_per_day'] ?? NaN);
});

describe('where no interval can be told', () => {
  const decays: readonly Decay[] = [
    { kind: 'linear', perDay: 0 },
    { kind: 'linear', perDay: -0.1 },
    { kind: 'power', scale: 0, exponent: 2 },
    { kind: 'saturating', most: -1, halfLifeDays: 45 },
  ];

  it.each(decays)('no decay, no interval: %o', (decay) => {
    expect(cadence({ decay, perDay, cost })).toMatchObject({
      kind: 'never',
      reason: expect.stringContaining('No decay') as string,
    });
  });

  it('a retrain that costs nothing pays always, and says so', () => {
    expect(cadence({ ...linear, cost: 0 }).kind).toBe('always');
  });

  it('without predictions there is nothing to win', () => {
    expect(cadence({ ...linear, perDay: 0 }).kind).toBe('never');
    expect(cumulativeRuleDays({ ...linear, perDay: 0 })).toBeNull();
    expect(slopeForOne({ perDay: 0, cost, horizonDays: 10 })).toBeNull();
  });

  it('the root has a small-argument limit and refuses what has none', () => {
    expect(Math.abs(intervalRoot(1e-7) / Math.sqrt(2e-7) - 1)).toBeLessThan(1e-3);
    expect(() => intervalRoot(1)).toThrow(RangeError);
    expect(() => intervalRoot(0)).toThrow(RangeError);
  });
});
