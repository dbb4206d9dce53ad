import type { Moments } from '#domain/profile/moments.ts';
import { sketchQuantile } from '#domain/profile/sketch-quantile.ts';
import { sketchAccuracy, type ValueSketch } from '#domain/profile/value-sketch.ts';
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

/** What the edges of a grid are made of. */
export interface ValueFacts {
  readonly sketch: ValueSketch;
  readonly moments: Moments;
  readonly min: number;
  readonly max: number;
}

/** Mean ± 3 standard deviations, no further than the values go. */
function middle({ moments: { n, mean, m2 }, min, max }: ValueFacts): readonly number[] {
  const reach = 3 * Math.sqrt(m2 / n);
  return roundEdges(Math.max(min, mean - reach), Math.min(max, mean + reach));
}

/**
 * Round edges of 16–41 cells over the middle 99 % of the values. Where those lie so close together, far from zero,
 * that the sketch cannot tell its quantiles apart (a pressure of 1013 ± 5 hPa), mean ± 3 standard deviations stand
 * in. A constant gets edges from half to one and a half of its size; no values at all, 0–1.
 */
export function valueEdges(facts: ValueFacts): readonly number[] {
  const { sketch, min, max } = facts;
  const [low, high] = [sketchQuantile(sketch, 0.005), sketchQuantile(sketch, 0.995)];
  if (low === null || high === null) return roundEdges(0, 1);
  if (min === max) {
    const half = Math.max(Math.abs(min), 1) / 2;
    return roundEdges(min - half, min + half);
  }
  const blur = 2 * sketchAccuracy * Math.max(Math.abs(low), Math.abs(high));
  return blur > (high - low) / 10 ? middle(facts) : roundEdges(low, high);
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

  /** Edges of the grid over the values. */
  edges(): readonly number[] {
    return valueEdges({
      sketch: this.#sketch.result(),
      moments: this.#moments.result(),
      min: this.#min,
      max: this.#max,
    });
  }
}
