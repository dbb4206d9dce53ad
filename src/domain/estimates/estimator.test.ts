import { describe, expect, it } from 'vitest';
import { metricOf, type MetricId } from '#domain/performance/metric-catalogue.ts';
import { seededValueRows } from '#domain/performance/seeded-rows.test-kit.ts';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import { regressionOutcomeOf, type BinaryRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { estimatedMetricIds, estimateGroup, fitEstimator } from './estimator.ts';

/** Rows whose score is the chance of a positive; `lean` moves the mass of scores, and with it all metrics. */
function honestRows(count: number, seed: number, lean = 1): readonly BinaryRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const score = Math.round(random() ** lean * 1000) / 1000;
    return { score, decision: score >= 0.5 ? 1 : 0, actual: random() < score ? 1 : 0 };
  });
}

const unlabelled = (rows: readonly BinaryRow[]) => rows.map((row) => ({ ...row, actual: null }));
const reference = [1, 2, 3, 4].map((seed) =>
  dayChunk(`2026-01-0${seed}`, honestRows(3000, seed), 'reference'),
);

describe('fitEstimator and estimateGroup', () => {
  it('tell every metric of unlabelled rows, within three sampling errors of what is true, though inputs moved', () => {
    const estimator = fitEstimator(reference);
    const rows = honestRows(4000, 9, 2.5);
    const told = estimateGroup(estimator, dayChunk('2026-02-01', unlabelled(rows)));
    const { outcome } = dayChunk('2026-02-01', rows);
    for (const id of estimatedMetricIds) {
      const truth = metricOf(id).compute(outcome).value ?? NaN;
      const { value, low, high } = told[id] ?? {};
      expect([id, Math.abs((value ?? NaN) - truth) < 0.03]).toEqual([id, true]);
      expect([id, (low ?? NaN) < truth && truth < (high ?? NaN)]).toEqual([id, true]);
    }
    const before = metricOf('precision').compute((reference[0] as ChunkProfile).outcome).value ?? NaN;
    expect(before - (told.precision?.value ?? NaN)).toBeGreaterThan(0);
  });

  it('split counts by hand: two rows at 0.9 decided positive, two at 0.3 not', () => {
    const rows: readonly BinaryRow[] = [0.9, 0.9, 0.3, 0.3].map((score) => ({
      score,
      decision: score > 0.5 ? 1 : 0,
      actual: null,
    }));
    const plain = {
      ...fitEstimator(reference),
      calibration: { map: null, rawError: null, mappedError: null, reason: '' },
    };
    const told = estimateGroup(plain, dayChunk('2026-02-01', rows));
    // TP 1.8, FP 0.2, FN 0.6, TN 1.4.
    const expected: readonly (readonly [MetricId, number])[] = [
      ['accuracy', 3.2 / 4],
      ['precision', 1.8 / 2],
      ['recall', 1.8 / 2.4],
      ['specificity', 1.4 / 1.6],
      ['balanced_accuracy', (1.8 / 2.4 + 1.4 / 1.6) / 2],
      ['f1', 1.8 / (1.8 + 0.4)],
      // Pairs: positives at 0.9 beat negatives at 0.3, tie at their own score, lose to negatives at 0.9.
      ['roc_auc', (1.8 * (1.4 + 0.1) + 0.6 * (1.4 / 2)) / (2.4 * 1.6)],
    ];
    for (const [id, value] of expected)
      expect([id, told[id]?.value]).toEqual([id, expect.closeTo(value, 12)]);
  });

  it('tell only metrics of ranking where decisions do not follow a threshold, and say why', () => {
    const random = seededRandom(5);
    const erratic = reference.map((chunk, i) =>
      dayChunk(
        chunk.key,
        honestRows(1000, i).map((row) => ({ ...row, decision: random() < 0.5 ? 1 : 0 })),
        'reference',
      ),
    );
    const told = estimateGroup(
      fitEstimator(erratic),
      dayChunk('2026-02-01', unlabelled(honestRows(1000, 9))),
    );
    expect(told.roc_auc?.value).toBeGreaterThan(0.7);
    expect(told.f1).toMatchObject({
      value: null,
      reason: expect.stringContaining('do not follow a threshold') as unknown,
    });
  });

  it('say plainly that a model of a quantity, and a log without labels or scores, has no estimate', () => {
    const chunk = dayChunk('2026-01-01', honestRows(50, 1), 'reference');
    const quantity = { ...chunk, outcome: regressionOutcomeOf(seededValueRows(50, 1), [0, 10, 20]) };
    expect(fitEstimator([quantity])).toMatchObject({
      task: 'none',
      reason: expect.stringContaining('No estimate is offered for models of a quantity') as unknown,
    });
    expect(fitEstimator([dayChunk('2026-01-01', unlabelled(honestRows(50, 1)), 'reference')])).toMatchObject({
      task: 'none',
    });
    expect(fitEstimator([]).task).toBe('none');
    const scoreless = { ...chunk, outcome: { ...chunk.outcome, scores: null } } as ChunkProfile;
    expect(fitEstimator([scoreless])).toMatchObject({
      reason: expect.stringContaining('no scores') as unknown,
    });
    expect(estimateGroup(fitEstimator([]), chunk)).toEqual({});
  });
});
