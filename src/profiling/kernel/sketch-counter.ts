import { sketchKey, type ValueSketch } from '#domain/profile/value-sketch.ts';

/** Counts numbers into the bins of a value sketch. */
export class SketchCounter {
  readonly #counts = new Map<number, number>();

  /** @param value finite. */
  add(value: number): void {
    const key = sketchKey(value);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  result(): ValueSketch {
    const sorted = [...this.#counts].toSorted(([a], [b]) => a - b);
    return { keys: sorted.map(([key]) => key), counts: sorted.map(([, count]) => count) };
  }
}
