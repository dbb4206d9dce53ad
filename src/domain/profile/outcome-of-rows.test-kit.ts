import type { Moments } from './moments.ts';
import {
  cellOf,
  type BinaryOutcome,
  type MulticlassOutcome,
  type RegressionOutcome,
  type ValueGrid,
} from './outcome.ts';
import type { ScoreTable } from './score-table.ts';
import { sketchKey, type ValueSketch } from './value-sketch.ts';

// Outcomes counted row by row, as slowly and plainly as their definitions read: what merges and metrics are held to.

export interface BinaryRow {
  readonly score: number;
  readonly decision: 0 | 1;
  /** Null: not known yet. */
  readonly actual: 0 | 1 | null;
}

export interface ClassRow {
  readonly scores: readonly number[];
  readonly decision: number;
  readonly actual: number | null;
}

export interface ValueRow {
  readonly predicted: number;
  readonly actual: number | null;
}

export const defaultTableSpec = { bins: 4096, exactUpTo: 10_000 };
type TableSpec = typeof defaultTableSpec;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ascending = (a: number, b: number) => a - b;

export function momentsOf(values: readonly number[]): Moments {
  if (values.length === 0) return { n: 0, mean: 0, m2: 0 };
  const mean = sum(values) / values.length;
  return { n: values.length, mean, m2: sum(values.map((value) => (value - mean) ** 2)) };
}

export function sketchOf(values: readonly number[]): ValueSketch {
  const all = values.map(sketchKey);
  const keys = [...new Set(all)].toSorted(ascending);
  return { keys, counts: keys.map((key) => all.filter((other) => other === key).length) };
}

interface Scored {
  readonly score: number;
  readonly actual: 0 | 1 | null;
}

export function tableOf(rows: readonly Scored[], { bins, exactUpTo }: TableSpec): ScoreTable {
  const exact = new Set(rows.map(({ score }) => score)).size <= exactUpTo;
  const keyOf = ({ score }: Scored) => (exact ? score : Math.min(bins - 1, Math.floor(score * bins)));
  const keys = [...new Set(rows.map(keyOf))].toSorted(ascending);
  const countOf = (actual: 0 | 1 | null) => {
    const counts = new Map<number, number>();
    for (const row of rows)
      if (row.actual === actual) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    return keys.map((key) => counts.get(key) ?? 0);
  };
  return {
    bins,
    exactUpTo,
    exact,
    keys,
    negative: countOf(0),
    positive: countOf(1),
    unlabelled: countOf(null),
  };
}

const surprise = (score: number) => -Math.log(Math.min(1 - 1e-15, Math.max(1e-15, score)));

export function binaryOutcomeOf(
  rows: readonly BinaryRow[],
  spec: TableSpec = defaultTableSpec,
): BinaryOutcome {
  const count = (decision: 0 | 1, actual: 0 | 1 | null) =>
    rows.filter((row) => row.decision === decision && row.actual === actual).length;
  const labelled = rows.flatMap(({ score, actual }) => (actual === null ? [] : [{ score, actual }]));
  return {
    task: 'binary',
    decisions: {
      truePositive: count(1, 1),
      falsePositive: count(1, 0),
      falseNegative: count(0, 1),
      trueNegative: count(0, 0),
      unlabelledPositive: count(1, null),
      unlabelledNegative: count(0, null),
    },
    scores: {
      table: tableOf(rows, spec),
      labelled: momentsOf(labelled.map(({ score }) => score)),
      unlabelled: momentsOf(rows.flatMap(({ score, actual }) => (actual === null ? [score] : []))),
      squaredError: momentsOf(labelled.map(({ score, actual }) => (score - actual) ** 2)),
      logLoss: momentsOf(labelled.map(({ score, actual }) => surprise(actual === 1 ? score : 1 - score))),
    },
  };
}

export function multiclassOutcomeOf(
  rows: readonly ClassRow[],
  classes: readonly string[],
  spec: TableSpec = defaultTableSpec,
): MulticlassOutcome {
  const count = (actual: number | null, decision: number) =>
    rows.filter((row) => row.actual === actual && row.decision === decision).length;
  const labelled = rows.flatMap(({ scores, actual }) => (actual === null ? [] : [{ scores, actual }]));
  const open = rows.filter(({ actual }) => actual === null);
  const at = (scores: readonly number[], k: number) => scores[k] ?? 0;
  const isClass = (actual: number, k: number) => (actual === k ? 1 : 0);
  return {
    task: 'multiclass',
    classes,
    confusion: classes.map((_, actual) => classes.map((__, decision) => count(actual, decision))),
    unlabelled: classes.map((_, decision) => count(null, decision)),
    scores: {
      tables: classes.map((_, k) =>
        tableOf(
          rows.map(({ scores, actual }) => ({
            score: at(scores, k),
            actual: actual === null ? null : isClass(actual, k),
          })),
          spec,
        ),
      ),
      labelled: classes.map((_, k) => momentsOf(labelled.map(({ scores }) => at(scores, k)))),
      unlabelled: classes.map((_, k) => momentsOf(open.map(({ scores }) => at(scores, k)))),
      squaredError: momentsOf(
        labelled.map(({ scores, actual }) =>
          sum(classes.map((_, k) => (at(scores, k) - isClass(actual, k)) ** 2)),
        ),
      ),
      logLoss: momentsOf(labelled.map(({ scores, actual }) => surprise(at(scores, actual)))),
      chosen: classes.map((_, k) =>
        momentsOf(rows.filter(({ decision }) => decision === k).map(({ scores }) => at(scores, k))),
      ),
    },
  };
}

interface Labelled {
  readonly predicted: number;
  readonly actual: number;
}

function gridOf(rows: readonly Labelled[], edges: readonly number[]): ValueGrid {
  const sizes = Array.from({ length: edges.length + 1 }, (_, i) => i);
  return {
    edges,
    cells: sizes.flatMap((p) =>
      sizes.flatMap((a) => {
        const inCell = rows.filter(
          ({ predicted, actual }) => cellOf(edges, predicted) === p && cellOf(edges, actual) === a,
        );
        const error = sum(inCell.map(({ predicted, actual }) => Math.abs(predicted - actual)));
        return inCell.length > 0 ? [[p, a, inCell.length, error] as const] : [];
      }),
    ),
  };
}

export function regressionOutcomeOf(
  rows: readonly ValueRow[],
  edges: readonly number[] = [0, 10, 20, 40],
): RegressionOutcome {
  const known = rows.flatMap(({ predicted, actual }) => (actual === null ? [] : [{ predicted, actual }]));
  const errors = known.map(({ predicted, actual }) => predicted - actual);
  const predicted = momentsOf(known.map((row) => row.predicted));
  const actual = momentsOf(known.map((row) => row.actual));
  const divisible = known.filter((row) => row.actual !== 0);
  const above = known.filter((row) => row.predicted > -1 && row.actual > -1);
  return {
    task: 'regression',
    predicted,
    actual,
    coMoment: sum(known.map((row) => (row.predicted - predicted.mean) * (row.actual - actual.mean))),
    unlabelled: momentsOf(rows.flatMap((row) => (row.actual === null ? [row.predicted] : []))),
    error: momentsOf(errors),
    absoluteError: momentsOf(errors.map(Math.abs)),
    squaredError: momentsOf(errors.map((error) => error ** 2)),
    percentageError: momentsOf(divisible.map((row) => Math.abs((row.predicted - row.actual) / row.actual))),
    zeroActuals: known.length - divisible.length,
    squaredLogError: momentsOf(above.map((row) => (Math.log1p(row.predicted) - Math.log1p(row.actual)) ** 2)),
    belowMinusOne: known.length - above.length,
    errors: sketchOf(errors),
    predictions: sketchOf(rows.map((row) => row.predicted)),
    actuals: sketchOf(known.map((row) => row.actual)),
    grid: gridOf(known, edges),
  };
}
