import type { BinaryOutcome } from '#domain/profile/outcome.ts';
import type { BinaryBatch } from '#profiling/log-batch.ts';
import { MomentsSum } from './moments-sum.ts';
import type { RowList } from './row-list.ts';
import { negativeSlot, positiveSlot, ScoreCounter, unlabelledSlot } from './score-counter.ts';
import { Scratch } from './scratch.ts';

const scratch = {
  labelled: new Scratch(),
  unlabelled: new Scratch(),
  squared: new Scratch(),
  loss: new Scratch(),
};

/** Scores are kept this far from 0 and 1 before a logarithm is taken. */
export const logClip = 1e-15;

/** −ln of the score given to what happened. */
export const surprise = (score: number): number => -Math.log(Math.min(1 - logClip, Math.max(logClip, score)));

/** Counts a yes/no model's rows. */
export class BinaryCounter {
  // Column = 2 · (1 positive, 0 negative, 2 unlabelled actual) + decision.
  readonly #decisions = new Float64Array(6);
  readonly #table: ScoreCounter;
  readonly #labelled = new MomentsSum();
  readonly #unlabelled = new MomentsSum();
  readonly #squaredError = new MomentsSum();
  readonly #logLoss = new MomentsSum();
  #hasScores = false;

  constructor(bins: number, exactUpTo: number) {
    this.#table = new ScoreCounter(bins, exactUpTo);
  }

  add({ decision, score, actual }: BinaryBatch, { rows, count }: RowList): void {
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const outcome = actual[row] as number;
      const at = 2 * (outcome < 0 ? unlabelledSlot : outcome) + (decision[row] as number);
      this.#decisions[at] = (this.#decisions[at] as number) + 1;
    }
    if (score) this.#addScores(score, actual, { rows, count });
  }

  #addScores(score: Float64Array, actual: Int8Array, { rows, count }: RowList): void {
    this.#hasScores = true;
    const labelled = scratch.labelled.block(count);
    const unlabelled = scratch.unlabelled.block(count);
    const squared = scratch.squared.block(count);
    const loss = scratch.loss.block(count);
    let known = 0;
    let open = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const value = score[row] as number;
      const outcome = actual[row] as number;
      if (Number.isNaN(value)) continue;
      if (outcome < 0) {
        this.#table.add(value, unlabelledSlot);
        unlabelled[open++] = value;
        continue;
      }
      this.#table.add(value, outcome === 1 ? positiveSlot : negativeSlot);
      const error = value - outcome;
      labelled[known] = value;
      squared[known] = error * error;
      loss[known++] = surprise(outcome === 1 ? value : 1 - value);
    }
    this.#labelled.add(labelled, known);
    this.#unlabelled.add(unlabelled, open);
    this.#squaredError.add(squared, known);
    this.#logLoss.add(loss, known);
  }

  result(): BinaryOutcome {
    const [trueNegative = 0, falsePositive = 0, falseNegative = 0, truePositive = 0, ...open] =
      this.#decisions;
    const [unlabelledNegative = 0, unlabelledPositive = 0] = open;
    return {
      task: 'binary',
      decisions: {
        truePositive,
        falsePositive,
        falseNegative,
        trueNegative,
        unlabelledPositive,
        unlabelledNegative,
      },
      scores: this.#hasScores
        ? {
            table: this.#table.result(),
            labelled: this.#labelled.result(),
            unlabelled: this.#unlabelled.result(),
            squaredError: this.#squaredError.result(),
            logLoss: this.#logLoss.result(),
          }
        : null,
    };
  }
}
