import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/statistics/seeded-random.test-kit.ts';
import { columnBaseline } from './column-baseline.ts';
import { columnQuality, shareLimit } from './column-quality.ts';
import { ages, ageSpec, channels, channelSpec, usualAges, usualChannels } from './feature-rows.test-kit.ts';

const usual = Array.from({ length: 10 }, () => ages(usualAges(100)));
const ageBaseline = columnBaseline(ageSpec, usual);
const faultsOf = (values: readonly (number | null)[]) =>
  columnQuality(ages(values), ageBaseline, true).faults;
const channelBaseline = columnBaseline(channelSpec, [channels(usualChannels(300))]);
const channelFaults = (values: readonly (string | null)[]) =>
  columnQuality(channels(values), channelBaseline, true).faults;

describe('shareLimit', () => {
  it('is the mean and three times the larger of both errors, and three rows; half a point at least', () => {
    // √(0.1 · 0.9 / 100) = 0.03 is above the deviation between chunks of 0.01.
    expect(shareLimit({ mean: 0.1, deviation: 0.01 }, 100)).toBeCloseTo(0.1 + 0.09 + 0.03, 12);
    expect(shareLimit({ mean: 0.1, deviation: 0.05 }, 10_000)).toBeCloseTo(0.1 + 0.15 + 0.0003, 12);
    expect(shareLimit({ mean: 0, deviation: 0 }, 2)).toBe(1);
    expect(shareLimit({ mean: 0.1, deviation: 0 }, 1_000_000)).toBeCloseTo(0.105, 12);
  });
});

describe('columnQuality', () => {
  it('finds nothing in rows like those of the reference', () => {
    expect(faultsOf(usualAges(100))).toEqual([]);
    expect(channelFaults(usualChannels(100))).toEqual([]);
  });

  it('finds nulls where there were none, and lets a handful pass', () => {
    const withNulls = (n: number) => usualAges(100).map((age, i) => (i < n ? null : age));
    expect(faultsOf(withNulls(3))).toEqual([]);
    expect(faultsOf(withNulls(30))).toEqual([{ kind: 'missing', rows: 30 }]);
    const { shares } = columnQuality(ages(withNulls(30)), ageBaseline, true);
    expect(shares.missing).toEqual({ value: 0.3, limit: 0.03, alert: true });
  });

  it('does not find nulls that the reference had as well', () => {
    const holey = columnBaseline(
      ageSpec,
      usual.map(() => ages(usualAges(100).map((age, i) => (i % 4 === 0 ? null : age)))),
    );
    const now = ages(usualAges(200).map((age, i) => (i % 4 === 0 ? null : age)));
    expect(columnQuality(now, holey, true).faults).toEqual([]);
  });

  it('finds a column that is not filled any more', () => {
    expect(faultsOf(usualAges(50).map(() => null))).toEqual([{ kind: 'absent', rows: 50 }]);
  });

  it('finds values outside the range, but not the odd new extreme', () => {
    expect(faultsOf([...usualAges(97), 101, 102, -1])).toEqual([]);
    expect(faultsOf(usualAges(100).map((age) => age * 2))).toEqual([
      { kind: 'out_of_range', rows: usualAges(100).filter((age) => age * 2 > 100).length },
    ]);
  });

  it('finds a column of numbers that turned to text, which profiles count as no numbers', () => {
    expect(faultsOf(usualAges(80).map(() => NaN))).toEqual([{ kind: 'type', rows: 80 }]);
    expect(faultsOf([...usualAges(80), ...usualAges(20).map(() => NaN)])).toEqual([
      { kind: 'not_finite', rows: 20 },
    ]);
  });

  it('finds categories that the reference never had', () => {
    expect(channelFaults(usualChannels(100).map((name) => (name === 'shop' ? 'kiosk' : name)))).toEqual([
      { kind: 'unseen', rows: 34 },
    ]);
  });

  it('finds a column stuck at one value, unless that may be luck', () => {
    expect(faultsOf(usualAges(60).map(() => 40))).toEqual([{ kind: 'constant', rows: 60 }]);
    expect(faultsOf([40, 40])).toEqual([]);
    // Two of three rows are `web`: eight in a row are no wonder, a hundred are.
    expect(channelFaults(new Array<string>(8).fill('web'))).toEqual([]);
    expect(channelFaults(new Array<string>(100).fill('web'))).toEqual([{ kind: 'constant', rows: 100 }]);
  });

  it('knows only shares without a reference, and a column that is empty', () => {
    const none = columnBaseline(ageSpec, []);
    const { shares, faults } = columnQuality(ages([1, null]), none, false);
    expect([shares.missing, faults]).toEqual([{ value: 0.5, limit: null, alert: false }, []]);
    expect(columnQuality(ages([null, null]), none, false).faults).toEqual([{ kind: 'absent', rows: 2 }]);
  });

  it('finds a share of nulls no higher than before in fewer than one chunk in a hundred', () => {
    const random = seededRandom(7);
    const chunkOf = (rows: number, rate: number) =>
      ages(usualAges(rows).map((age) => (random() < rate ? null : age)));
    const sizes = [30, 100, 1000];
    const rates = [0, 0.01, 0.1, 0.5];
    let found = 0;
    let tried = 0;
    for (const rows of sizes)
      for (const rate of rates) {
        const baseline = columnBaseline(
          ageSpec,
          Array.from({ length: 10 }, () => chunkOf(rows, rate)),
        );
        for (let i = 0; i < 50; i++) {
          found += columnQuality(chunkOf(rows, rate), baseline, true).faults.length;
          tried++;
        }
      }
    expect([tried, found / tried < 0.01]).toEqual([600, true]);
  });

  it('never finds anything in the reference’s own rows put together', () => {
    const age = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(fc.array(age, { minLength: 1, maxLength: 200 }), (values) => {
        const baseline = columnBaseline(ageSpec, [ages(values), ages(values)]);
        expect(columnQuality(ages(values), baseline, true).faults).toEqual([]);
      }),
    );
  });
});

describe('columns that cannot be watched as others are', () => {
  it('one without a value in the reference: said, and its first values are found', () => {
    const empty = columnBaseline(channelSpec, [channels([null, null])]);
    expect(empty.note).toContain('Has no value in the reference');
    expect(columnQuality(channels(['web', null]), empty, true).faults).toEqual([
      { kind: 'appeared', rows: 1 },
    ]);
    expect(columnQuality(channels([null]), empty, true).faults).toEqual([]);
  });

  it('one with a single value in the reference: said, and another value is found', () => {
    const stuck = columnBaseline({ kind: 'numeric', edges: [39.5, 40.5] }, [ages([40, 40])]);
    expect(stuck.note).toContain('Has one value only');
    const still = { ...ages(usualAges(50).map(() => 40)), counts: [50] };
    expect(columnQuality(still, stuck, true).faults).toEqual([]);
    const moved = { ...still, counts: [0], above: 50, min: 41, max: 41 };
    expect(columnQuality(moved, stuck, true).faults).toEqual([{ kind: 'out_of_range', rows: 50 }]);
  });

  it('one of a hundred thousand categories: said, and nothing is claimed to be unseen', () => {
    const spec = { kind: 'categorical', categories: ['u1', 'u2'], complete: false } as const;
    const ids = { kind: 'categorical', counts: [1, 1], other: 998, unseen: null, missing: 0 } as const;
    const baseline = columnBaseline(spec, [ids]);
    expect(baseline.note).toContain('an identifier or free text');
    expect(columnQuality(ids, baseline, true)).toEqual({
      shares: { missing: { value: 0, limit: 0.005, alert: false } },
      faults: [],
    });
  });
});
