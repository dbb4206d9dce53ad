import { cellOf, type RegressionOutcome, type ValueGrid } from '#domain/profile/outcome.ts';
import type { Conditions } from './conditions.ts';
import { spread } from './spread.ts';
import { rowsOf, weightedMoments, weightedSketch, type Weighted } from './weighted.ts';

/** Edges of the predicted × actual grid, in the model's unit. */
export const valueEdges = [0, 10, 20, 30, 40, 50, 60];

const predictions = [15, 25, 35, 45, 55];
const offsets = [-10, -5, -2, 0, 2, 5, 10];
const offsetWeights = [4, 8, 16, 24, 16, 8, 4];

/** Rows with the same prediction and actual; null where the actual is not known yet. */
export interface ValueRows {
  readonly predicted: number;
  readonly actual: number | null;
  readonly rows: number;
}

/** Rows of a model of a quantity: with falling skill its errors grow, and it says too little. */
export function valueRows({ rows, skill, labelled, random }: Conditions): readonly ValueRows[] {
  return spread(rows, [3, 5, 4, 2, 1]).flatMap((count, i) => {
    const predicted = predictions[i] ?? 0;
    const known = Math.round(count * labelled);
    const shift = (1 - skill) * 8 + (random() - 0.5) * 0.5;
    const counts = spread(known, offsetWeights);
    return [
      ...offsets.map((offset, k) => ({
        predicted,
        actual: predicted + shift + offset * (2 - skill),
        rows: counts[k] ?? 0,
      })),
      { predicted, actual: null, rows: count - known },
    ];
  });
}

interface Known {
  readonly predicted: number;
  readonly actual: number;
  readonly rows: number;
}

function gridOf(known: readonly Known[]): ValueGrid {
  const side = valueEdges.length + 1;
  const sums = new Map<number, readonly [number, number]>();
  for (const { predicted, actual, rows } of known) {
    if (rows === 0) continue;
    const place = cellOf(valueEdges, predicted) * side + cellOf(valueEdges, actual);
    const [count, error] = sums.get(place) ?? [0, 0];
    sums.set(place, [count + rows, error + rows * Math.abs(predicted - actual)]);
  }
  const sorted = [...sums].toSorted(([a], [b]) => a - b);
  return {
    edges: valueEdges,
    cells: sorted.map(([place, [rows, error]]) => [Math.floor(place / side), place % side, rows, error]),
  };
}

/** What a profile says of these rows. */
export function regressionOutcome(all: readonly ValueRows[]): RegressionOutcome {
  const known = all.flatMap(({ predicted, actual, rows }): Known[] =>
    actual === null ? [] : [{ predicted, actual, rows }],
  );
  const open = all.flatMap(({ predicted, actual, rows }): Weighted[] =>
    actual === null ? [[predicted, rows]] : [],
  );
  const each = (value: (row: Known) => number, rows = known) =>
    rows.map((row): Weighted => [value(row), row.rows]);
  const moments = (value: (row: Known) => number, rows = known) => weightedMoments(each(value, rows));
  const predicted = moments((row) => row.predicted);
  const actual = moments((row) => row.actual);
  const error = (row: Known) => row.predicted - row.actual;
  const divisible = known.filter((row) => row.actual !== 0);
  const above = known.filter((row) => row.predicted > -1 && row.actual > -1);
  return {
    task: 'regression',
    predicted,
    actual,
    coMoment: known.reduce(
      (sum, row) => sum + row.rows * (row.predicted - predicted.mean) * (row.actual - actual.mean),
      0,
    ),
    unlabelled: weightedMoments(open),
    error: moments(error),
    absoluteError: moments((row) => Math.abs(error(row))),
    squaredError: moments((row) => error(row) ** 2),
    percentageError: moments((row) => Math.abs(error(row) / row.actual), divisible),
    zeroActuals: rowsOf(each(error)) - rowsOf(each(error, divisible)),
    squaredLogError: moments((row) => (Math.log1p(row.predicted) - Math.log1p(row.actual)) ** 2, above),
    belowMinusOne: rowsOf(each(error)) - rowsOf(each(error, above)),
    errors: weightedSketch(each(error)),
    predictions: weightedSketch([...each((row) => row.predicted), ...open]),
    actuals: weightedSketch(each((row) => row.actual)),
    grid: gridOf(known),
  };
}
