import type { ColumnBatch } from '#profiling/column-batch.ts';
import type { OutcomeBatch } from '#profiling/log-batch.ts';
import { className } from './class-column.ts';
import { numbersIn } from './number-column.ts';
import {
  actualClasses,
  actualNumbers,
  classesOf,
  scoresOf,
  tellMissingScores,
  type OutcomeContext,
} from './outcome-columns.ts';

/** An outcome batch, and the rows that cannot be counted at all (no usable prediction). */
export interface OutcomeRows {
  readonly outcome: OutcomeBatch;
  readonly unusable: Uint8Array;
}

/** Decisions by a threshold: −1 where there is no score. */
const decisionsAt = (threshold: number, scores: Float64Array): Int32Array =>
  Int32Array.from(scores, (score) => (Number.isNaN(score) ? -1 : Number(score >= threshold)));

function binaryRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction, score: scoreColumn } = context.mapping.columns;
  const score = scoreColumn === undefined ? null : scoresOf(context, batch, scoreColumn);
  if (score) tellMissingScores(context, [score]);
  const said =
    prediction === undefined
      ? decisionsAt(context.mapping.threshold ?? 0.5, score ?? new Float64Array(batch.rows).fill(NaN))
      : classesOf(context, batch, prediction);
  return {
    outcome: {
      task: 'binary',
      decision: Int8Array.from(said, (value) => Math.max(0, value)),
      score,
      actual: Int8Array.from(actualClasses(context, batch)),
    },
    unusable: Uint8Array.from(said, (value) => (value < 0 ? 1 : 0)),
  };
}

const columnOf = (columns: Readonly<Record<string, string>>, wanted: string): string =>
  Object.entries(columns).find(([name]) => className(name) === wanted)?.[1] ?? '';

function multiclassRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction = '', scores: columns } = context.mapping.columns;
  const said = classesOf(context, batch, prediction);
  const scores = columns
    ? context.classes.map((name) => scoresOf(context, batch, columnOf(columns, name)))
    : null;
  if (scores) tellMissingScores(context, scores);
  return {
    outcome: {
      task: 'multiclass',
      decision: said.map((value) => Math.max(0, value)),
      actual: actualClasses(context, batch),
      scores,
    },
    unusable: Uint8Array.from(said, (value) => (value < 0 ? 1 : 0)),
  };
}

function regressionRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction = '' } = context.mapping.columns;
  const predicted = numbersIn(context.reader, batch, prediction);
  return {
    outcome: { task: 'regression', predicted, actual: actualNumbers(context, batch) },
    unusable: Uint8Array.from(predicted, (value) => (Number.isFinite(value) ? 0 : 1)),
  };
}

/** Predicted and actual of a batch, checked. Rows without a usable prediction are marked and counted. */
export function outcomeRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const make = { binary: binaryRows, multiclass: multiclassRows, regression: regressionRows };
  const rows = make[context.mapping.model.task](context, batch);
  let lost = 0;
  for (const flag of rows.unusable) lost += flag;
  context.notices.warn(
    'predictions-missing',
    lost,
    (count) => `${count} rows have no usable prediction (empty, NaN or infinite) and are left out.`,
  );
  return rows;
}
