import { describe, expect, it } from 'vitest';
import { dayChunk, rangeChunk } from './chunk-of-rows.test-kit.ts';
import type { CategoricalProfile, NumericProfile } from './feature-profile.ts';
import { mergeChunks } from './merge-chunk.ts';
import type { ChunkProfile, GroupProfile } from './model-profile.ts';
import { binaryOutcomeOf, momentsOf, type BinaryRow } from './outcome-of-rows.test-kit.ts';

const hit: BinaryRow = { score: 0.9, decision: 1, actual: 1 };
const monday = dayChunk('2026-03-30', [hit, hit]);
const tuesday = dayChunk('2026-03-31', [hit]);

const numeric = (values: readonly number[], counts: readonly number[]): NumericProfile => ({
  kind: 'numeric',
  counts,
  below: 1,
  above: 0,
  missing: 2,
  notFinite: 0,
  values: momentsOf(values),
  min: values.length > 0 ? Math.min(...values) : null,
  max: values.length > 0 ? Math.max(...values) : null,
});

const categorical = (counts: readonly number[], unseen: number | null): CategoricalProfile => ({
  kind: 'categorical',
  counts,
  other: 3,
  unseen,
  missing: 1,
});

const withFeature = (chunk: ChunkProfile, name: string, feature: NumericProfile | CategoricalProfile) => ({
  ...chunk,
  features: { [name]: feature },
});

const group = (rows: readonly BinaryRow[]): GroupProfile => ({
  rows: rows.length,
  labelled: rows.length,
  outcome: binaryOutcomeOf(rows),
});

describe('two chunks put together', () => {
  it('have the rows of both and bounds that hold both, in either order', () => {
    const both = { rows: 3, labelled: 3, start: monday.start, end: tuesday.end };
    expect(mergeChunks(monday, tuesday)).toMatchObject({ ...both, key: '2026-03-30' });
    expect(mergeChunks(tuesday, monday)).toMatchObject({ ...both, key: '2026-03-31' });
  });

  it('have no bounds when one of them has none', () => {
    expect(mergeChunks(monday, rangeChunk(0, 1))).toMatchObject({ start: null, end: null });
  });

  it('add label ages, and keep those of the side that knows them', () => {
    const aged = { ...monday, labelAges: { edgesDays: [1, 7], counts: [4, 2, 1] } };
    expect(mergeChunks(aged, aged).labelAges?.counts).toEqual([8, 4, 2]);
    expect(mergeChunks(aged, tuesday).labelAges).toEqual(aged.labelAges);
    const other = { ...tuesday, labelAges: { edgesDays: [1, 9], counts: [0, 0, 1] } };
    expect(() => mergeChunks(aged, other)).toThrow('label ages differ');
  });
});

describe('features', () => {
  it('add numeric counts and keep the extremes', () => {
    const a = withFeature(monday, 'age', numeric([20, 30], [1, 1]));
    const b = withFeature(tuesday, 'age', numeric([64], [0, 1]));
    expect(mergeChunks(a, b).features['age']).toMatchObject({
      counts: [1, 2],
      below: 2,
      missing: 4,
      values: { n: 3, mean: 38 },
      min: 20,
      max: 64,
    });
  });

  it('take the extremes of the side that has values', () => {
    const a = withFeature(monday, 'age', numeric([], [0, 0]));
    const b = withFeature(tuesday, 'age', numeric([64], [0, 1]));
    expect(mergeChunks(a, b).features['age']).toMatchObject({ min: 64, max: 64, values: { n: 1, mean: 64 } });
  });

  it('add categories, and do not know the unseen when one side does not', () => {
    const a = withFeature(monday, 'port', categorical([5, 1], 2));
    const merged = (unseen: number | null) =>
      mergeChunks(a, withFeature(tuesday, 'port', categorical([1, 0], unseen))).features['port'];
    expect(merged(1)).toMatchObject({ counts: [6, 1], other: 6, unseen: 3, missing: 2 });
    expect(merged(null)).toMatchObject({ unseen: null });
  });

  it('are refused when bins, kinds or names differ', () => {
    const a = withFeature(monday, 'age', numeric([20], [1, 0]));
    const merge = (b: ChunkProfile) => () => mergeChunks(a, b);
    expect(merge(withFeature(tuesday, 'age', numeric([20], [1])))).toThrow('bins differ: 2 against 1');
    expect(merge(withFeature(tuesday, 'age', categorical([1, 0], 0)))).toThrow('feature kinds differ');
    expect(merge(withFeature(tuesday, 'height', numeric([20], [1, 0])))).toThrow('features differ');
    expect(merge(tuesday)).toThrow(RangeError);
  });
});

describe('segments', () => {
  it('are merged by value, and kept when only one chunk has them', () => {
    const a = { ...monday, segments: { city: { Graz: group([hit]), Wels: group([hit]) } } };
    const b = { ...tuesday, segments: { city: { Graz: group([hit]) } } };
    const { segments } = mergeChunks(a, b);
    expect(segments['city']?.['Graz']?.rows).toBe(2);
    expect(segments['city']?.['Wels']?.rows).toBe(1);
  });

  it('may be called what every object has', () => {
    const hostile = Object.fromEntries([
      ['constructor', group([hit])],
      ['__proto__', group([hit])],
    ]);
    const merged = mergeChunks(
      { ...monday, segments: { city: hostile } },
      { ...tuesday, segments: { city: {} } },
    );
    expect(Object.entries(merged.segments['city'] ?? {}).map(([name, { rows }]) => [name, rows])).toEqual([
      ['constructor', 1],
      ['__proto__', 1],
    ]);
  });
});
