import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { example } from '#domain/economics/examples.test-kit.ts';
import { lengthOf, lossOf, type BacktestMatrix } from './backtest-matrix.ts';
import { elecMatrix, publishedTotals } from './elec-matrix.test-kit.ts';
import { oracle } from './oracle.ts';
import { replayPeriod } from './periodic.ts';
import type { Policy, ReplayTerms } from './policy.ts';
import { replayPolicy } from './replay-policy.ts';

const elec = elecMatrix();
const noDelay = { labelDelay: 0, deployDelay: 0 };
const every = (period: number, offset = 0): Policy => ({ kind: 'periodic', every: period, offset });

/** A small matrix: loss[m][t]. */
function matrixOf(rows: readonly (readonly (number | null)[])[]): BacktestMatrix {
  const length = rows.length;
  const loss = Float64Array.from({ length: length * length }, (_, i) => {
    const value = rows[Math.floor(i / length)]?.[i % length];
    return value ?? NaN;
  });
  const chunks = rows.map((_, i) => String(i));
  const counts = rows.map(() => 100);
  return { chunks, rows: counts, loss, drift: null, labelledShare: null, unit: 'errors', isModelled: false };
}

describe('the electricity matrix', () => {
  it.each(Object.entries(publishedTotals()))(
    'gives the published totals at a price of %s errors',
    (price, published) => {
      const terms = { cost: Number(price), ...noDelay };
      const totals = (policy: Policy) => {
        const result = replayPolicy(elec, policy, terms);
        return result && [result.total, result.orders.length];
      };
      expect(totals({ kind: 'never' })).toEqual(published.never);
      expect(totals(every(1))).toEqual(published.weekly);
      expect(totals(every(4))).toEqual(published.w4);
      expect(totals(every(13))).toEqual(published.w13);
      for (const [period, ...rest] of [published.best, published.eoq])
        expect(totals(every(period))).toEqual(rest);
      expect(totals({ kind: 'threshold', rise: 17 })).toEqual(published.thr);
      expect(totals({ kind: 'paired' })).toEqual(published.paired);
      const hindsight = oracle(elec, terms);
      expect([hindsight?.total, hindsight?.orders.length]).toEqual(published.oracle);
    },
  );

  it('ranges from 10,387 to 13,855 errors for "every 16 weeks", by the first week alone', () => {
    const sixteen = replayPeriod(elec, 16, { terms: { cost: 0, ...noDelay } });
    expect([sixteen?.min, sixteen?.max]).toEqual([10_387, 13_855]);
    expect(sixteen?.totals).toHaveLength(16);
  });
});

describe('the worked example of six chunks', () => {
  const { in: given, out } = example<
    { loss: Record<string, (number | null)[]>; K: number },
    Record<string, number | [number, number[]]>
  >('E17');
  const rows = Object.keys(given.loss).toSorted((a, b) => Number(a) - Number(b));
  const matrix = matrixOf(rows.map((name) => given.loss[name] ?? []));
  const terms = { cost: given.K, ...noDelay };

  it('comes to its totals', () => {
    const total = (policy: Policy) => replayPolicy(matrix, policy, terms)?.total;
    expect(total({ kind: 'never' })).toBe(out['never']);
    expect(total(every(2))).toBe(out['every_2']);
    expect(total(every(1))).toBe(out['always']);
  });

  it('orders its retrains after the published chunks', () => {
    const full = (policy: Policy) => {
      const result = replayPolicy(matrix, policy, terms);
      return [result?.total, result?.orders];
    };
    expect(full({ kind: 'threshold', rise: 8 })).toEqual(out['threshold_8']);
    expect(full({ kind: 'cumulative' })).toEqual(out['cumulative_15']);
    const hindsight = oracle(matrix, terms);
    expect([hindsight?.total, hindsight?.orders]).toEqual(out['oracle']);
  });
});

describe('any matrix', () => {
  const anyCase = fc
    .tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.nat(3),
      fc.nat(3),
      fc.nat(40),
      fc.array(fc.nat(50), { minLength: 81, maxLength: 81 }),
    )
    .map(([length, labelDelay, deployDelay, cost, cells]) => ({
      matrix: matrixOf(
        Array.from({ length }, (_, m) =>
          Array.from({ length }, (__, t) => (t < m ? null : (cells[m * 9 + t] ?? 0))),
        ),
      ),
      terms: { cost, labelDelay, deployDelay } satisfies ReplayTerms,
    }));

  it('has an oracle that no policy beats, and whose own schedule costs what it says', () => {
    fc.assert(
      fc.property(anyCase, ({ matrix, terms }) => {
        const hindsight = oracle(matrix, terms);
        expect(hindsight).not.toBeNull();
        const policies: Policy[] = [
          { kind: 'never' },
          { kind: 'cumulative' },
          { kind: 'paired' },
          { kind: 'threshold', rise: 5 },
          ...[1, 2, 3].flatMap((period) => Array.from({ length: period }, (_, o) => every(period, o))),
        ];
        for (const policy of policies)
          expect(replayPolicy(matrix, policy, terms)?.total).toBeGreaterThanOrEqual(hindsight?.total ?? NaN);
        expect(hindsight?.loss).toBe(
          (hindsight?.total ?? NaN) - terms.cost * (hindsight?.orders.length ?? 0),
        );
      }),
    );
  });

  it('gives a period chunk by chunk what it gives retrain by retrain', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 8 }), ({ matrix, terms }, period) => {
        const totals = Array.from(
          { length: period },
          (_, offset) => replayPolicy(matrix, every(period, offset), terms)?.total ?? NaN,
        );
        const result = replayPeriod(matrix, period, { terms });
        expect(result?.totals).toEqual(totals.toSorted((a, b) => a - b));
      }),
    );
  });

  it('never serves a model before its training data had labels', () => {
    fc.assert(
      fc.property(anyCase, ({ matrix, terms }) => {
        const { orders = [] } = replayPolicy(matrix, every(1), terms) ?? {};
        const gaps = orders.slice(1).map((order, i) => order - (orders[i] as number));
        expect(Math.min(Infinity, ...orders)).toBeGreaterThanOrEqual(terms.labelDelay);
        expect(Math.max(0, ...orders)).toBeLessThan(lengthOf(matrix) - 1);
        expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(terms.deployDelay);
      }),
    );
  });
});

it('says that it cannot tell where the matrix lacks a loss that a policy needs', () => {
  const gap = matrixOf([
    [1, 2, 3],
    [null, null, 1],
    [null, null, 1],
  ]);
  const terms = { cost: 1, ...noDelay };
  expect(lossOf(gap, 1, 1)).toBeNaN();
  expect(replayPolicy(gap, every(1), terms)).toBeNull();
  expect(replayPolicy(gap, { kind: 'never' }, terms)?.total).toBe(6);
  expect(oracle(gap, terms)?.total).toBe(5);
});
