import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueCounts } from '#domain/profile/feature-profile.ts';
import { binnedKolmogorovSmirnov, binnedWasserstein } from './bin-steps.ts';
import { binnedValues } from './binned-values.ts';
import { exactSteps } from './value-steps.ts';

const countsOf = (rows: readonly number[]): ValueCounts => {
  const values = [...new Set(rows)].toSorted((a, b) => a - b);
  return { values, counts: values.map((value) => rows.filter((row) => row === value).length) };
};

const edges = [0, 10, 20, 30, 40];
const inReference = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 });
const anywhere = fc.array(fc.integer({ min: -15, max: 60 }), { minLength: 1, maxLength: 40 });
const none = { reference: 0, chunk: 0 };

describe('distances from bins', () => {
  it('hold the distances of the rows within their bounds', () => {
    fc.assert(
      fc.property(inReference, anywhere, (reference, chunk) => {
        const [a, b] = [countsOf(reference), countsOf(chunk)];
        const [x, y] = [binnedValues(edges, a, 0), binnedValues(edges, b, 0)];
        const exact = exactSteps(a, b);
        const gap = binnedKolmogorovSmirnov(x, y, none);
        expect(gap?.low).toBeLessThanOrEqual((exact?.kolmogorovSmirnov ?? NaN) + 1e-12);
        expect(gap?.high).toBeGreaterThanOrEqual((exact?.kolmogorovSmirnov ?? NaN) - 1e-12);
        const area = binnedWasserstein(edges, x, y);
        expect(area?.low).toBeLessThanOrEqual((exact?.wasserstein ?? NaN) + 1e-9);
        expect(area?.high).toBeGreaterThanOrEqual((exact?.wasserstein ?? NaN) - 1e-9);
        expect(area?.value).toBeGreaterThanOrEqual((area?.low ?? NaN) - 1e-12);
        expect(area?.value).toBeLessThanOrEqual((area?.high ?? NaN) + 1e-12);
      }),
    );
  });

  // One bin to the right with all rows: each row moves 10, and nothing is shared.
  it('agree with arithmetic by hand for rows that move by a bin', () => {
    const [x, y] = [[5], [15]].map((rows) => binnedValues(edges, countsOf(rows), 0));
    if (!x || !y) throw new Error('two sides');
    expect(binnedKolmogorovSmirnov(x, y, none)?.value).toBe(1);
    expect(binnedWasserstein(edges, x, y)?.value).toBe(10);
  });

  it('count missing rows as smaller than any value where asked', () => {
    const [x, y] = [binnedValues(edges, countsOf([5, 15]), 0), binnedValues(edges, countsOf([5, 15]), 2)];
    expect(binnedKolmogorovSmirnov(x, y, { reference: 0, chunk: 2 })).toEqual(
      expect.objectContaining({ value: 0.5 }),
    );
    expect(binnedKolmogorovSmirnov(x, y, none)?.value).toBe(0);
  });

  it('are not defined without a value on a side', () => {
    const [x, y] = [binnedValues(edges, countsOf([5]), 0), binnedValues(edges, countsOf([]), 3)];
    expect(binnedKolmogorovSmirnov(x, y, none)).toBeNull();
    expect(binnedWasserstein(edges, x, y)).toBeNull();
  });
});
