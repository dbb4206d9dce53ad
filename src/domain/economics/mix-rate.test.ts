import { describe, expect, it } from 'vitest';
import { expectedMaximum } from './best-chunk-bias.ts';
import type { Counts } from './counted-value.ts';
import { example, expectClose } from './examples.test-kit.ts';
import { classValues, mixRate } from './mix-rate.ts';
import { chunkGap, rateGap } from './rate-gap.ts';
import { lostIn } from './value-lost.ts';
import { valueReference } from './value-reference.ts';
import { binaryMatrix } from './value-matrix.ts';

describe('a change of value', () => {
  const { in: given, out } = example<{ V: Counts; reference: Counts; now: Counts }, Record<string, number>>(
    'E6',
  );
  const matrix = binaryMatrix(given.V);
  const split = mixRate(classValues(matrix, given.reference), classValues(matrix, given.now));

  it('is split into mix and rate, which add up to it', () => {
    expectClose(split?.before, out['v_ref'] ?? NaN);
    expectClose(split?.now, out['v_now'] ?? NaN);
    expectClose(split?.change, out['change'] ?? NaN);
    expectClose(split?.mix, out['mix_effect'] ?? NaN);
    expectClose(split?.rate, out['rate_effect'] ?? NaN);
    expect(split?.unknown).toEqual([]);
  });

  it('can hide decay behind a favourable mix', () => {
    if (!split) throw new RangeError('no split');
    const lost = lostIn({ n: 10_000, split });
    expectClose(lost.rate, out['recoverable_at_most'] ?? NaN);
    expectClose(lost.rate + lost.mix, out['value_lost_raw_on_10000'] ?? NaN);
  });

  it('counts as mix where a class has no rows on one side', () => {
    const none = mixRate(
      [
        { name: 'no', n: 90, total: 90 },
        { name: 'yes', n: 10, total: 100 },
      ],
      [
        { name: 'no', n: 100, total: 50 },
        { name: 'yes', n: 0, total: 0 },
      ],
    );
    // Shares .9 and .1 become 1 and 0. Rate of "no": 1 → .5 over a mean share of .95.
    expect(none?.unknown).toEqual(['yes']);
    expectClose(none?.rate, -0.475);
    expectClose((none?.mix ?? NaN) + (none?.rate ?? NaN), 0.5 - 1.9);
  });

  it('is unknown without rows', () => {
    expect(mixRate([{ name: 'no', n: 0, total: 0 }], [{ name: 'no', n: 5, total: 5 }])).toBeNull();
  });
});

describe('the gap that the model is answerable for', () => {
  const { in: given, out } = example<{ V: Counts; reference: Counts; now: Counts }, Record<string, number>>(
    'E6',
  );

  it('is the rate part with an interval from the rows of each class', () => {
    const gap = rateGap(binaryMatrix(given.V), given.reference, given.now);
    expectClose(gap?.gap, -(out['rate_effect'] ?? NaN));
    // By hand: per class sd² of two values, v = p(1 − p)(a − b)²·n/(n − 1); weights are the mean shares .93 and .07.
    const se2 = (p: number, n: number, step: number) => (p * (1 - p) * step ** 2) / (n - 1);
    const no = se2(400 / 9400, 9400, 5) + se2(640 / 9200, 9200, 5);
    const yes = se2(100 / 600, 600, 140) + se2(240 / 800, 800, 140);
    expectClose(gap?.standardError, Math.sqrt(0.93 ** 2 * no + 0.07 ** 2 * yes));
    expectClose((gap?.gap ?? NaN) - (gap?.low ?? NaN), 1.644853627 * (gap?.standardError ?? NaN));
  });

  it('is wider from chunk to chunk where chunks vary', () => {
    // Means 3 and 1; variances 1 and 1 over 3 chunks: se √(2/3), 4 degrees of freedom, t 2.132.
    const gap = chunkGap([2, 3, 4], [0, 1, 2]);
    expectClose(gap?.gap, 2);
    expectClose(gap?.standardError, Math.sqrt(2 / 3));
    expect((gap?.high ?? 0) - 2).toBeCloseTo(2.132 * Math.sqrt(2 / 3), 2);
    expect(chunkGap([1], [0, 1])).toBeNull();
  });
});

describe('the reference', () => {
  it('is the mean of the first mature chunks, never the best one', () => {
    const chunk = (key: string, [n, total]: [number, number], mature = true) => ({ key, n, total, mature });
    const chunks = [
      chunk('a', [10, 10]),
      chunk('b', [10, 90], false),
      chunk('c', [0, 0]),
      chunk('d', [30, 15]),
      chunk('e', [5, 500]),
    ];
    expect(valueReference(chunks, 2)).toEqual({ perPrediction: 25 / 40, keys: ['a', 'd'] });
    expect(valueReference([chunk('b', [10, 90], false)])).toBeNull();
  });

  it('would be overstated by the best of several equal chunks', () => {
    const { in: given, out } = example<
      { se: number; k: number },
      Record<string, number> & { expected_max_in_se: Record<string, number> }
    >('E5');
    for (const [m, bias] of Object.entries(out.expected_max_in_se))
      expectClose(expectedMaximum(Number(m)), bias);
    expectClose(expectedMaximum(given.k) * given.se, out['overstated_loss_per_prediction'] ?? NaN);
    expectClose(
      10_000 * expectedMaximum(given.k) * given.se,
      out['overstated_loss_on_chunk_of_10000'] ?? NaN,
    );
    expect(expectedMaximum(1)).toBe(0);
  });
});
