import { describe, expect, it } from 'vitest';
import { seededBinaryRows } from '#domain/performance/seeded-rows.test-kit.ts';
import { binaryOutcomeOf, type BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { decisionCut } from './decision-cut.ts';

const spec = { bins: 100, exactUpTo: 10_000 };

function cutOf(rows: readonly BinaryRow[], exactUpTo = spec.exactUpTo) {
  const { scores, decisions } = binaryOutcomeOf(rows, { ...spec, exactUpTo });
  return scores && decisionCut(scores.table, decisions);
}

const decidedAt = (threshold: number, rows: readonly BinaryRow[]) =>
  rows.map((row) => ({ ...row, decision: row.score >= threshold ? 1 : 0 }) as const);

describe('decisionCut', () => {
  const rows = seededBinaryRows(2000, 11);

  it('finds the threshold behind the decisions from counts alone', () => {
    const lowest = Math.min(...rows.filter(({ score }) => score >= 0.65).map(({ score }) => score));
    expect(cutOf(decidedAt(0.65, rows))).toMatchObject({ share: 1, score: lowest });
  });

  it('finds it within a bin when scores are binned', () => {
    const cut = cutOf(decidedAt(0.655, rows), 0);
    expect(cut?.score).toBeCloseTo(0.655, 2);
    expect(cut?.share).toBeGreaterThan(0);
    expect(cut?.share).toBeLessThan(1);
  });

  it('finds it while labels are still to come', () => {
    const open = decidedAt(0.3, rows).map((row, i) => (i % 3 === 0 ? row : { ...row, actual: null }));
    expect(cutOf(open)?.score).toBeCloseTo(0.3, 2);
  });

  it('knows a model that never, or always, decides for the positive class', () => {
    expect(cutOf(decidedAt(2, rows))).toMatchObject({ score: null });
    expect(cutOf(decidedAt(0, rows))).toMatchObject({ index: 0, share: 1 });
  });

  it('denies a cut when decisions do not follow the score', () => {
    const random = seededRandom(3);
    expect(cutOf(rows.map((row) => ({ ...row, decision: random() < 0.5 ? 1 : 0 })))).toBeNull();
  });

  it('overlooks one decision in a thousand against the order, and not one in a hundred', () => {
    const overruled = (every: number) =>
      decidedAt(0.5, rows).map((row, i) => (i % every === 0 ? { ...row, decision: 1 as const } : row));
    expect(cutOf(overruled(2000))).not.toBeNull();
    expect(cutOf(overruled(50))).toBeNull();
  });

  it('denies a cut when rows have a decision and no score', () => {
    const { scores, decisions } = binaryOutcomeOf(rows);
    expect(
      scores && decisionCut(scores.table, { ...decisions, trueNegative: decisions.trueNegative + 50 }),
    ).toBeNull();
  });
});
