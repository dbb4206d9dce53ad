import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '#domain/profile/differences.test-kit.ts';
import { mergeOutcomes } from '#domain/profile/merge-outcome.ts';
import { mergeScoreTables } from '#domain/profile/merge-score-table.ts';
import {
  binaryOutcomeOf,
  multiclassOutcomeOf,
  regressionOutcomeOf,
  type BinaryRow,
  type ClassRow,
  type ValueRow,
} from '#domain/profile/outcome-of-rows.test-kit.ts';
import type { ProfileSpec } from '#domain/profile/model-profile.ts';
import type { LogBatch, OutcomeBatch } from '#profiling/log-batch.ts';
import { Profiler } from './profiler.ts';

const classes = ['a', 'b', 'c'];

const specOf = (part: Partial<ProfileSpec> = {}): ProfileSpec => ({
  chunkRule: { kind: 'period', period: 'week' },
  scoreBins: 4096,
  exactScores: 10_000,
  segmentScoreBins: 16,
  classes: null,
  valueEdges: null,
  features: {},
  segments: {},
  ...part,
});

const batchOf = (outcome: OutcomeBatch, chunk: readonly number[]): LogBatch => ({
  rows: chunk.length,
  chunk: Int32Array.from(chunk),
  labelAgeDays: null,
  outcome,
  features: {},
  segments: {},
});

const orMissing = (actual: number | null) => actual ?? -1;

const binaryBatch = (rows: readonly BinaryRow[]): OutcomeBatch => ({
  task: 'binary',
  decision: Int8Array.from(rows, ({ decision }) => decision),
  score: Float64Array.from(rows, ({ score }) => score),
  actual: Int8Array.from(rows, ({ actual }) => orMissing(actual)),
});
const classBatch = (rows: readonly ClassRow[]): OutcomeBatch => ({
  task: 'multiclass',
  decision: Int32Array.from(rows, ({ decision }) => decision),
  actual: Int32Array.from(rows, ({ actual }) => orMissing(actual)),
  scores: classes.map((_, k) => Float64Array.from(rows, ({ scores }) => scores[k] ?? 0)),
});
const valueBatch = (rows: readonly ValueRow[]): OutcomeBatch => ({
  task: 'regression',
  predicted: Float64Array.from(rows, ({ predicted }) => predicted),
  actual: Float64Array.from(rows, ({ actual }) => actual ?? NaN),
});

const edges = [0, 10, 20, 40];
const share = fc.integer({ min: 0, max: 40 }).map((n) => n / 40);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const binaryRow: fc.Arbitrary<BinaryRow> = fc.record({
  score: share,
  decision: fc.constantFrom(0, 1),
  actual: maybe(fc.constantFrom(0, 1)),
});
const classRow: fc.Arbitrary<ClassRow> = fc.record({
  scores: fc.tuple(share, share, share),
  decision: fc.integer({ min: 0, max: 2 }),
  actual: maybe(fc.integer({ min: 0, max: 2 })),
});
const value = fc.integer({ min: -30, max: 500 }).map((n) => n / 10);
const valueRow: fc.Arbitrary<ValueRow> = fc.record({ predicted: value, actual: maybe(value) });

/** The outcome of one chunk that got its rows in pieces. */
function profiled<Row>(
  pieces: readonly (readonly Row[])[],
  toBatch: (rows: readonly Row[]) => OutcomeBatch,
  spec: ProfileSpec,
) {
  const profiler = new Profiler(spec, 1);
  for (const rows of pieces)
    profiler.add(
      batchOf(
        toBatch(rows),
        rows.map(() => 0),
      ),
    );
  return profiler.results()[0]?.outcome;
}

const rowsOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { minLength: 1, maxLength: 60 });

describe('the kernel counts as the definitions read, however the log is cut into batches', () => {
  it('for yes/no models', () => {
    fc.assert(
      fc.property(rowsOf(binaryRow), rowsOf(binaryRow), (a, b) => {
        expect(differences(profiled([a, b], binaryBatch, specOf()), binaryOutcomeOf([...a, ...b]))).toEqual(
          [],
        );
      }),
    );
  });

  it('for several classes', () => {
    fc.assert(
      fc.property(rowsOf(classRow), rowsOf(classRow), (a, b) => {
        const found = profiled([a, b], classBatch, specOf({ classes }));
        expect(differences(found, multiclassOutcomeOf([...a, ...b], classes))).toEqual([]);
      }),
    );
  });

  it('for quantities', () => {
    fc.assert(
      fc.property(rowsOf(valueRow), rowsOf(valueRow), (a, b) => {
        const found = profiled([a, b], valueBatch, specOf({ valueEdges: edges }));
        expect(differences(found, regressionOutcomeOf([...a, ...b], edges))).toEqual([]);
      }),
    );
  });

  it('and when scores are more than are kept exactly', () => {
    const spec = { bins: 64, exactUpTo: 5 };
    fc.assert(
      fc.property(rowsOf(binaryRow), rowsOf(binaryRow), (a, b) => {
        const kernelSpec = specOf({ scoreBins: spec.bins, exactScores: spec.exactUpTo });
        const together = profiled([a, b], binaryBatch, kernelSpec);
        expect(differences(together, binaryOutcomeOf([...a, ...b], spec))).toEqual([]);
        const [left, right] = [
          profiled([a], binaryBatch, kernelSpec),
          profiled([b], binaryBatch, kernelSpec),
        ];
        expect(left && right && differences(mergeOutcomes(left, right), together)).toEqual([]);
      }),
    );
  });
});

describe('the profiler', () => {
  const rows = (n: number): readonly BinaryRow[] =>
    Array.from({ length: n }, (_, i) => ({
      score: (i % 10) / 10,
      decision: i % 2 === 0 ? 1 : 0,
      actual: i % 3 === 0 ? 1 : 0,
    }));

  it('puts each row into its chunk, leaves out those without one, and makes no chunk that got no row', () => {
    const profiler = new Profiler(specOf(), 4);
    profiler.add(batchOf(binaryBatch(rows(6)), [2, 0, -1, 2, 0, 0]));
    const results = profiler.results();
    expect(results.map((chunk) => chunk?.rows)).toEqual([3, undefined, 2, undefined]);
  });

  it('splits a chunk by segment, keeping what is not listed or missing as other', () => {
    const profiler = new Profiler(specOf({ segments: { plan: ['basic', 'pro'] } }), 1);
    const batch = batchOf(binaryBatch(rows(6)), [0, 0, 0, 0, 0, 0]);
    const plan = {
      kind: 'text',
      codes: Int32Array.from([0, 1, 0, 2, -1, 1]),
      dictionary: ['pro', 'basic', 'gift'],
    } as const;
    profiler.add({ ...batch, segments: { plan } });
    const segments = profiler.results()[0]?.segments['plan'] ?? {};
    expect(Object.entries(segments).map(([name, group]) => [name, group.rows])).toEqual([
      ['basic', 2],
      ['pro', 2],
      ['other', 2],
    ]);
    expect(segments['pro']?.outcome).toMatchObject({ scores: { table: { bins: 16, exact: false } } });
  });

  it('loses no row to a segment that is itself called other', () => {
    const profiler = new Profiler(specOf({ segments: { plan: ['other', 'pro'] } }), 1);
    const plan = {
      kind: 'text',
      codes: Int32Array.from([0, 0, 1, 2, -1]),
      dictionary: ['other', 'pro', 'gift'],
    } as const;
    profiler.add({ ...batchOf(binaryBatch(rows(5)), [0, 0, 0, 0, 0]), segments: { plan } });
    const segments = profiler.results()[0]?.segments['plan'] ?? {};
    expect(Object.entries(segments).map(([name, group]) => [name, group.rows])).toEqual([
      ['pro', 1],
      ['other', 4],
    ]);
  });

  it('counts label ages in days, an age on an edge with the older ones', () => {
    const profiler = new Profiler(specOf(), 1);
    const batch = batchOf(binaryBatch(rows(5)), [0, 0, 0, 0, 0]);
    profiler.add({ ...batch, labelAgeDays: Float64Array.from([0.5, 1, 1.5, NaN, 400]) });
    const { edgesDays = [], counts = [] } = profiler.results()[0]?.labelAges ?? {};
    expect(counts[edgesDays.indexOf(1)]).toBe(1);
    expect(counts[edgesDays.indexOf(1) + 1]).toBe(2);
    expect(counts.at(-1)).toBe(1);
  });

  it('refuses a batch of another task or without a column it needs', () => {
    const profiler = new Profiler(specOf({ features: { age: { kind: 'numeric', edges: [0, 1] } } }), 1);
    expect(() => profiler.add(batchOf(binaryBatch(rows(1)), [0]))).toThrow(/age/);
    const other = new Profiler(specOf(), 1);
    other.add(batchOf(binaryBatch(rows(1)), [0]));
    expect(() => other.add(batchOf(valueBatch([{ predicted: 1, actual: 1 }]), [0]))).toThrow(RangeError);
  });
});

it('a table that fell back to bins in one chunk merges with an exact one', () => {
  const spec = specOf({ scoreBins: 8, exactScores: 3 });
  const of = (scores: readonly number[]) => {
    const found = profiled(
      [scores.map((score): BinaryRow => ({ score, decision: 1, actual: 1 }))],
      binaryBatch,
      spec,
    );
    if (found?.task !== 'binary' || !found.scores) throw new Error('no scores');
    return found.scores.table;
  };
  const [few, many] = [of([0.1, 0.2]), of([0.1, 0.3, 0.5, 0.7])];
  expect([few.exact, many.exact]).toEqual([true, false]);
  expect(mergeScoreTables(few, many)).toEqual(of([0.1, 0.2, 0.1, 0.3, 0.5, 0.7]));
});
