import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryOutcomeOf,
  multiclassOutcomeOf,
  regressionOutcomeOf,
  type BinaryRow,
} from '#domain/profile/outcome-of-rows.test-kit.ts';
import type { Outcome, Task } from '#domain/profile/outcome.ts';
import { headlineMetric, isMetricId, metricCatalogue, metricsFor } from './metric-catalogue.ts';
import type { Estimate, MetricDefinition } from './metric.ts';

fc.configureGlobal({ seed: 20_261_123 });

const all = Object.entries<MetricDefinition>(metricCatalogue);
const tasks: readonly Task[] = ['binary', 'multiclass', 'regression'];

const bit = fc.constantFrom<0 | 1>(0, 1);
const score = fc.double({ min: 0, max: 1, noNaN: true });
const value = fc.integer({ min: -200, max: 5000 }).map((hundredths) => hundredths / 100);
const index = fc.nat({ max: 2 });
const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc
    .array(fc.record<BinaryRow>({ score, decision: bit, actual: fc.option(bit) }), { maxLength: 12 })
    .chain((rows) => fc.constantFrom(binaryOutcomeOf(rows), { ...binaryOutcomeOf(rows), scores: null })),
  fc
    .array(fc.record({ scores: fc.tuple(score, score, score), decision: index, actual: fc.option(index) }), {
      maxLength: 12,
    })
    .map((rows) => multiclassOutcomeOf(rows, ['a', 'b', 'c'])),
  fc
    .array(fc.record({ predicted: value, actual: fc.option(value) }), { maxLength: 12 })
    .map((rows) => regressionOutcomeOf(rows)),
);

/** What is wrong with an estimate; empty when nothing is. */
function faults({ value: given, low, high, n, reason }: Estimate, { range }: MetricDefinition): string[] {
  const numbers = [given, low, high, n].filter((x) => x !== null);
  const [lowest, highest] = [range[0] ?? -Infinity, range[1] ?? Infinity];
  const slack = 1e-9;
  return [
    numbers.every(Number.isFinite) ? '' : 'a number is not finite',
    given === null && !reason ? 'no value and no reason' : '',
    given === null && (low !== null || high !== null) ? 'an interval without a value' : '',
    (low === null) !== (high === null) ? 'half an interval' : '',
    given !== null && (given < lowest - slack || given > highest + slack) ? 'outside its range' : '',
    given !== null && low !== null && low > given + slack ? 'above the lower bound' : '',
    given !== null && high !== null && high < given - slack ? 'under the upper bound' : '',
    given !== null && n === 0 ? 'a value from no rows' : '',
  ].filter(Boolean);
}

describe('every metric', () => {
  it('gives a sound estimate of any outcome, or says why there is none', () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        for (const [id, metric] of all)
          expect(faults(metric.compute(outcome), metric), `${id} of ${outcome.task}`).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses, with a reason, the tasks it is not for', () => {
    const empty: Readonly<Record<Task, Outcome>> = {
      binary: binaryOutcomeOf([{ score: 0.7, decision: 1, actual: 1 }]),
      multiclass: multiclassOutcomeOf([{ scores: [1, 0], decision: 0, actual: 0 }], ['a', 'b']),
      regression: regressionOutcomeOf([{ predicted: 1, actual: 2 }]),
    };
    const refused = all.flatMap(([, metric]) =>
      tasks.filter((task) => !metric.tasks.includes(task)).map((task) => metric.compute(empty[task])),
    );
    expect(refused.length).toBeGreaterThan(20);
    for (const given of refused)
      expect(given).toMatchObject({
        value: null,
        reason: expect.stringMatching(/^(Not d|D)efined for /) as string,
      });
  });

  it('is filed under its id and defines itself in full', () => {
    for (const [id, metric] of all) {
      expect(metric.id).toBe(id);
      expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
      const texts = [
        metric.name,
        metric.meaning,
        metric.formula,
        metric.interval,
        metric.exactness,
        metric.source,
      ];
      for (const text of texts) expect(text.length, id).toBeGreaterThan(1);
      expect(metric.tasks.length).toBeGreaterThan(0);
    }
  });
});

describe('the metrics of a task', () => {
  it('begin with its headline metric and are all for it', () => {
    expect(tasks.map(headlineMetric)).toEqual(['roc_auc', 'f1', 'mae']);
    for (const task of tasks) {
      const metrics = metricsFor(task);
      expect(metrics[0]?.id).toBe(headlineMetric(task));
      expect(metrics.every((metric) => metric.tasks.includes(task))).toBe(true);
      expect(new Set(metrics).size).toBe(metrics.length);
    }
    expect(metricsFor('binary')).toHaveLength(12);
    expect(metricsFor('multiclass')).toHaveLength(10);
    expect(metricsFor('regression')).toHaveLength(10);
  });
});

it('knows its ids from other words', () => {
  expect(isMetricId('roc_auc')).toBe(true);
  for (const word of ['auc', 'ROC_AUC', '', 'constructor', '__proto__']) expect(isMetricId(word)).toBe(false);
});
