import { describe, expect, it } from 'vitest';
import { driftColumns } from '#domain/drift/drift-columns.ts';
import { driftSeries, type DriftSeries } from '#domain/drift/drift-series.ts';
import type { CategoricalProfile, CategoricalSpec } from '#domain/profile/feature-profile.ts';
import { aProfile } from '#mocks/build/a-profile.ts';
import { fadingSkill } from '#mocks/scenarios/decaying.ts';
import { atText, chosenPoint, distributionRows, featureRows } from './feature-rows.ts';

const categorical = (counts: readonly number[], other = 0, missing = 0): CategoricalProfile => ({
  kind: 'categorical',
  counts,
  other,
  unseen: other,
  missing,
});

function seriesOf(name: string): DriftSeries {
  const column = driftColumns(aProfile({ skill: fadingSkill })).find((one) => one.name === name);
  if (!column) throw new Error(`a column ${name}`);
  return driftSeries(column, { measure: 'jensen_shannon', preset: 'plumbline' });
}

describe('the rows of a distribution', () => {
  it('are shares of all rows, unseen and missing ones beside the categories', () => {
    const spec: CategoricalSpec = { kind: 'categorical', categories: ['a', 'b'], complete: true };
    expect(distributionRows(spec, categorical([60, 40]), categorical([20, 60], 10, 10))).toEqual([
      { category: 'a', reference: 0.6, chunk: 0.2 },
      { category: 'b', reference: 0.4, chunk: 0.6 },
      { category: '(unseen)', reference: 0, chunk: 0.1 },
      { category: '(missing)', reference: 0, chunk: 0.1 },
    ]);
  });

  it('keep the categories that changed most apart, and put the others together', () => {
    const categories = Array.from({ length: 30 }, (_, i) => `c${i}`);
    const spec: CategoricalSpec = { kind: 'categorical', categories, complete: false };
    const before = categories.map(() => 10);
    const rows = distributionRows(spec, categorical(before), categorical(before.with(29, 40).with(3, 0)));
    expect(rows).toHaveLength(12 + 1 + 2);
    expect(rows.map(({ category }) => category)).toEqual(
      expect.arrayContaining(['c29', 'c3', '(18 others)', '(rarer)']),
    );
    expect(rows.reduce((sum, { reference }) => sum + Number(reference), 0)).toBeCloseTo(1, 12);
  });

  it('have no shares for a chunk that lacks the column', () => {
    const spec: CategoricalSpec = { kind: 'categorical', categories: ['a'], complete: true };
    expect(distributionRows(spec, categorical([5]), null)[0]).toEqual({
      category: 'a',
      reference: 1,
      chunk: null,
    });
  });
});

describe('the rows of a column over time', () => {
  it('hold value, limit and level without change, and the missing and outside shares', () => {
    const rows = featureRows(seriesOf('channel'));
    expect(rows).toHaveLength(20);
    expect(rows.at(-1)).toMatchObject({ period: 'analysis', alert: 'worse', missing: 0 });
    expect(rows[0]).toMatchObject({ period: 'reference', alert: null, outside: 0.02 });
  });

  it('keep the largest of neighbours where there are more than a chart takes', () => {
    const series = seriesOf('channel');
    const [point] = series.points;
    if (!point) throw new Error('a point');
    const points = Array.from({ length: 1000 }, (_, i) => ({
      ...point,
      key: String(i),
      value: i === 501 ? 0.9 : 0.1,
    }));
    const rows = featureRows({ ...series, points });
    expect(rows.length).toBeLessThanOrEqual(400);
    expect(rows.filter(({ value }) => value === 0.9).map(({ chunk }) => chunk)).toEqual(['501']);
  });

  it('look at the chunk that is furthest out unless another is asked for by name', () => {
    const series = seriesOf('channel');
    const furthest = chosenPoint(series, null);
    expect(series.points[furthest]?.period).toBe('analysis');
    expect(chosenPoint(series, atText({ key: series.points[0]?.key ?? '', period: 'reference' }))).toBe(0);
    expect(chosenPoint(series, 'no such chunk')).toBe(furthest);
  });
});
