import type { MulticlassOutcome } from '#domain/profile/outcome.ts';
import type { MulticlassBatch } from '#profiling/log-batch.ts';
import { surprise } from './binary-counter.ts';
import { MomentsSum } from './moments-sum.ts';
import type { RowList } from './row-list.ts';
import { negativeSlot, positiveSlot, ScoreCounter, unlabelledSlot } from './score-counter.ts';
import { Scratch } from './scratch.ts';

const scratch = {
  labelled: new Scratch(),
  unlabelled: new Scratch(),
  squared: new Scratch(),
  loss: new Scratch(),
  chosen: new Scratch(),
};

/** Scores of one class, actual and predicted classes. */
interface ClassColumns {
  readonly scores: Float64Array;
  readonly actual: Int32Array;
  readonly decision: Int32Array;
}

/** Counts the rows of a model that decides between several classes. */
export class MulticlassCounter {
  readonly #classes: readonly string[];
  /** Row = actual class, the last one for rows without a label. */
  readonly #confusion: Float64Array;
  readonly #tables: readonly ScoreCounter[];
  readonly #labelled: readonly MomentsSum[];
  readonly #unlabelled: readonly MomentsSum[];
  readonly #chosen: readonly MomentsSum[];
  readonly #squaredError = new MomentsSum();
  readonly #logLoss = new MomentsSum();
  #hasScores = false;

  constructor(classes: readonly string[], bins: number, exactUpTo: number) {
    this.#classes = classes;
    this.#confusion = new Float64Array(classes.length * (classes.length + 1));
    this.#tables = classes.map(() => new ScoreCounter(bins, exactUpTo));
    this.#labelled = classes.map(() => new MomentsSum());
    this.#unlabelled = classes.map(() => new MomentsSum());
    this.#chosen = classes.map(() => new MomentsSum());
  }

  add(batch: MulticlassBatch, list: RowList): void {
    const size = this.#classes.length;
    for (let i = 0; i < list.count; i++) {
      const row = list.rows[i] as number;
      const actual = batch.actual[row] as number;
      const at = (actual < 0 ? size : actual) * size + (batch.decision[row] as number);
      this.#confusion[at] = (this.#confusion[at] as number) + 1;
    }
    if (!batch.scores) return;
    this.#hasScores = true;
    for (const [k, scores] of batch.scores.entries())
      this.#addClass(k, { scores, actual: batch.actual, decision: batch.decision }, list);
    this.#addLosses(batch.scores, batch, list);
  }

  #addClass(k: number, { scores, actual, decision }: ClassColumns, { rows, count }: RowList): void {
    const table = this.#tables[k];
    const labelled = scratch.labelled.block(count);
    const unlabelled = scratch.unlabelled.block(count);
    const chosen = scratch.chosen.block(count);
    let known = 0;
    let open = 0;
    let decided = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const value = scores[row] as number;
      const outcome = actual[row] as number;
      if (Number.isNaN(value)) continue;
      table?.add(value, outcome < 0 ? unlabelledSlot : outcome === k ? positiveSlot : negativeSlot);
      if (outcome < 0) unlabelled[open++] = value;
      else labelled[known++] = value;
      if (decision[row] === k) chosen[decided++] = value;
    }
    this.#chosen[k]?.add(chosen, decided);
    this.#labelled[k]?.add(labelled, known);
    this.#unlabelled[k]?.add(unlabelled, open);
  }

  #addLosses(scores: readonly Float64Array[], { actual }: MulticlassBatch, { rows, count }: RowList): void {
    const squared = scratch.squared.block(count);
    const loss = scratch.loss.block(count);
    let known = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const outcome = actual[row] as number;
      if (outcome < 0) continue;
      const distance = scores.reduce(
        (sum, column, k) => sum + ((column[row] as number) - (k === outcome ? 1 : 0)) ** 2,
        0,
      );
      if (Number.isNaN(distance)) continue;
      squared[known] = distance;
      loss[known++] = surprise(scores[outcome]?.[row] ?? 0);
    }
    this.#squaredError.add(squared, known);
    this.#logLoss.add(loss, known);
  }

  result(): MulticlassOutcome {
    const size = this.#classes.length;
    const rowOf = (actual: number) => [...this.#confusion.subarray(actual * size, (actual + 1) * size)];
    return {
      task: 'multiclass',
      classes: this.#classes,
      confusion: this.#classes.map((_, actual) => rowOf(actual)),
      unlabelled: rowOf(size),
      scores: this.#hasScores
        ? {
            tables: this.#tables.map((table) => table.result()),
            labelled: this.#labelled.map((sum) => sum.result()),
            unlabelled: this.#unlabelled.map((sum) => sum.result()),
            squaredError: this.#squaredError.result(),
            logLoss: this.#logLoss.result(),
            chosen: this.#chosen.map((sum) => sum.result()),
          }
        : null,
    };
  }
}
