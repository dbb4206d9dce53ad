import { describe, expect, it } from 'vitest';
import { errorCost, errorCostFaults, optimalQuantile, type ErrorCost } from './error-cost.ts';
import { example, expectClose } from './examples.test-kit.ts';

const { in: given, out } = example<
  Record<'c_under' | 'c_over' | 'band' | 'band_price' | 'quad', number> & { errors: number[] },
  Record<string, number>
>('E7');
const total = (cost: ErrorCost) => given.errors.reduce((sum, error) => sum + errorCost(cost, error), 0);
const asymmetric: ErrorCost = { kind: 'asymmetric', under: given.c_under, over: given.c_over, cap: null };

describe('what errors cost', () => {
  it('depends on their side', () => {
    expectClose(total(asymmetric), out['asymmetric_linear'] ?? NaN);
    expectClose(total(asymmetric) / given.errors.length, out['per_prediction'] ?? NaN);
    expectClose(optimalQuantile(asymmetric), out['optimal_quantile'] ?? NaN);
  });

  it('is nothing inside a dead zone', () => {
    expectClose(
      total({ kind: 'dead-zone', band: given.band, price: given.band_price, cap: null }),
      out['dead_zone'] ?? NaN,
    );
  });

  it('grows with the square', () => {
    expectClose(total({ kind: 'quadratic', price: given.quad, cap: null }), out['quadratic'] ?? NaN);
  });

  it('ends at the cap', () => {
    expect(total({ kind: 'quadratic', price: given.quad, cap: 10 })).toBe(
      10 + 10 + 4.5 + 0.5 + 0 + 10 + 10 + 2,
    );
    expect(optimalQuantile({ ...asymmetric, cap: 10 })).toBeNull();
  });

  it('refuses prices that are negative or no numbers, by name', () => {
    expect(errorCostFaults(asymmetric)).toEqual([]);
    expect(errorCostFaults({ ...asymmetric, under: -1, over: NaN, cap: -2 }).map(({ path }) => path)).toEqual(
      ['c_under', 'c_over', 'cap'],
    );
  });
});
