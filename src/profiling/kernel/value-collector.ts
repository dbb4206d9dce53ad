import type { ValueCounts } from '#domain/profile/feature-profile.ts';

/** Collects numbers to count each distinct one: eight bytes a row until the end, so only where that was asked for. */
export class ValueCollector {
  #values = new Float64Array(64);
  #count = 0;

  /** Adds the first `count` numbers of a block; all finite. */
  add(block: Float64Array, count: number): void {
    const needed = this.#count + count;
    if (needed > this.#values.length) {
      const room = new Float64Array(Math.max(needed, 2 * this.#values.length));
      room.set(this.#values.subarray(0, this.#count));
      this.#values = room;
    }
    this.#values.set(block.subarray(0, count), this.#count);
    this.#count = needed;
  }

  result(): ValueCounts {
    const sorted = this.#values.slice(0, this.#count).sort();
    const values: number[] = [];
    const counts: number[] = [];
    for (const value of sorted) {
      if (values.length > 0 && values.at(-1) === value) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        values.push(value);
        counts.push(1);
      }
    }
    return { values, counts };
  }
}
