import { describe, expect, it } from 'vitest';
import { drawCounts } from '#domain/statistics/multinomial.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import { controlAlarms } from './control-alarms.ts';
import type { DriftColumn } from './drift-column.ts';
import { driftSeries } from './drift-series.ts';
import { measuresFor } from './measure.ts';
import { presetIds } from './preset.ts';
import { categoricalColumn, chunksOf, numericColumn } from './unchanged.test-kit.ts';

type Random = () => number;

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const shapes: Readonly<Record<string, (random: Random) => number>> = {
  normal,
  skewed: (random) => Math.exp(normal(random)),
  uniform: (random) => random(),
  whole: (random) => Math.floor(random() * 7),
  outliers: (random) => (random() < 0.01 ? 10 + random() : random()),
};

const categories = [0.5, 0.3, 0.15, 0.04, 0.009, 0, 0.001];

/** Columns whose chunks are all drawn from one distribution. */
function unchanged(
  seed: number,
  [reference, analysis, rows]: readonly [number, number, number],
): DriftColumn[] {
  const random = seededRandom(seed);
  const chunks = chunksOf(reference, analysis, rows);
  const numeric = Object.entries(shapes).map(([name, draw]) =>
    numericColumn(
      name,
      chunks,
      chunks.map(() => Float64Array.from({ length: rows }, () => draw(random))),
    ),
  );
  return [
    ...numeric,
    categoricalColumn(
      'categories',
      chunks,
      chunks.map(() => drawCounts(categories, rows, random)),
    ),
  ];
}

function alertsOf(columns: readonly DriftColumn[]): { looked: number; alerts: number } {
  const all = measuresFor('numeric').flatMap((measure) => {
    const fitting = columns.filter(({ spec }) => measuresFor(spec.kind).includes(measure));
    return controlAlarms(fitting.map((column) => driftSeries(column, { measure, preset: 'plumbline' })));
  });
  const points = all.flatMap((series) => series.points).filter(({ period }) => period === 'analysis');
  return {
    looked: points.filter(({ value }) => value !== null).length,
    alerts: points.filter(({ alert }) => alert).length,
  };
}

describe('a log in which nothing changes', () => {
  it.each([30, 100, 1000, 10_000, 100_000])(
    'gives no alert when a chunk of %d rows is the reference itself',
    (rows) => {
      const [column] = unchanged(rows, [1, 0, rows]);
      if (!column) throw new Error('a column');
      for (const preset of presetIds)
        for (const measure of measuresFor('numeric')) {
          const [point] = driftSeries(column, { measure, preset }).points;
          expect([measure, point?.alert]).toEqual([measure, false]);
        }
    },
  );

  // The share of false alarms over seeds, measures and columns; the rule is made for one in 10,000.
  it.for([
    [30, 60],
    [100, 60],
    [1000, 25],
    [10_000, 4],
    [100_000, 1],
  ] as const)(
    'gives hardly any in chunks of %d rows, over %d seeds',
    { timeout: 60_000 },
    async ([rows, seeds], { annotate }) => {
      let [looked, alerts] = [0, 0];
      for (let seed = 1; seed <= seeds; seed++) {
        const found = alertsOf(unchanged(seed * 7919 + rows, [4, 4, rows]));
        looked += found.looked;
        alerts += found.alerts;
      }
      await annotate(`${alerts} false alarms among ${looked} values`);
      expect(looked).toBe(seeds * 4 * (5 * 9 + 6));
      expect(alerts / looked).toBeLessThanOrEqual(0.0005);
    },
  );

  it('gives no more with a thousand columns, of which some are far out in every chunk', () => {
    const random = seededRandom(99);
    const chunks = chunksOf(3, 3, 500);
    const columns = Array.from({ length: 1000 }, (_, i) =>
      categoricalColumn(
        `f${i}`,
        chunks,
        chunks.map(() => drawCounts(categories, 500, random)),
      ),
    );
    const series = controlAlarms(
      columns.map((column) => driftSeries(column, { measure: 'chi2', preset: 'plumbline' })),
    );
    expect(series.flatMap(({ points }) => points).filter(({ alert }) => alert)).toEqual([]);
  });
});

describe('a log in which something changes', () => {
  it('gives alerts where the shares of a category or the middle of numbers move', () => {
    const random = seededRandom(5);
    const chunks = chunksOf(4, 2, 1000);
    const moved = categories.with(0, 0.4).with(1, 0.4);
    const shares = [...Array.from({ length: 5 }, () => categories), moved];
    const column = categoricalColumn(
      'moved',
      chunks,
      shares.map((p) => drawCounts(p, 1000, random)),
    );
    const shifted = numericColumn(
      'shifted',
      chunks,
      chunks.map((_, i) => Float64Array.from({ length: 1000 }, () => normal(random) + (i === 5 ? 0.5 : 0))),
    );
    for (const moving of [column, shifted])
      for (const measure of measuresFor(moving.spec.kind)) {
        const { points } = driftSeries(moving, { measure, preset: 'plumbline' });
        expect([measure, ...points.map(({ alert }) => alert)]).toEqual([
          measure,
          false,
          false,
          false,
          false,
          false,
          true,
        ]);
      }
  });
});
