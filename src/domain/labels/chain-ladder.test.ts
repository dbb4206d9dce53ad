import { describe, expect, it } from 'vitest';
import { chainLadder } from './chain-ladder.ts';

describe('chainLadder', () => {
  // Worked example: four cohorts, each a step younger than the one before.
  const triangle = [
    [50, 80, 95, 100],
    [60, 92, 110, null],
    [40, 66, null, null],
    [55, null, null, null],
  ];

  it('learns each step from the cohorts that took it', () => {
    const { factors, completeness } = chainLadder(triangle);
    expect(factors).toEqual(
      [238 / 150, 205 / 172, 100 / 95].map((factor) => expect.closeTo(factor, 12) as unknown),
    );
    expect(completeness).toEqual(
      [0.502357, 0.797073, 0.95, 1].map((share) => expect.closeTo(share, 6) as unknown),
    );
  });

  it('tells what each cohort will come to', () => {
    const { completeness } = chainLadder(triangle);
    const ultimates = triangle.map((cohort) => {
      const age = cohort.findLastIndex((count) => count !== null);
      return (cohort[age] ?? 0) / (completeness[age] ?? 1);
    });
    expect(ultimates).toEqual(
      [100, 115.789474, 82.802938, 109.483884].map((count) => expect.closeTo(count, 5) as unknown),
    );
  });

  it('knows nothing at an age at which no label had ever come', () => {
    expect(
      chainLadder([
        [0, 0, 10],
        [0, 4, null],
      ]),
    ).toEqual({
      factors: [null, null],
      completeness: [0, 0, 1],
    });
  });

  it('learns from the newest cohorts alone where they are enough', () => {
    const slower = [
      [80, 100],
      [90, 100],
      [40, 100],
      [20, 100],
      [30, null],
    ];
    expect(chainLadder(slower, { cohorts: 2, count: 150 }).completeness).toEqual([0.3, 1]);
    expect(chainLadder(slower, { cohorts: 2, count: 250 }).completeness).toEqual([0.5, 1]);
    expect(chainLadder(slower).completeness).toEqual([0.575, 1]);
  });

  it('takes a step that no cohort tells for no growth', () => {
    expect(
      chainLadder([
        [5, null],
        [7, null],
      ]),
    ).toEqual({ factors: [null], completeness: [1, 1] });
    expect(chainLadder([])).toEqual({ factors: [], completeness: [] });
  });
});
