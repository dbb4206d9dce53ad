import { describe, expect, it } from 'vitest';
import { defaultTableSpec, tableOf } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { calibrationMap, groupedError } from './calibration-map.ts';
import { chanceOf } from './isotonic.ts';

describe('groupedError', () => {
  it('is the mean gap over ten groups of equally many rows', () => {
    // Ten groups of two rows. Five say 0.2 and half of them happen (gap 0.3), five say 0.8 and all happen (gap 0.2).
    const forecasts = [
      { chance: 0.2, positive: 5, rows: 10 },
      { chance: 0.8, positive: 10, rows: 10 },
    ];
    expect(groupedError(forecasts)).toBeCloseTo(0.25, 12);
  });

  it('lets gaps of both signs cancel within a group but not between groups', () => {
    // Twenty rows: the first group holds one row of each of the first two, the last group the same of the others.
    const pairs = Array.from({ length: 20 }, (_, i) => ({ chance: 0.5, positive: i % 2, rows: 1 }));
    expect(groupedError(pairs)).toBeCloseTo(0, 12);
    expect(groupedError(pairs.toSorted((a, b) => a.positive - b.positive))).toBeCloseTo(0.5, 12);
  });
});

/** Chunks whose positives happen with the chance that `truth` gives the score. */
function chunksWhere(
  truth: (score: number) => number,
  seed: number,
  [chunks, rows]: readonly [number, number],
) {
  const random = seededRandom(seed);
  return Array.from({ length: chunks }, () =>
    tableOf(
      Array.from({ length: rows }, () => {
        const score = Math.round(random() * 100) / 100;
        return { score, actual: random() < truth(score) ? 1 : 0 };
      }),
      defaultTableSpec,
    ),
  );
}

describe('calibrationMap', () => {
  it('corrects scores that are too sure of themselves', () => {
    const { map, rawError, mappedError } = calibrationMap(
      chunksWhere((score) => 0.3 + 0.4 * score, 1, [6, 2000]),
    );
    expect(mappedError).toBeLessThan(rawError ?? 0);
    expect([0.1, 0.5, 0.9].map((score) => map && chanceOf(map, score))).toEqual([
      expect.closeTo(0.34, 1),
      expect.closeTo(0.5, 1),
      expect.closeTo(0.66, 1),
    ]);
  });

  it('leaves scores alone that mean what they say', () => {
    // In every chunk two of ten rows at 0.2 happen and eight of ten at 0.8.
    const rows = [0.2, 0.8].flatMap((score) =>
      Array.from({ length: 10 }, (_, i) => ({ score, actual: i < 10 * score ? (1 as const) : (0 as const) })),
    );
    const { map, rawError, reason } = calibrationMap([1, 2, 3].map(() => tableOf(rows, defaultTableSpec)));
    expect([map, rawError]).toEqual([null, expect.closeTo(0, 12)]);
    expect(reason).toContain('would not lower their error');
  });

  it('does not calibrate what it cannot check, and says so', () => {
    expect(calibrationMap(chunksWhere((score) => score / 2, 1, [1, 500]))).toMatchObject({
      map: null,
      reason: expect.stringContaining('Fewer than two labelled reference chunks') as unknown,
    });
    expect(calibrationMap(chunksWhere(() => 0, 1, [3, 50])).reason).toContain('one class only');
    expect(calibrationMap([]).map).toBeNull();
  });
});
