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
function decisionsAt(threshold: number, scores: Float64Array): Int32Array {
  const decisions = new Int32Array(scores.length);
  for (let row = 0; row < decisions.length; row++) {
    const score = scores[row] as number;
    decisions[row] = Number.isNaN(score) ? -1 : Number(score >= threshold);
  }
  return decisions;
}

/** Rows without a decision, which get 0 as theirs so that every row has one. */
function withoutDecision(said: Int32Array): Uint8Array {
  const unusable = new Uint8Array(said.length);
  for (let row = 0; row < said.length; row++)
    if ((said[row] as number) < 0) {
      unusable[row] = 1;
      said[row] = 0;
    }
  return unusable;
}

function binaryRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction, score: scoreColumn } = context.mapping.columns;
  const score = scoreColumn === undefined ? null : scoresOf(context, batch, scoreColumn);
  if (score) tellMissingScores(context, [score]);
  const said =
    prediction === undefined
      ? decisionsAt(context.mapping.threshold ?? 0.5, score ?? new Float64Array(batch.rows).fill(NaN))
      : classesOf(context, batch, prediction);
  const unusable = withoutDecision(said);
  return {
    outcome: {
      task: 'binary',
      decision: new Int8Array(said),
      score,
      actual: new Int8Array(actualClasses(context, batch)),
    },
    unusable,
  };
}

const columnOf = (columns: Readonly<Record<string, string>>, wanted: string): string =>
  Object.entries(columns).find(([name]) => className(name) === wanted)?.[1] ?? '';

function multiclassRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction = '', scores: columns } = context.mapping.columns;
  const said = classesOf(context, batch, prediction);
  const unusable = withoutDecision(said);
  const scores = columns
    ? context.classes.map((name) => scoresOf(context, batch, columnOf(columns, name)))
    : null;
  if (scores) tellMissingScores(context, scores);
  return {
    outcome: {
      task: 'multiclass',
      decision: said,
      actual: actualClasses(context, batch),
      scores,
    },
    unusable,
  };
}

function regressionRows(context: OutcomeContext, batch: ColumnBatch): OutcomeRows {
  const { prediction = '' } = context.mapping.columns;
  const predicted = numbersIn(context.reader, batch, prediction);
  const unusable = new Uint8Array(batch.rows);
  for (let row = 0; row < batch.rows; row++) if (!Number.isFinite(predicted[row])) unusable[row] = 1;
  return { outcome: { task: 'regression', predicted, actual: actualNumbers(context, batch) }, unusable };
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
