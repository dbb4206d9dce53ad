import { describe, expect, it } from 'vitest';
import { metricOf, type MetricId } from '#domain/performance/metric-catalogue.ts';
import { dayChunk } from '#domain/profile/chunk-of-rows.test-kit.ts';
import type { ChunkProfile } from '#domain/profile/model-profile.ts';
import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import { multiclassOutcomeOf, type ClassRow } from '#domain/profile/outcome-of-rows.test-kit.ts';
import { normalFrom, seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { estimateGroup, fitEstimator } from './estimator.ts';

const names = ['a', 'b', 'c'];

/** Rows whose scores are chances; the first of the highest scores is the decision. `sharp` spreads the scores. */
function honestRows(count: number, seed: number, sharp: number): readonly ClassRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const weights = names.map(() => Math.exp(sharp * normalFrom(random)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scores = weights.map((weight) => Math.round((weight / total) * 1000) / 1000);
    const toss = random();
    const actual = toss < (scores[0] ?? 0) ? 0 : toss < (scores[0] ?? 0) + (scores[1] ?? 0) ? 1 : 2;
    return { scores, decision: scores.indexOf(Math.max(...scores)), actual };
  });
}

function chunkOf(day: string, rows: readonly ClassRow[], period: ChunkProfile['period']): ChunkProfile {
  const outcome = multiclassOutcomeOf(rows, names);
  const labelled = rows.filter(({ actual }) => actual !== null).length;
  return { ...dayChunk(day, [], period), rows: rows.length, labelled, outcome };
}

const reference = [1, 2, 3, 4].map((seed) =>
  chunkOf(`2026-01-0${seed}`, honestRows(2000, seed, 1.2), 'reference'),
);
const metrics = [
  'roc_auc',
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
] as const satisfies readonly MetricId[];

describe('estimates of a model of several classes', () => {
  it('tell every metric of unlabelled rows, although scores became less sure', () => {
    const estimator = fitEstimator(reference);
    const rows = honestRows(4000, 9, 0.6);
    const open = rows.map((row) => ({ ...row, actual: null }));
    const told = estimateGroup(estimator, chunkOf('2026-02-01', open, 'analysis'));
    const { outcome } = chunkOf('2026-02-01', rows, 'analysis');
    for (const id of metrics) {
      const truth = metricOf(id).compute(outcome).value ?? NaN;
      const { value, low, high } = told[id] ?? {};
      expect([id, value]).toEqual([id, expect.closeTo(truth, 1)]);
      expect([id, (low ?? NaN) < truth && truth < (high ?? NaN)]).toEqual([id, true]);
    }
    const before = metricOf('f1').compute(reference[0]?.outcome as MulticlassOutcome).value ?? NaN;
    expect(before - (told.f1?.value ?? NaN)).toBeGreaterThan(0.05);
  });

  it('read scores that are too sure of themselves as the reference taught', () => {
    const boast = (rows: readonly ClassRow[]) =>
      rows.map((row) => ({
        ...row,
        scores: row.scores.map((score, k) => (k === row.decision ? 0.5 + score / 2 : score / 2)),
      }));
    const learnt = fitEstimator(
      [1, 2, 3, 4].map((seed) =>
        chunkOf(`2026-01-0${seed}`, boast(honestRows(2000, seed, 1.2)), 'reference'),
      ),
    );
    const rows = honestRows(4000, 9, 1.2);
    const truth = metricOf('accuracy').compute(chunkOf('x', rows, 'analysis').outcome).value ?? NaN;
    const told = estimateGroup(learnt, chunkOf('2026-02-01', boast(rows), 'analysis'));
    expect(told.accuracy?.value).toBeCloseTo(truth, 1);
    expect(Math.abs((told.accuracy?.value ?? 0) - truth)).toBeLessThan(0.03);
  });

  it('count by hand: chances of decided rows are expected to be right', () => {
    const rows: readonly ClassRow[] = [
      { scores: [0.7, 0.2, 0.1], decision: 0, actual: null },
      { scores: [0.5, 0.3, 0.2], decision: 0, actual: null },
      { scores: [0.1, 0.8, 0.1], decision: 1, actual: null },
      { scores: [0.2, 0.2, 0.6], decision: 2, actual: null },
    ];
    const fitted = fitEstimator(reference);
    const asTold = { map: null, rawError: null, mappedError: null, reason: '' };
    const plain =
      fitted.task === 'multiclass'
        ? { ...fitted, calibrations: [asTold, asTold, asTold], chosen: { factors: [1, 1, 1], used: false } }
        : fitted;
    const told = estimateGroup(plain, chunkOf('2026-02-01', rows, 'analysis'));
    // Right: 1.2 of 2, 0.8 of 1, 0.6 of 1; expected actuals: 1.5, 1.5, 1.0.
    expect(told.accuracy?.value).toBeCloseTo(2.6 / 4, 12);
    expect(told.precision?.value).toBeCloseTo((0.6 + 0.8 + 0.6) / 3, 12);
    expect(told.recall?.value).toBeCloseTo((1.2 / 1.5 + 0.8 / 1.5 + 0.6) / 3, 12);
    expect(told.f1?.value).toBeCloseTo((2.4 / 3.5 + 1.6 / 2.5 + 1.2 / 2) / 3, 12);
  });

  it('tell only metrics of ranking where profiles do not keep the scores of predicted classes', () => {
    const older = (chunk: ChunkProfile): ChunkProfile => {
      if (chunk.outcome.task !== 'multiclass' || !chunk.outcome.scores) return chunk;
      const { chosen: _, ...scores } = chunk.outcome.scores;
      return { ...chunk, outcome: { ...chunk.outcome, scores } };
    };
    const chunks = reference.map(older);
    const told = estimateGroup(fitEstimator(chunks), chunks[0] as ChunkProfile);
    expect(told.roc_auc?.value).toBeGreaterThan(0.5);
    expect(told.f1).toMatchObject({
      value: null,
      reason: expect.stringContaining('does not keep') as unknown,
    });
  });
});
