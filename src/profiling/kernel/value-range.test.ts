import { describe, expect, it } from 'vitest';
import { ValueRange } from './value-range.ts';

const edgesOf = (...blocks: readonly (readonly number[])[]) => {
  const range = new ValueRange();
  for (const block of blocks) range.add(Float64Array.from(block), block.length);
  return range.edges();
};

const upTo = (n: number, value: (i: number) => number) => Array.from({ length: n }, (_, i) => value(i));

describe('edges of the predicted × actual grid', () => {
  it('are round, and leave the outermost values aside', () => {
    // 0–999 and two far ones: the middle 99 % ends at 996, known within 1 %, and steps of 50 go past it.
    const edges = edgesOf([...upTo(1000, (i) => i), 1e6, -1e6]);
    expect(edges[0]).toBe(0);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(edges.at(-1)).toBeLessThanOrEqual(1050);
    expect(edges.every((edge) => edge % 50 === 0)).toBe(true);
  });

  it('tell values apart that lie close together far from zero', () => {
    // A million ± 10: steps of 0.5 from the least to the greatest.
    const edges = edgesOf(upTo(1000, (i) => 1e6 - 10 + (i % 21)));
    expect(edges).toEqual(upTo(41, (i) => 999_990 + i / 2));
  });

  it('keep a far value out there, too', () => {
    const edges = edgesOf([...upTo(1000, (i) => 1e6 - 10 + (i % 21)), 1_000_100]);
    expect(edges.at(-1)).toBeLessThan(1_000_030);
  });

  it('surround a constant, and stand at 0–1 without values', () => {
    // From half of fifty to one and a half of it is 50 wide; a fortieth of that is 1.25, rounded to 2.
    expect(edgesOf([50, 50, 50])).toEqual(upTo(27, (i) => 24 + 2 * i));
    expect([edgesOf([]).at(0), edgesOf([]).at(-1)]).toEqual([0, 1]);
  });

  it.each([
    ['zero alone', [0, 0]],
    ['neighbouring doubles', [1e15, 1e15 + 0.125]],
    ['negative values', [-3, -2, -1]],
    ['tiny values', [1e-12, 2e-12]],
  ])('ascend for %s', (_, values) => {
    const edges = edgesOf(values);
    expect(edges.length).toBeGreaterThanOrEqual(2);
    for (const [i, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[i] as number);
  });
});
