import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import { sketchAccuracy } from '#domain/profile/value-sketch.ts';
import { MomentsSum } from './moments-sum.ts';
import { SketchCounter } from './sketch-counter.ts';

/** Cells of the grid's side. */
const gridCells = 40;

/** Multiples of 1, 2 or 5 times a power of ten that cover low to high, low < high, in at most about 40 steps. */
function roundEdges(low: number, high: number): readonly number[] {
  const rough = Math.max((high - low) / gridCells, Math.max(Math.abs(low), Math.abs(high), 1e-9) * 1e-10);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Where most of the predicted and actual quantities lie: what the edges of their grid are made of. */
export class ValueRange {
  readonly #sketch = new SketchCounter();
  readonly #moments = new MomentsSum();
  #min = Infinity;
  #max = -Infinity;

  /** Adds the first `count` numbers of a block; all finite. */
  add(block: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const value = block[i] as number;
      this.#sketch.add(value);
      if (value < this.#min) this.#min = value;
      if (value > this.#max) this.#max = value;
    }
    this.#moments.add(block, count);
  }

  /**
   * Round edges of 16–41 cells over the middle 99 % of the values. Where those lie so close together, far from zero,
   * that the sketch cannot tell its quantiles apart (a pressure of 1013 ± 5 hPa), mean ± 3 standard deviations stand
   * in. A constant gets edges from half to one and a half of its size; no values at all, 0–1.
   */
  edges(): readonly number[] {
    const sketch = this.#sketch.result();
    const [low, high] = [sketchQuantile(sketch, 0.005), sketchQuantile(sketch, 0.995)];
    if (low === null || high === null) return roundEdges(0, 1);
    if (this.#min === this.#max) {
      const half = Math.max(Math.abs(this.#min), 1) / 2;
      return roundEdges(this.#min - half, this.#min + half);
    }
    const blur = 2 * sketchAccuracy * Math.max(Math.abs(low), Math.abs(high));
    return blur > (high - low) / 10 ? this.#middle() : roundEdges(low, high);
  }

  #middle(): readonly number[] {
    const { n, mean, m2 } = this.#moments.result();
    const reach = 3 * Math.sqrt(m2 / n);
    return roundEdges(Math.max(this.#min, mean - reach), Math.min(this.#max, mean + reach));
  }
}
