import { expect, it } from 'vitest';
import { MomentsSum } from './moments-sum.ts';

/** Half the values at `base`, half one `step` above: mean base + step/2, squared deviations n · step²/4. */
const alternating = (base: number, step: number, n: number) =>
  Float64Array.from({ length: n }, (_, i) => base + (i % 2) * step);

it('keeps the spread of values that are large against it, such as times in ms', () => {
  const sum = new MomentsSum();
  sum.add(alternating(1.7e12, 1, 100_000), 100_000);
  expect(sum.result()).toEqual({ n: 100_000, mean: 1.7e12 + 0.5, m2: 25_000 });
});

it('keeps it over many blocks of differing sizes', () => {
  const sum = new MomentsSum();
  for (const n of [2, 1000, 20, 30_000, 4, 8974]) sum.add(alternating(1.7e12, 1, n), n);
  const { n, mean, m2 } = sum.result();
  expect([n, mean]).toEqual([40_000, 1.7e12 + 0.5]);
  expect(m2).toBeCloseTo(10_000, 6);
});

it('has no spread where all values are the same, and looks at the first values of a block only', () => {
  const sum = new MomentsSum();
  sum.add(Float64Array.from([0.1, 0.1, 0.1, 99]), 3);
  sum.add(new Float64Array(4), 0);
  const { n, mean, m2 } = sum.result();
  expect([n, mean]).toEqual([3, 0.1]);
  expect(m2).toBeGreaterThanOrEqual(0);
  expect(m2).toBeLessThan(1e-30);
});
