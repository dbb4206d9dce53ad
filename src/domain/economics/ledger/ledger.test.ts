import { expect, it } from 'vitest';
import { withRetrain, withoutRetrain, type Retrain } from './ledger.ts';
import { readLedger, writeLedger } from './ledger-document.ts';
import { scoreLedger } from './ledger-score.ts';

const retrain = (id: string, part: Partial<Retrain> = {}): Retrain => ({
  id,
  ordered: Date.UTC(2026, 0, 1),
  live: null,
  dataUntil: null,
  trigger: 'value fell',
  currency: 'EUR',
  costs: { compute: 300, review: 100 },
  expected: null,
  realised: null,
  outcome: 'kept',
  ...part,
});
const gain = (mean: number, spread: number) => ({ mean, low: mean - spread, high: mean + spread });

it('reads back what it writes, and counts what it cannot read', () => {
  const ledger = [retrain('b', { ordered: 2, expected: gain(0.03, 0.02) }), retrain('a', { ordered: 1 })];
  const content: unknown = JSON.parse(JSON.stringify(writeLedger(ledger)));
  expect(readLedger(content)).toEqual({ ledger, unreadable: 0 });
  const odd = { retrains: [retrain('a'), { id: 'x' }, null, { ...retrain('y'), outcome: 'exploded' }] };
  expect(readLedger(odd).unreadable).toBe(3);
  expect(readLedger('nonsense')).toEqual({ ledger: [], unreadable: 0 });
});

it('puts the newest first, and one entry in another’s place', () => {
  const ledger = withRetrain(withRetrain([], retrain('a', { ordered: 1 })), retrain('b', { ordered: 2 }));
  expect(ledger.map(({ id }) => id)).toEqual(['b', 'a']);
  const changed = withRetrain(ledger, retrain('a', { ordered: 3, trigger: 'corrected' }));
  expect(changed.map(({ id, trigger }) => [id, trigger])).toEqual([
    ['a', 'corrected'],
    ['b', 'value fell'],
  ]);
  expect(withoutRetrain(changed, 'a').map(({ id }) => id)).toEqual(['b']);
});

it('scores its promises: how many held, how far they were off, what an accepted retrain costs', () => {
  const score = scoreLedger([
    retrain('a', { expected: gain(0.03, 0.02), realised: gain(0.02, 0.01) }),
    retrain('b', { expected: gain(0.03, 0.01), realised: gain(0.01, 0.01), outcome: 'rolled-back' }),
    retrain('c', { outcome: 'rejected', costs: { compute: 200 } }),
  ]);
  expect(score).toMatchObject({
    retrains: 3,
    judged: 2,
    kept: 1,
    cost: 1000,
    perAccepted: 1000,
    currency: 'EUR',
  });
  expect(score.bias).toBeCloseTo(-0.015, 12);
  // Wilson's 95 % interval of 1 in 2.
  expect(score.keptShare?.low).toBeCloseTo(0.0945, 3);
  expect(score.keptShare?.high).toBeCloseTo(0.9055, 3);
});

it('adds no money of two currencies, and says nothing of an empty ledger', () => {
  expect(scoreLedger([retrain('a'), retrain('b', { currency: 'USD' })])).toMatchObject({
    cost: null,
    currency: null,
  });
  expect(scoreLedger([])).toMatchObject({ keptShare: null, bias: null, cost: null, perAccepted: null });
});
