import { noMoments } from '#domain/profile/moments.ts';
import type { RegressionOutcome, ValueGrid } from '#domain/profile/outcome.ts';
import type { GroupProfile } from '#domain/profile/model-profile.ts';
import type { ValueSketch } from '#domain/profile/value-sketch.ts';
import type { RowCells } from '#backend/clickhouse/server/row-cells.ts';
import { measureIf, measureOf } from '#backend/clickhouse/log/aggregates.ts';
import { momentTerms } from '#backend/clickhouse/log/moment-terms.ts';
import { allOf, doubles, sql, type Sql } from '#backend/clickhouse/sql/sql.ts';
import { askGroups, type Counting, type Division, type GroupId } from './count-rows.ts';
import { belowAll } from './edge-bins.ts';
import { readSketch, sketchKeys, sketchTerms } from './sketch-terms.ts';

const error = sql`(r_said - r_was)`;
const share = sql`abs(${error} / r_was)`;
/** Actuals that have a percentage: not zero, nor so near that the quotient overflows. */
const divisible = sql`(r_was != 0 AND isFinite(${share}))`;
const logged = sql`(r_said > -1 AND r_was > -1)`;
const logError = sql`(log1p(greatest(r_said, -1)) - log1p(greatest(r_was, -1)))`;

type Sums = Omit<RegressionOutcome, 'task' | 'errors' | 'predictions' | 'actuals' | 'grid'>;

function readSums(cells: RowCells): Sums & { readonly rows: number; readonly labelled: number } {
  const [rows, labelled] = [cells.count(), cells.count()];
  const covariance = cells.number();
  return {
    rows,
    labelled,
    coMoment: labelled > 0 ? covariance * labelled : 0,
    zeroActuals: cells.count(),
    belowMinusOne: cells.count(),
    predicted: cells.moments(),
    actual: cells.moments(),
    unlabelled: cells.moments(),
    error: cells.moments(),
    absoluteError: cells.moments(),
    squaredError: cells.moments(),
    percentageError: cells.moments(),
    squaredLogError: cells.moments(),
  };
}

function askSums(counting: Counting, division: Division | null) {
  const { known } = counting.terms;
  return askGroups(counting, {
    name: 'sums',
    measures: [
      ['n', measureOf('count')],
      ['labelled', measureIf(known, 'count')],
      ['covariance', measureIf(known, 'covariance', sql`r_said`, sql`r_was`)],
      ['zero', measureIf(allOf([known, sql`NOT ${divisible}`]), 'count')],
      ['negative', measureIf(allOf([known, sql`NOT ${logged}`]), 'count')],
      ...momentTerms('said', sql`r_said`, known),
      ...momentTerms('was', sql`r_was`, known),
      ...momentTerms('open', sql`r_said`, sql`NOT (${known})`),
      ...momentTerms('error', error, known),
      ...momentTerms('absolute', sql`abs(${error})`, known),
      ...momentTerms('squared', sql`${error} * ${error}`, known),
      ...momentTerms('share', share, allOf([known, divisible])),
      ...momentTerms('log', sql`${logError} * ${logError}`, allOf([known, logged])),
    ],
    labelled: true,
    division,
  });
}

async function askSketch(
  counting: Counting,
  division: Division | null,
  { name, value, onlyKnown }: { readonly name: string; readonly value: Sql; readonly onlyKnown: boolean },
): Promise<ReadonlyMap<GroupId, ValueSketch>> {
  const groups = await askGroups(counting, {
    name,
    terms: sketchTerms(value),
    where: onlyKnown ? [counting.terms.known] : [],
    keys: sketchKeys,
    measures: [['n', measureOf('count')]],
    labelled: onlyKnown,
    division,
  });
  return new Map([...groups].map(([id, rows]) => [id, readSketch(rows)]));
}

async function askGrid(
  counting: Counting,
  division: Division | null,
  edges: readonly number[],
): Promise<ReadonlyMap<GroupId, ValueGrid>> {
  const bounds = [belowAll, ...edges];
  const list = doubles(bounds);
  const cellOf = new Map(bounds.map((bound, i) => [bound, i]));
  const groups = await askGroups(counting, {
    name: 'grid',
    where: [counting.terms.known],
    keys: [
      ['x', sql`roundDown(r_said, ${list})`],
      ['y', sql`roundDown(r_was, ${list})`],
    ],
    measures: [
      ['n', measureOf('count')],
      ['error', measureOf('sum', sql`abs(${error})`)],
    ],
    labelled: true,
    division,
  });
  const cell = (cells: RowCells) => cellOf.get(cells.number()) ?? NaN;
  const read = (rows: readonly RowCells[]) =>
    rows
      .map((cells): ValueGrid['cells'][number] => [cell(cells), cell(cells), cells.count(), cells.number()])
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return new Map([...groups].map(([id, rows]) => [id, { edges, cells: read(rows) }]));
}

const noSketch: ValueSketch = { keys: [], counts: [] };

/** Counts the rows of a model that predicts a quantity, by chunk or by segment of a chunk. */
export async function countRegression(
  counting: Counting,
  division: Division | null,
): Promise<ReadonlyMap<GroupId, GroupProfile>> {
  const edges = counting.spec.valueEdges ?? [0, 1];
  const [sums, predictions, actuals, errors, grids] = await Promise.all([
    askSums(counting, division),
    askSketch(counting, division, { name: 'predictions', value: sql`r_said`, onlyKnown: false }),
    askSketch(counting, division, { name: 'actuals', value: sql`r_was`, onlyKnown: true }),
    askSketch(counting, division, { name: 'errors', value: error, onlyKnown: true }),
    askGrid(counting, division, edges),
  ]);
  const profile = (id: GroupId, cells: RowCells): GroupProfile => {
    const { rows, labelled, ...own } = readSums(cells);
    return {
      rows,
      labelled,
      outcome: {
        task: 'regression',
        ...own,
        unlabelled: rows > labelled ? own.unlabelled : noMoments,
        errors: errors.get(id) ?? noSketch,
        predictions: predictions.get(id) ?? noSketch,
        actuals: actuals.get(id) ?? noSketch,
        grid: grids.get(id) ?? { edges, cells: [] },
      },
    };
  };
  return new Map([...sums].flatMap(([id, [cells]]) => (cells ? [[id, profile(id, cells)] as const] : [])));
}
