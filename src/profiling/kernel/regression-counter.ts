import { mergeMoments, noMoments, type Moments } from '#domain/profile/moments.ts';
import { cellOf, type RegressionOutcome, type ValueGrid } from '#domain/profile/outcome.ts';
import type { RegressionBatch } from '#profiling/log-batch.ts';
import { MomentsSum } from './moments-sum.ts';
import type { RowList } from './row-list.ts';
import { SketchCounter } from './sketch-counter.ts';
import { Scratch } from './scratch.ts';

const scratch = {
  said: new Scratch(),
  was: new Scratch(),
  open: new Scratch(),
  error: new Scratch(),
  absolute: new Scratch(),
  squared: new Scratch(),
  percentage: new Scratch(),
  squaredLog: new Scratch(),
};

/** Means and co-moment of pairs, merged block by block (Chan's update for two variables). */
class PairSum {
  n = 0;
  #x: Moments = noMoments;
  #y: Moments = noMoments;
  coMoment = 0;

  add(x: Float64Array, y: Float64Array, count: number): void {
    if (count === 0) return;
    const block = (values: Float64Array): Moments => {
      const sum = new MomentsSum();
      sum.add(values, count);
      return sum.result();
    };
    const [a, b] = [block(x), block(y)];
    let together = 0;
    for (let i = 0; i < count; i++) together += ((x[i] as number) - a.mean) * ((y[i] as number) - b.mean);
    const shift = (a.mean - this.#x.mean) * (b.mean - this.#y.mean);
    this.coMoment += together + (shift * this.n * count) / (this.n + count);
    this.#x = mergeMoments(this.#x, a);
    this.#y = mergeMoments(this.#y, b);
    this.n += count;
  }

  get x(): Moments {
    return this.#x;
  }
  get y(): Moments {
    return this.#y;
  }
}

/** Counts the rows of a model that predicts a quantity. */
export class RegressionCounter {
  readonly #edges: readonly number[];
  readonly #pairs = new PairSum();
  readonly #unlabelled = new MomentsSum();
  readonly #error = new MomentsSum();
  readonly #absolute = new MomentsSum();
  readonly #squared = new MomentsSum();
  readonly #percentage = new MomentsSum();
  readonly #squaredLog = new MomentsSum();
  #zeroActuals = 0;
  #belowMinusOne = 0;
  readonly #errors = new SketchCounter();
  readonly #predictions = new SketchCounter();
  readonly #actuals = new SketchCounter();
  readonly #rows: Float64Array;
  readonly #errorSums: Float64Array;

  /** @param edges ascending, of the predicted × actual grid. */
  constructor(edges: readonly number[]) {
    this.#edges = edges;
    this.#rows = new Float64Array((edges.length + 1) ** 2);
    this.#errorSums = new Float64Array((edges.length + 1) ** 2);
  }

  add({ predicted, actual }: RegressionBatch, { rows, count }: RowList): void {
    const said = scratch.said.block(count);
    const was = scratch.was.block(count);
    const open = scratch.open.block(count);
    let known = 0;
    let waiting = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const value = predicted[row] as number;
      this.#predictions.add(value);
      if (Number.isNaN(actual[row])) open[waiting++] = value;
      else {
        said[known] = value;
        was[known++] = actual[row] as number;
      }
    }
    this.#unlabelled.add(open, waiting);
    this.#pairs.add(said, was, known);
    this.#addErrors(said, was, known);
    this.#addRelative(said, was, known);
  }

  #addErrors(said: Float64Array, was: Float64Array, count: number): void {
    const error = scratch.error.block(count);
    const absolute = scratch.absolute.block(count);
    const squared = scratch.squared.block(count);
    const side = this.#edges.length + 1;
    for (let i = 0; i < count; i++) {
      const difference = (said[i] as number) - (was[i] as number);
      error[i] = difference;
      absolute[i] = Math.abs(difference);
      squared[i] = difference * difference;
      this.#errors.add(difference);
      this.#actuals.add(was[i] as number);
      const cell = cellOf(this.#edges, said[i] as number) * side + cellOf(this.#edges, was[i] as number);
      this.#rows[cell] = (this.#rows[cell] as number) + 1;
      this.#errorSums[cell] = (this.#errorSums[cell] as number) + Math.abs(difference);
    }
    this.#error.add(error, count);
    this.#absolute.add(absolute, count);
    this.#squared.add(squared, count);
  }

  #addRelative(said: Float64Array, was: Float64Array, count: number): void {
    const percentage = scratch.percentage.block(count);
    const squaredLog = scratch.squaredLog.block(count);
    let divisible = 0;
    let logged = 0;
    for (let i = 0; i < count; i++) {
      const predicted = said[i] as number;
      const actual = was[i] as number;
      const share = Math.abs((predicted - actual) / actual);
      // An actual so near zero that the quotient overflows has no percentage either.
      if (actual === 0 || share === Infinity) this.#zeroActuals++;
      else percentage[divisible++] = share;
      if (predicted <= -1 || actual <= -1) this.#belowMinusOne++;
      else squaredLog[logged++] = (Math.log1p(predicted) - Math.log1p(actual)) ** 2;
    }
    this.#percentage.add(percentage, divisible);
    this.#squaredLog.add(squaredLog, logged);
  }

  #grid(): ValueGrid {
    const side = this.#edges.length + 1;
    const cells: [number, number, number, number][] = [];
    for (const [at, rows] of this.#rows.entries())
      if (rows > 0) cells.push([Math.floor(at / side), at % side, rows, this.#errorSums[at] as number]);
    return { edges: this.#edges, cells };
  }

  result(): RegressionOutcome {
    return {
      task: 'regression',
      predicted: this.#pairs.x,
      actual: this.#pairs.y,
      coMoment: this.#pairs.coMoment,
      unlabelled: this.#unlabelled.result(),
      error: this.#error.result(),
      absoluteError: this.#absolute.result(),
      squaredError: this.#squared.result(),
      percentageError: this.#percentage.result(),
      zeroActuals: this.#zeroActuals,
      squaredLogError: this.#squaredLog.result(),
      belowMinusOne: this.#belowMinusOne,
      errors: this.#errors.result(),
      predictions: this.#predictions.result(),
      actuals: this.#actuals.result(),
      grid: this.#grid(),
    };
  }
}
