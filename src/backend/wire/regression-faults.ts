import type { RegressionOutcome, ValueGrid } from '#domain/profile/outcome.ts';
import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import { disordered, sum, unequal, type Fault } from './fault.ts';
import type { GroupExpected } from './outcome-faults.ts';

function sketchFaults(path: string, { keys, counts }: ValueSketch, rows: number): readonly Fault[] {
  if (keys.length !== counts.length) return [{ path, what: 'keys and counts differ in length' }];
  return [
    ...disordered(`${path}.keys`, keys),
    ...unequal(path, 'rows in the sketch', { found: sum(counts), expected: rows }),
  ];
}

function gridFaults(path: string, { edges, cells }: ValueGrid, { spec, labelled }: GroupExpected) {
  const expected = spec.valueEdges ?? [];
  if (edges.length < 2 || edges.length !== expected.length || edges.some((edge, i) => edge !== expected[i]))
    return [{ path: `${path}.edges`, what: 'are not the value edges of the specification' }];
  const outside = cells.findIndex(([predicted, actual]) => Math.max(predicted, actual) > edges.length);
  if (outside >= 0) return [{ path: `${path}.cells[${outside}]`, what: 'lies outside the grid' }];
  const place = cells.map(([predicted, actual]) => predicted * (edges.length + 1) + actual);
  return [
    ...disordered(`${path}.cells`, place),
    ...unequal(path, 'rows in the grid', { found: sum(cells.map(([, , n]) => n)), expected: labelled }),
  ];
}

/** Faults of a regression outcome: every sum rests on the same labelled rows. */
export function regressionFaults(
  path: string,
  outcome: RegressionOutcome,
  expected: GroupExpected,
): readonly Fault[] {
  const { rows, labelled } = expected;
  const sums = ['predicted', 'actual', 'error', 'absoluteError', 'squaredError'] as const;
  return [
    ...sums.flatMap((name) =>
      unequal(`${path}.${name}.n`, 'labelled rows', { found: outcome[name].n, expected: labelled }),
    ),
    ...unequal(`${path}.unlabelled.n`, 'rows without a label', {
      found: outcome.unlabelled.n,
      expected: rows - labelled,
    }),
    ...unequal(`${path}.percentageError.n`, 'labelled rows with those of actual zero', {
      found: outcome.percentageError.n + outcome.zeroActuals,
      expected: labelled,
    }),
    ...unequal(`${path}.squaredLogError.n`, 'labelled rows with those at or below −1', {
      found: outcome.squaredLogError.n + outcome.belowMinusOne,
      expected: labelled,
    }),
    ...sketchFaults(`${path}.errors`, outcome.errors, labelled),
    ...sketchFaults(`${path}.predictions`, outcome.predictions, rows),
    ...sketchFaults(`${path}.actuals`, outcome.actuals, labelled),
    ...gridFaults(`${path}.grid`, outcome.grid, expected),
  ];
}
