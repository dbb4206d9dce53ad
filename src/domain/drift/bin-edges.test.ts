import { describe, expect, it } from 'vitest';
import { binEdges } from './bin-edges.ts';

const range = (n: number) => ({
  values: Array.from({ length: n }, (_, i) => i),
  counts: new Array<number>(n).fill(1),
});

describe('edges of bins', () => {
  // Sturges (1926): ⌈1 + log₂ n⌉ equal bins; 0 … 1023 are 1,024 values, so 11.
  it('are as many as Sturges’ rule says, from minimum to maximum', () => {
    const edges = binEdges(range(1024), 'sturges');
    expect(edges).toHaveLength(12);
    expect([edges[0], edges.at(-1)]).toEqual([0, 1023]);
    expect(edges[1]).toBeCloseTo(93, 10);
  });

  it('are the same by Doane’s rule for values without skew, and more for skewed ones', () => {
    expect(binEdges(range(1024), 'doane')).toEqual(binEdges(range(1024), 'sturges'));
    const skewed = { values: [0, 1, 2, 3, 50], counts: [900, 60, 30, 9, 1] };
    expect(binEdges(skewed, 'doane').length).toBeGreaterThan(binEdges(skewed, 'sturges').length);
  });

  // numpy.quantile(range(101), [0, .1, …, 1]) is 0, 10, …, 100.
  it('are NumPy’s tenths by the quantile rule, and fewer where many values are equal', () => {
    expect(binEdges(range(101), 'quantile')).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(binEdges({ values: [1, 2, 9], counts: [80, 19, 1] }, 'quantile').length).toBeLessThan(6);
  });

  it('are made for a constant and for no values at all', () => {
    expect(binEdges({ values: [7], counts: [5] }, 'doane')).toEqual([6.5, 7.5]);
    expect(binEdges({ values: [], counts: [] }, 'quantile')).toEqual([0, 1]);
  });
});
